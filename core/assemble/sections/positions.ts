import type { Inline, Move } from '../../document/index.ts';
import type { Position, Round } from '../../model/index.ts';
import { positionDay } from '../as-of.ts';
import { find, line, type Context } from '../context.ts';
import { richLines, withCitation } from '../rich.ts';
import { day, roundName } from './common.ts';

/** One contact on an issue: what each side put then. */
export interface Contact {
  readonly key: string;
  readonly round: Round | undefined;
  readonly name: string;
  readonly ours: Position | undefined;
  readonly theirs: Position | undefined;
}

const PUT: ReadonlySet<Position['ladder']> = new Set(['opening', 'current']);

/** The positions a side has put on an issue, oldest first; fallbacks and red lines are not among them. */
export function putPositions(context: Context, issueId: string, partyId: string | undefined): Position[] {
  return context.workspace.records.position
    .filter(
      (position) => position.issueId === issueId && position.partyId === partyId && PUT.has(position.ladder),
    )
    .toSorted((a, b) => compare(sortKey(context, a), sortKey(context, b)));
}

/** The fallback or red line of our side on an issue. */
export function lowestPositions(
  context: Context,
  issueId: string,
  ladder: 'fallback' | 'red-line',
): Position[] {
  return context.workspace.records.position.filter(
    (position) =>
      position.issueId === issueId && position.partyId === context.ourPartyId && position.ladder === ladder,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortKey(context: Context, position: Position): string {
  const put = positionDay(position, context.workspace.records.round) ?? '0000';
  return `${put} ${position.ladder === 'opening' ? 0 : 1} ${position.id}`;
}

/** Contact by contact, oldest first, what was put on an issue. */
export function contactsOn(context: Context, issueId: string): Contact[] {
  const contacts = new Map<string, Contact>();
  const add = (side: 'ours' | 'theirs', position: Position): void => {
    const round = find(context, 'round', position.roundId);
    const put = positionDay(position, context.workspace.records.round);
    if (put === undefined) return;
    const key = `${put} ${round?.id ?? ''}`;
    const name = round ? roundName(context, round) : day(context, put, true);
    const before = contacts.get(key) ?? { key, round, name, ours: undefined, theirs: undefined };
    contacts.set(key, { ...before, [side]: position });
  };
  for (const position of putPositions(context, issueId, context.ourPartyId)) add('ours', position);
  for (const position of putPositions(context, issueId, context.theirPartyId)) add('theirs', position);
  return [...contacts.values()].toSorted((a, b) => compare(a.key, b.key));
}

/** A position in one line for tables, with its note. */
export function positionLine(context: Context, position: Position | undefined): Inline[] {
  if (!position) return [];
  const content =
    position.summary === undefined ? richLines(context, position.text) : line(context, position.summary);
  return withCitation(context, content, position);
}

/** How each of a side's positions moved from the one before: by the record, else by whether the words changed. */
export function movesOf(positions: readonly Position[]): ReadonlyMap<Position, Move> {
  return new Map(
    positions.map((position, index) => {
      const before = positions[index - 1];
      if (position.move) return [position, position.move];
      if (!before) return [position, 'opened'];
      return [position, wording(before) === wording(position) ? 'unchanged' : 'moved'];
    }),
  );
}

const wording = (position: Position): string => JSON.stringify(position.summary ?? position.text);
