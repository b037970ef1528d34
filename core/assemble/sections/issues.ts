import type { Block, Inline, Section } from '../../document/index.ts';
import { assertNever } from '../../document/index.ts';
import type { ISSUE_PARTS, Issue, TalkingPoint, TemplateSection } from '../../model/index.ts';
import { positionDay } from '../as-of.ts';
import { areaName, line, partyName, plain, type Context, type IssueTab } from '../context.ts';
import { fillLabel } from '../labels.ts';
import { citedLine, joinLines, richBlocks, withCitation } from '../rich.ts';
import { cell, day, heading, orDash, paragraph, stateBadge, stateOf } from './common.ts';
import { contactsOn, lowestPositions, positionLine, putPositions } from './positions.ts';

type IssuesSection = Extract<TemplateSection, { type: 'issues' }>;
type Part = (typeof ISSUE_PARTS)[number];

/** One tab for each issue of the book. */
export function issueSections(context: Context, template: IssuesSection): Section[] {
  return context.issueTabs.map((entry) => issueSection(context, template, entry));
}

function issueSection(context: Context, template: IssuesSection, entry: IssueTab): Section {
  const { issue } = entry;
  const shortTitle = plain(context, issue.shortTitle ?? issue.title);
  const tabLabel = entry.tab === undefined ? '' : fillLabel(context.labels.tab, { n: entry.tab });
  return {
    id: entry.sectionId,
    role: 'issue',
    ...(entry.tab === undefined ? {} : { tab: entry.tab }),
    title: plain(context, issue.title),
    runningTitle: tabLabel === '' ? shortTitle : `${tabLabel} · ${shortTitle}`,
    orientation: template.orientation,
    startsPage: template.startsPage,
    inContents: template.inContents,
    blocks: [
      ...standfirst(context, issue),
      ...template.parts.flatMap((part) => issuePart(context, issue, part)),
    ],
  };
}

function standfirst(context: Context, issue: Issue): Block[] {
  const lead = plain(context, issue.lead);
  const updated = lastUpdate(context, issue);
  const parts = [
    areaName(context, issue.areaId),
    lead === '' ? '' : fillLabel(context.labels.lead, { name: lead }),
    updated === undefined ? '' : fillLabel(context.labels.lastUpdated, { date: day(context, updated) }),
  ].filter((part) => part !== '');
  return paragraph(parts.length === 0 ? [] : [{ kind: 'text', text: parts.join(' · ') }], 'standfirst');
}

/** The last day on which something about the issue changed, as far as this copy may tell. */
function lastUpdate(context: Context, issue: Issue): string | undefined {
  const days = [
    ...issue.states.map((state) => state.from),
    ...[context.ourPartyId, context.theirPartyId].flatMap((partyId) =>
      putPositions(context, issue.id, partyId).flatMap((position) => {
        const put = positionDay(position, context.workspace.records.round);
        return put === undefined ? [] : [put];
      }),
    ),
  ];
  return days.toSorted().at(-1);
}

function issuePart(context: Context, issue: Issue, part: Part): Block[] {
  const { labels } = context;
  switch (part) {
    case 'positions':
      return positions(context, issue);
    case 'movement':
      return movement(context, issue);
    case 'say':
      return points(context, labels.say, pointsFor(context, issue.id, 'say'));
    case 'ask':
      return points(context, labels.ask, pointsFor(context, issue.id, 'ask'));
    case 'if-raised':
      return ifRaised(context, labels.ifRaised, pointsFor(context, issue.id, 'if-raised'));
    case 'avoid':
      return avoid(context, issue);
    case 'red-line':
      return redLine(context, issue);
    case 'background':
      return background(context, issue);
    case 'disagreements':
      return disagreements(context, issue);
    default:
      return assertNever(part);
  }
}

function positions(context: Context, issue: Issue): Block[] {
  const ours = putPositions(context, issue.id, context.ourPartyId).at(-1);
  const theirs = putPositions(context, issue.id, context.theirPartyId).at(-1);
  const state = stateOf(issue);
  if (!ours && !theirs && !state) return [];
  const badge = stateBadge(context, issue);
  const side = (position: typeof ours): Block[] =>
    paragraph(
      orDash(position ? withCitation(context, joinLines(linesOfBlocks(context, position)), position) : []),
    );
  return [
    {
      kind: 'positionTable',
      labels: {
        ours: context.labels.ourPosition,
        theirs: context.labels.theirPosition,
        distance: context.labels.distance,
      },
      ours: side(ours),
      theirs: side(theirs),
      ...(badge ? { state: badge } : {}),
      distance: state ? citedLine(context, state.distance, state) : [],
    },
  ];
}

/** A position's blocks as lines: in a narrow column lists and paragraphs read better one under another. */
function linesOfBlocks(
  context: Context,
  position: NonNullable<ReturnType<typeof putPositions>[number]>,
): Inline[][] {
  return richBlocks(context, position.text).flatMap((block): Inline[][] => {
    if (block.kind === 'paragraph') return [[...block.content]];
    if (block.kind !== 'list') return [];
    return block.items.map((item): Inline[] => [
      { kind: 'text', text: '• ' },
      ...item.flatMap((child) => (child.kind === 'paragraph' ? child.content : [])),
    ]);
  });
}

function movement(context: Context, issue: Issue): Block[] {
  const contacts = contactsOn(context, issue.id);
  if (contacts.length === 0) return [];
  return [
    heading(context.labels.movement),
    {
      kind: 'movementTable',
      labels: {
        round: context.labels.round,
        ours: partyName(context, context.ourPartyId),
        theirs: partyName(context, context.theirPartyId),
      },
      rows: contacts.map((contact) => ({
        round: [{ kind: 'text', text: contact.name }],
        ours: orDash(positionLine(context, contact.ours)),
        theirs: orDash(positionLine(context, contact.theirs)),
      })),
    },
  ];
}

/** The points of a kind for an issue (or for none) that belong to this meeting, in their order. */
export function pointsFor(
  context: Context,
  issueId: string | undefined,
  kind: TalkingPoint['pointKind'],
): TalkingPoint[] {
  return context.workspace.records.talkingPoint
    .filter(
      (point) =>
        point.pointKind === kind &&
        point.issueId === issueId &&
        (point.meetingIds.length === 0 || point.meetingIds.includes(context.meeting.id)),
    )
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** A point's line, in bold unless asked otherwise, then its support in the same paragraph; further paragraphs follow. */
export function pointBlocks(
  context: Context,
  point: TalkingPoint,
  marks: { readonly bold?: boolean } = { bold: true },
): Block[] {
  const lead: Inline[] = line(context, point.lead, marks);
  const support = richBlocks(context, point.support);
  const [first, ...rest] = support;
  const joined: Inline[] =
    first?.kind === 'paragraph' ? [...lead, { kind: 'text', text: ' ' }, ...first.content] : lead;
  const cited = support.some((block) => hasNote(block)) ? joined : withCitation(context, joined, point);
  return [...paragraph(cited), ...(first?.kind === 'paragraph' ? rest : support)];
}

function hasNote(block: Block): boolean {
  if (block.kind === 'paragraph') return block.content.some((inline) => inline.kind === 'footnote');
  return block.kind === 'list' && block.items.some((item) => item.some(hasNote));
}

function points(context: Context, title: string, list: readonly TalkingPoint[]): Block[] {
  if (list.length === 0) return [];
  return [
    heading(title),
    { kind: 'list', ordered: false, items: list.map((point) => pointBlocks(context, point)) },
  ];
}

/** Their line and our answer side by side; also used for questions and answers. */
export function ifRaised(context: Context, title: string, list: readonly TalkingPoint[]): Block[] {
  if (list.length === 0) return [];
  const { quoteOpen, quoteClose } = context.labels;
  return [
    heading(title),
    {
      kind: 'table',
      look: 'pairs',
      columns: [{ share: 0.36 }, { share: 0.64 }],
      header: [],
      rows: list.map((point) => [
        cell(
          [
            { kind: 'text', text: quoteOpen, bold: true },
            ...line(context, point.prompt, { bold: true }),
            { kind: 'text', text: quoteClose, bold: true },
          ],
          true,
        ),
        { content: pointBlocks(context, point, {}) },
      ]),
    },
  ];
}

function avoid(context: Context, issue: Issue): Block[] {
  const list = pointsFor(context, issue.id, 'avoid');
  if (list.length === 0) return [];
  const content = list.flatMap((point) => pointBlocks(context, point, {}));
  return [{ kind: 'callout', tone: 'amber', title: context.labels.doNotSay, content }];
}

function redLine(context: Context, issue: Issue): Block[] {
  const { labels } = context;
  return (
    [
      { ladder: 'red-line', title: labels.redLine, tone: 'red' },
      { ladder: 'fallback', title: labels.fallback, tone: 'red' },
    ] as const
  ).flatMap(({ ladder, title, tone }): Block[] => {
    const list = lowestPositions(context, issue.id, ladder);
    if (list.length === 0) return [];
    const content = list.flatMap((position) => richBlocks(context, position.text));
    return [{ kind: 'callout', tone, title, content }];
  });
}

function background(context: Context, issue: Issue): Block[] {
  const open = richBlocks(context, issue.background);
  const internal = richBlocks(context, issue.internalBackground);
  if (open.length === 0 && internal.length === 0) return [];
  return [
    heading(context.labels.background),
    ...open,
    ...(internal.length === 0
      ? []
      : [{ kind: 'callout', tone: 'blue', title: context.labels.forUsOnly, content: internal } as const]),
  ];
}

function disagreements(context: Context, issue: Issue): Block[] {
  const claims = context.workspace.records.claim.filter(
    (claim) => claim.issueId === issue.id && claim.values.length > 1,
  );
  if (claims.length === 0) return [];
  const content = claims.flatMap((claim): Block[] => {
    const settled = claim.values.find((value) => value.id === claim.settledAs);
    const values = claim.values.map((value): Inline[] => citedLine(context, value.text, value));
    const verdict = settled
      ? fillLabel(context.labels.weGoBy, { value: plain(context, settled.text) })
      : context.labels.notSettled;
    const reason = plain(context, claim.reason);
    return [
      ...paragraph([
        ...line(context, claim.subject, { bold: true }),
        { kind: 'text', text: ' – ' },
        ...line(context, claim.attribute),
        { kind: 'text', text: ': ' },
        ...values.flatMap((value, index): Inline[] =>
          index === 0 ? value : [{ kind: 'text', text: ' / ' }, ...value],
        ),
        { kind: 'text', text: `. ${verdict}${reason === '' ? '' : ` ${reason}`}` },
      ]),
    ];
  });
  return [{ kind: 'callout', tone: 'amber', title: context.labels.sourcesDisagree, content }];
}
