import { assertNever, type Block, type Inline } from '../../document/index.ts';
import type { BRIEF_PARTS, Issue, TemplateSection } from '../../model/index.ts';
import { line, plain, type Context } from '../context.ts';
import { fillLabel, type LabelName } from '../labels.ts';
import { joinLines, richLines } from '../rich.ts';
import { cell, linesTable } from './common.ts';
import { pointsFor } from './issues.ts';
import { lowestPositions } from './positions.ts';

type Part = (typeof BRIEF_PARTS)[number];

const HEADS: Readonly<Record<Part, LabelName>> = {
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
  const share = 0.8 / template.columns.length;
  return [
    linesTable(
      [
        { label: context.labels.issue, share: 0.2 },
        ...template.columns.map((part) => ({ label: context.labels[HEADS[part]], share })),
      ],
      filled,
    ),
  ];
}

/** The first point of a kind is the one to have at hand; a card has no room for its support or its notes. */
function briefLines(context: Context, issue: Issue, part: Part): Inline[] {
  switch (part) {
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
