import {
  type Block,
  type BookDocument,
  type Inlines,
  type Section,
  textInline,
} from '../../../../core/document/index.ts';
import { everyBlock } from '../../../support/every-block.ts';

const text = (value: string): Inlines => [textInline(value)];
const paragraph = (value: string): Block => ({ kind: 'paragraph', style: 'body', content: text(value) });
const BAD = 'a\u0000b\u0008c\uD800d\uFFFEe & <x> "q" {ListNumber-0} ]]> \u0085 e\u0301';
const LONG_WORD = 'x'.repeat(300);
const STATES = ['applied', 'paused', 'announced', 'ended'] as const;

const blocks: readonly Block[] = [
  paragraph('word '.repeat(400_000)),
  paragraph(LONG_WORD),
  paragraph(BAD),
  paragraph(''),
  { kind: 'list', ordered: true, items: [] },
  { kind: 'list', ordered: true, items: [[]] },
  {
    kind: 'list',
    ordered: false,
    items: [
      [
        {
          kind: 'list',
          ordered: true,
          items: [[{ kind: 'list', ordered: false, items: [[paragraph('deep')]] }]],
        },
      ],
    ],
  },
  { kind: 'table', look: 'lines', columns: [], header: [], rows: [] },
  {
    kind: 'table',
    look: 'lines',
    columns: [{ share: 0 }, { share: -1 }],
    header: [{ content: [] }],
    rows: [[], [{ content: [] }, { content: [paragraph(LONG_WORD)] }, { content: [paragraph('third')] }]],
  },
  {
    kind: 'table',
    look: 'lines',
    columns: [{ share: 1 }],
    header: [],
    rows: [
      [
        {
          content: [
            {
              kind: 'table',
              look: 'pairs',
              columns: [{ share: 1 }],
              header: [],
              rows: [[{ content: [paragraph('nested')] }]],
            },
          ],
        },
      ],
    ],
  },
  { kind: 'keyFacts', facts: [] },
  { kind: 'callout', tone: 'red', title: '', content: [] },
  { kind: 'columns', columns: [] },
  { kind: 'columns', columns: [[], []] },
  { kind: 'timeline', alt: '', events: [] },
  {
    kind: 'timeline',
    alt: 'fourteen',
    events: Array.from({ length: 14 }, (_, day) => ({
      day,
      date: `${day}`,
      title: `Event ${day}`,
      when: 'past',
    })),
  },
  { kind: 'rateChart', alt: '', bars: [] },
  { kind: 'rateChart', alt: '', bars: [{ label: BAD, rate: Number.NaN, value: '', state: 'ended' }] },
  {
    kind: 'rateChart',
    alt: BAD,
    bars: [10, 10.1, 25, 50, 0.1, 49.9, -3].map((rate, index) => ({
      label: `bar ${index}`,
      rate,
      value: `${rate} %`,
      state: STATES[index % 4] ?? 'applied',
    })),
  },
  { kind: 'movementMatrix', issueLabel: '', rounds: [], rows: [], legend: [] },
  { kind: 'movementTable', labels: { round: '', ours: '', theirs: '' }, rows: [] },
  { kind: 'writingLines', count: -1 },
  { kind: 'pageBreak' },
  { kind: 'contents' },
  {
    kind: 'paragraph',
    style: 'body',
    content: [
      { kind: 'link', href: 'javascript:alert(1)', content: [textInline('script')] },
      { kind: 'link', href: 'https://example.org/경?a=b&c=%20d#f', content: [textInline('Hangul')] },
      { kind: 'crossReference', target: 'nowhere', show: 'page' },
      { kind: 'crossReference', target: 'nowhere', show: 'text', text: 'nowhere' },
    ],
  },
  { kind: 'cover', issuer: [], kicker: '', title: 'T '.repeat(100), subtitle: '', facts: [], handling: '' },
  { kind: 'masthead', kicker: '', title: '', subtitle: '', facts: [] },
];

const section = (id: string, title: string, content: readonly Block[]): Section => ({
  id,
  role: 'front',
  title,
  runningTitle: title,
  orientation: 'portrait',
  startsPage: true,
  inContents: true,
  blocks: content,
});

/** A book of everything that should not come and might: huge, empty, unbalanced and illegal content. */
export const hostileBook: BookDocument = {
  ...everyBlock,
  meta: { ...everyBlock.meta, author: '', date: 'no date', title: BAD, marking: '', keywords: [] },
  sections: [
    section('1-a', BAD, blocks),
    section('1_a', 'The same bookmark', []),
    section('x'.repeat(80), '', []),
    section('x'.repeat(81), '', [{ kind: 'columns', columns: [[paragraph('only a table')]] }]),
  ],
};
