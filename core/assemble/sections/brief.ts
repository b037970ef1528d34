import { assertNever, type Block, type Inline } from '../../document/index.ts';
import type { BRIEF_PARTS, Issue, TemplateSection } from '../../model/index.ts';
import { line, plain, type Context } from '../context.ts';
import { fillLabel, type LabelName } from '../labels.ts';
import { citedLine, joinLines, richLines } from '../rich.ts';
import { cell, linesTable, stateBadge, stateOf } from './common.ts';
import { pointsFor } from './issues.ts';
import { lowestPositions, positionLine, putPositions } from './positions.ts';

type Part = (typeof BRIEF_PARTS)[number];

const HEADS: Readonly<Record<Part, LabelName>> = {
  ours: 'ourPosition',
  theirs: 'theirPosition',
  state: 'state',
  say: 'say',
  ask: 'ask',
  'if-raised': 'ifRaised',
  avoid: 'avoidColumn',
  'red-line': 'redLineColumn',
  fallback: 'fallbackColumn',
};

/** All issues of the agenda in one table, a line each: what a card in the pocket has room for. */
export function briefBlocks(
  context: Context,
  template: Extract<TemplateSection, { type: 'issues-in-brief' }>,
): Block[] {
  const rows = context.issueTabs
    .filter((entry) => entry.onAgenda)
    .map(({ issue }) => [
      cell([{ kind: 'text', text: plain(context, issue.shortTitle ?? issue.title), bold: true }], true),
      ...template.columns.map((part) => cell(briefLines(context, issue, part))),
    ]);
  const filled = rows.filter((row) => row.slice(1).some((one) => one.content.length > 0));
  if (filled.length === 0) return [];
  // A state comes with a sentence on what separates the sides; positions are one line each.
  const weight = (part: Part): number => (part === 'state' ? 1.5 : 1);
  const total = template.columns.reduce((sum, part) => sum + weight(part), 0);
  const share = (part: Part): number => (0.8 * weight(part)) / total;
  return [
    linesTable(
      [
        { label: context.labels.issue, share: 0.2 },
        ...template.columns.map((part) => ({ label: context.labels[HEADS[part]], share: share(part) })),
      ],
      filled,
    ),
  ];
}

/** The first point of a kind is the one to have at hand; a card has no room for its support or its notes. */
function briefLines(context: Context, issue: Issue, part: Part): Inline[] {
  switch (part) {
    case 'ours':
      return positionLine(context, putPositions(context, issue.id, context.ourPartyId).at(-1));
    case 'theirs':
      return positionLine(context, putPositions(context, issue.id, context.theirPartyId).at(-1));
    case 'state': {
      const badge = stateBadge(context, issue);
      const state = stateOf(issue);
      return joinLines([
        badge ? [{ kind: 'badge', ...badge }] : [],
        state ? citedLine(context, state.distance, state) : [],
      ]);
    }
    case 'say':
    case 'ask':
    case 'avoid':
      return line(context, pointsFor(context, issue.id, part)[0]?.lead);
    case 'if-raised': {
      const [point] = pointsFor(context, issue.id, part);
      if (!point) return [];
      const { quoteOpen, quoteClose } = context.labels;
      const prompt = fillLabel('{open}{prompt}{close}', {
        open: quoteOpen,
        prompt: plain(context, point.prompt),
        close: quoteClose,
      });
      return joinLines([[{ kind: 'text', text: prompt, italic: true }], line(context, point.lead)]);
    }
    case 'red-line':
    case 'fallback':
      return joinLines(
        lowestPositions(context, issue.id, part).map((position) =>
          position.summary === undefined
            ? richLines(context, position.text).filter((inline) => inline.kind !== 'footnote')
            : line(context, position.summary),
        ),
      );
    default:
      return assertNever(part);
  }
}
