// A book brought down to what any engine can set: headings, paragraphs, list items and tables of runs of text. The peers
// of the benchmark get the same words in the same order; drawings become tables, notes stand where each engine puts them.
import { assertNever, plainText } from '../../../core/document/index.ts';
import type { Block, BookDocument, Inline, Inlines } from '../../../core/document/index.ts';

/** A run of text of one look; `note` is a footnote called after it. */
export interface PlainRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly note?: string;
}

/** Runs of one line or cell. */
export type PlainRuns = readonly PlainRun[];

/** A block any engine can set. */
export type PlainBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'paragraph'; readonly runs: PlainRuns; readonly small: boolean }
  | { readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly runs: PlainRuns }
  | {
      readonly kind: 'table';
      readonly shares: readonly number[];
      /** The first row is a header where it is not empty. */
      readonly head: readonly PlainRuns[];
      readonly rows: readonly (readonly PlainRuns[])[];
    };

const run = (text: string, bold = false): PlainRun => ({ text, bold, italic: false });
const runs = (text: string, bold = false): PlainRuns => (text === '' ? [] : [run(text, bold)]);

function runOf(inline: Inline): PlainRun {
  if (inline.kind === 'footnote') return { ...run(''), note: plainText(inline.content) };
  if (inline.kind === 'crossReference') return run(inline.show === 'text' ? inline.text : '88');
  if (inline.kind === 'text') {
    return { text: inline.text, bold: inline.bold === true, italic: inline.italic === true };
  }
  return run(plainText([inline]));
}

const runsOf = (inlines: Inlines): PlainRuns => inlines.map(runOf);

/** The runs of blocks inside a cell, a line for each. */
function cellRuns(blocks: readonly Block[], document: BookDocument): PlainRuns {
  return blocks
    .flatMap((block) => plainBlocks(block, document))
    .flatMap((block, index) => {
      const lines =
        block.kind === 'table'
          ? block.rows.flat()
          : [block.kind === 'heading' ? runs(block.text, true) : block.runs];
      return lines.flatMap((line, at) => (index + at === 0 ? line : [run('\n'), ...line]));
    });
}

const equal = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

function factsTable(facts: readonly { readonly label: string; readonly value: Inlines }[]): PlainBlock {
  return {
    kind: 'table',
    shares: [1, 3],
    head: [],
    rows: facts.map((fact) => [runs(fact.label, true), runsOf(fact.value)]),
  };
}

function plainBlocks(block: Block, document: BookDocument, depth = 0): readonly PlainBlock[] {
  const within = (blocks: readonly Block[]): PlainRuns => cellRuns(blocks, document);
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: plainText(block.content), newPage: false }];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(block.content), small: block.style === 'label' }];
    case 'list':
      return block.items.flatMap((item, index) =>
        item.flatMap((inner, at): readonly PlainBlock[] =>
          inner.kind === 'paragraph'
            ? [
                {
                  kind: 'item',
                  depth,
                  marker: at > 0 ? '' : block.ordered ? `${index + 1}.` : '•',
                  runs: runsOf(inner.content),
                },
              ]
            : plainBlocks(inner, document, depth + 1),
        ),
      );
    case 'table':
      return [
        ...(block.caption ? [{ kind: 'paragraph' as const, runs: runsOf(block.caption), small: true }] : []),
        {
          kind: 'table',
          shares: block.columns.map((column) => column.share),
          head: block.header.map((cell) => within(cell.content)),
          rows: block.rows.map((row) => row.map((cell) => within(cell.content))),
        },
      ];
    case 'keyFacts':
      return [factsTable(block.facts)];
    case 'callout':
      return [
        {
          kind: 'table',
          shares: [1],
          head: [],
          rows: [[[...runs(`${block.title} `, true), ...within(block.content)]]],
        },
      ];
    case 'positionTable':
      return [
        {
          kind: 'table',
          shares: equal(3),
          head: [runs(block.labels.ours), runs(block.labels.theirs), runs(block.labels.distance)],
          rows: [
            [
              within(block.ours),
              within(block.theirs),
              [...runs(block.state?.text ?? '', true), run('\n'), ...runsOf(block.distance)],
            ],
          ],
        },
      ];
    case 'movementTable':
      return [
        {
          kind: 'table',
          shares: equal(3),
          head: [runs(block.labels.round), runs(block.labels.ours), runs(block.labels.theirs)],
          rows: block.rows.map((row) => [runsOf(row.round), runsOf(row.ours), runsOf(row.theirs)]),
        },
      ];
    case 'movementMatrix':
      return [
        {
          kind: 'table',
          shares: equal(block.rounds.length + 1),
          head: [runs(block.issueLabel), ...block.rounds.map((round) => runs(round))],
          rows: block.rows.map((row) => [
            runsOf(row.issue),
            ...row.cells.map((cell) => runs(cell.map((move) => `${move.party} ${move.label}`).join('\n'))),
          ]),
        },
      ];
    case 'timeline':
      return [
        {
          kind: 'table',
          shares: [1, 4],
          head: [],
          rows: block.events.map((event) => [runs(event.date), runs(event.title)]),
        },
      ];
    case 'rateChart':
      return [
        {
          kind: 'table',
          shares: [3, 1],
          head: [],
          rows: block.bars.map((bar) => [runs(bar.label), runs(bar.value)]),
        },
      ];
    case 'personCard':
      return [
        { kind: 'heading', level: 3, text: `${block.name} ${block.aside}`, newPage: false },
        { kind: 'paragraph', runs: runsOf(block.role), small: false },
        factsTable(block.facts),
        ...block.content.flatMap((inner) => plainBlocks(inner, document)),
      ];
    case 'figure':
      return block.caption ? [{ kind: 'paragraph', runs: runsOf(block.caption), small: true }] : [];
    case 'annex':
      return [factsTable(block.facts)];
    case 'columns':
      return block.columns.flat().flatMap((inner) => plainBlocks(inner, document));
    case 'contents':
      return document.sections
        .filter((section) => section.inContents)
        .map((section) => ({ kind: 'item', depth: 0, marker: section.tab ?? '', runs: runs(section.title) }));
    case 'cover':
    case 'masthead':
      return [
        { kind: 'heading', level: 1, text: block.title, newPage: false },
        { kind: 'paragraph', runs: runs(block.subtitle), small: false },
        factsTable(block.facts),
      ];
    case 'pageBreak':
    case 'writingLines':
      return [];
    default:
      return assertNever(block);
  }
}

/** The whole book in plain blocks. */
export function plainBook(document: BookDocument): readonly PlainBlock[] {
  return document.sections.flatMap((section): readonly PlainBlock[] => [
    ...(section.title === ''
      ? []
      : [
          {
            kind: 'heading' as const,
            level: 1 as const,
            text: `${section.tab ?? ''} ${section.title}`.trim(),
            newPage: section.startsPage,
          },
        ]),
    ...section.blocks.flatMap((block) => plainBlocks(block, document)),
  ]);
}
