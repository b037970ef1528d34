import type { Block, Inline, MatrixMove, Move, MovementMatrixBlock } from '../../document/index.ts';
import type { LocalText, Person, Round, TemplateSection } from '../../model/index.ts';
import { isOver } from '../as-of.ts';
import { areaName, find, line, partyName, plain, type Context } from '../context.ts';
import { fillLabel, type LabelName } from '../labels.ts';
import { citation, richBlocks } from '../rich.ts';
import {
  datesOf,
  day,
  heading,
  levelName,
  meetingDay,
  ourRounds,
  paragraph,
  personName,
  roleOn,
  roleTitle,
  roundName,
  sortRounds,
  spanOf,
} from './common.ts';
import { ifRaised, pointBlocks, pointsFor } from './issues.ts';
import { movesOf, putPositions } from './positions.ts';

type Fact = { readonly label: string; readonly value: readonly Inline[] };

const fact = (label: string, value: string): Fact[] =>
  value === '' ? [] : [{ label, value: [{ kind: 'text', text: value }] }];

/** Contacts before the book's day, or the meeting's own: when, where, at what level, with whom, what came of it. */
export function roundBlocks(
  context: Context,
  { which }: Extract<TemplateSection, { type: 'rounds' }>,
): Block[] {
  const { labels, meeting } = context;
  return sortRounds(context.workspace.records.round)
    .filter((round) => (which === 'this' ? round.id === meeting.roundId : isOver(round, context.day)))
    .flatMap((round): Block[] => {
      const names = round.heads
        .map((head) => personName(context, head.personId))
        .filter((name) => name !== '');
      const areas = round.areaIds.map((id) => areaName(context, id)).filter((name) => name !== '');
      const part = (title: string, blocks: readonly Block[]): Block[] =>
        blocks.length === 0 ? [] : [heading(title, 3), ...blocks];
      const parts = [
        ...part(labels.whatHappened, richBlocks(context, round.summary)),
        ...part(labels.outcome, richBlocks(context, round.outcomes)),
        ...part(labels.nextSteps, richBlocks(context, round.nextSteps)),
      ];
      return [
        {
          kind: 'heading',
          level: 2,
          content: [...line(context, round.title), ...citation(context, round)],
        },
        {
          kind: 'keyFacts',
          facts: [
            ...fact(labels.when, datesOf(context, round)),
            ...fact(labels.where, plain(context, round.place)),
            ...fact(labels.level, levelName(context, round.level)),
            ...fact(labels.heads, names.join(' · ')),
            ...fact(labels.participants, plain(context, round.participants)),
            ...fact(labels.areas, areas.join(' · ')),
          ],
        },
        ...parts,
      ];
    });
}

const MOVE_LABELS: Readonly<Record<Move, LabelName>> = {
  opened: 'moveOpened',
  moved: 'moveMoved',
  closed: 'moveClosed',
  unchanged: 'moveUnchanged',
};

/** The matrix of issues and rounds with what moved. */
export function movementBlocks(context: Context): Block[] {
  const { labels, issueTabs } = context;
  const moves = new Map<string, { readonly round: Round; readonly cells: Map<string, MatrixMove[]> }>();
  for (const { issue } of issueTabs) {
    for (const partyId of [context.ourPartyId, context.theirPartyId]) {
      const positions = putPositions(context, issue.id, partyId);
      for (const [position, move] of movesOf(positions)) {
        const round = find(context, 'round', position.roundId);
        if (!round) continue;
        const column = moves.get(round.id) ?? { round, cells: new Map<string, MatrixMove[]>() };
        const before = column.cells.get(issue.id) ?? [];
        column.cells.set(issue.id, [
          ...before,
          { party: partyName(context, partyId, true), move, label: labels[MOVE_LABELS[move]] },
        ]);
        moves.set(round.id, column);
      }
    }
  }
  const columns = sortRounds([...moves.values()].map((column) => column.round)).flatMap((round) => {
    const column = moves.get(round.id);
    return column ? [column] : [];
  });
  const rows: MovementMatrixBlock['rows'] = issueTabs.flatMap(({ issue, tab }) => {
    const cells = columns.map((column) => column.cells.get(issue.id) ?? []);
    if (cells.every((moved) => moved.length === 0)) return [];
    const title = plain(context, issue.shortTitle ?? issue.title);
    return [{ issue: [{ kind: 'text', text: tab === undefined ? title : `${tab}  ${title}` }], cells }];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'movementMatrix',
      issueLabel: labels.issue,
      rounds: columns.map((column) => roundName(context, column.round)),
      rows,
      legend: (Object.keys(MOVE_LABELS) as Move[]).map((move) => ({
        move,
        label: labels[MOVE_LABELS[move]],
      })),
    },
  ];
}

/** Cards of the people in this book: both delegations, speakers, heads of the rounds so far and of this one. */
export function biographyBlocks(context: Context): Block[] {
  const { meeting } = context;
  const ids = [
    ...meeting.ourDelegation.map((member) => member.personId),
    ...meeting.theirDelegation.map((member) => member.personId),
    ...meeting.speakingOrder,
    ...meeting.runOfShow.flatMap((item) => (item.leadId === undefined ? [] : [item.leadId])),
    ...sortRounds(context.workspace.records.round)
      .filter((round) => isOver(round, context.day) || round.id === meeting.roundId)
      .toReversed()
      .flatMap((round) => round.heads.map((head) => head.personId)),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const person = find(context, 'person', id);
    return person ? [card(context, person)] : [];
  });
}

function card(context: Context, person: Person): Block {
  const { labels } = context;
  const on = meetingDay(context);
  const role = roleOn(person, on);
  const earlier = person.roles.filter((candidate) => candidate !== role && (candidate.until ?? '9999') < on);
  const aliases = person.aliases.map((alias) => plain(context, alias.name));
  const attachment = find(context, 'attachment', person.photoId);
  const size = context.imageSizes.get(attachment?.id ?? '');
  const notes = richBlocks(context, person.notes);
  const name = plain(context, person.name);
  return {
    kind: 'personCard',
    name,
    aside: [
      plain(context, person.pronunciation),
      aliases.length === 0 ? '' : fillLabel(labels.alsoKnownAs, { names: aliases.join(', ') }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    role: [
      ...(role ? [{ kind: 'text', text: roleTitle(context, role) } as const] : []),
      ...(role ? citation(context, { sourceIds: role.sourceIds }) : []),
    ],
    ...(attachment && size
      ? {
          photo: {
            image: attachment.id,
            alt: plain(context, attachment.alt) || name,
            width: size.width,
            height: size.height,
          },
        }
      : {}),
    facts: [
      ...fact(labels.since, role?.from === undefined ? '' : day(context, role.from)),
      ...earlier.flatMap((past) =>
        fact(
          labels.earlierOffice,
          [roleTitle(context, past), spanOf(context, past)].filter((part) => part !== '').join(', '),
        ),
      ),
      ...fact(labels.lastMeeting, plain(context, person.lastMeeting) || lastMeeting(context, person)),
    ],
    content: [
      ...richBlocks(context, person.bio),
      ...(notes.length === 0
        ? []
        : [
            {
              kind: 'callout',
              tone: 'blue',
              title: labels.dealingWith,
              content: notes,
            } as const,
          ]),
    ],
  };
}

/** The last contact before the book's day at which this person met our side. */
function lastMeeting(context: Context, person: Person): string {
  if (person.partyId === context.ourPartyId) return '';
  const met = ourRounds(context).findLast(
    (round) =>
      isOver(round, context.day) &&
      round.id !== context.meeting.roundId &&
      round.heads.some((head) => head.personId === person.id),
  );
  return met ? `${plain(context, met.shortTitle ?? met.title)}, ${datesOf(context, met)}` : '';
}

/** Lines to take and questions with answers, the general ones first, then by issue. */
export function pressBlocks(context: Context): Block[] {
  const { labels } = context;
  const groups = [
    { title: labels.general, points: pointsFor(context, undefined, 'press') },
    ...context.issueTabs.map(({ issue }) => ({
      title: plain(context, issue.shortTitle ?? issue.title),
      points: pointsFor(context, issue.id, 'press'),
    })),
  ];
  const lines = groups.flatMap((group): Block[] => {
    const list = group.points.filter((point) => point.prompt === undefined);
    if (list.length === 0) return [];
    return [
      heading(group.title, 3),
      { kind: 'list', ordered: false, items: list.map((point) => pointBlocks(context, point)) },
    ];
  });
  const questions = groups.flatMap((group) => group.points.filter((point) => point.prompt !== undefined));
  return [
    ...(lines.length === 0 ? [] : [heading(labels.linesToTake), ...lines]),
    ...ifRaised(context, labels.questionsAndAnswers, questions),
  ];
}

/** A remark under a title. */
export function standfirst(context: Context, value: LocalText | undefined): Block[] {
  return paragraph(line(context, value), 'standfirst');
}
