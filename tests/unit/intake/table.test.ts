import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  guessColumns,
  namesFrom,
  planTable,
  targetsOf,
  type IntakeKind,
} from '../../../core/intake/index.ts';
import { RECORD_SCHEMAS, settingsSchema, type AnyRecord } from '../../../core/model/index.ts';

const settings = settingsSchema.parse({
  format: 1,
  title: 'Talks',
  ourPartyId: 'KR',
  languages: ['en', 'ko'],
  timeZone: 'Asia/Seoul',
  markings: [{ id: 'open', label: 'Open' }],
  areas: [{ id: 'farm', name: { en: 'Agriculture', ko: '농업' } }],
});
const issues: readonly AnyRecord[] = [
  RECORD_SCHEMAS.issue.parse({ id: 'beef', title: { en: 'Beef quota', ko: '쇠고기 쿼터' } }),
];
const names = namesFrom(
  (kind) => (kind === 'issue' ? issues : []),
  settings,
  (value, words) => value === 'ask' && words === '요청',
);

function plan(kind: IntakeKind, heads: readonly string[], ...rows: readonly (readonly string[])[]) {
  const targets = targetsOf(kind, settings.languages);
  const columns = guessColumns(heads, targets, () => []);
  return planTable({ kind, rows, columns, targets, names, settings, taken: new Set(['beef']), blank: {} });
}

describe('a table becomes records', () => {
  test('texts in two languages, areas by name in any language, ids made from names', () => {
    const { records, problems, empty } = plan(
      'issue',
      ['Title.EN', 'title_ko', 'areaId', 'states.0.state', 'states.0.from', 'Nonsense'],
      ['Beef', '쇠고기', '농업', 'Open', '20 May 2025', 'left out'],
      ['', '', '', '', '', 'nothing that is taken over'],
      ['Rice', '', 'agriculture', '', '', ''],
    );
    expect(problems).toEqual([]);
    expect(empty).toBe(1);
    expect(records.map(({ row, record }) => [row, record])).toMatchObject([
      [
        2,
        {
          id: 'beef-2',
          title: { en: 'Beef', ko: '쇠고기' },
          areaId: 'farm',
          states: [{ state: 'open', from: '2025-05-20' }],
          releaseTo: [],
        },
      ],
      [4, { id: 'rice', title: 'Rice', areaId: 'farm' }],
    ]);
  });

  test('a point under an issue that is named, with its kind in the reader’s words and its lists', () => {
    const { records, problems } = plan(
      'talkingPoint',
      ['pointKind', 'issueId', 'lead.ko', 'support.en', 'order'],
      ['요청', '쇠고기쿼터', '쿼터를\n늘려 달라', 'First line\nSecond line\n- one\n- two', '10'],
    );
    expect(problems).toEqual([]);
    expect(records[0]?.record).toMatchObject({
      pointKind: 'ask',
      issueId: 'beef',
      lead: { ko: '쿼터를 늘려 달라' },
      order: 10,
      support: [
        { kind: 'paragraph', content: [{ text: 'First line' }] },
        { kind: 'paragraph', content: [{ text: 'Second line' }] },
        { kind: 'list', items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
      ],
    });
  });

  test('every wrong cell is named with its row and column, and its row is not made', () => {
    const { records, problems } = plan(
      'measure',
      ['title.en', 'tier', 'rate', 'state', 'from', 'partyId'],
      ['Duty', 'country', 'ten', 'paused', '31.2.2025', 'Atlantis'],
      ['Levy', 'country', '1000', 'paused', '', ''],
      ['', 'country', '5', 'paused', '', ''],
      ['Fine', 'country', '12,5 %', 'paused', '2025-04-05', ''],
    );
    expect(records.map(({ row }) => row)).toEqual([5]);
    expect(records[0]?.record).toMatchObject({ rate: 12.5, from: '2025-04-05' });
    expect(problems).toEqual([
      { row: 2, column: 2, key: 'rate', problem: 'not-a-number', words: 'ten' },
      { row: 2, column: 4, key: 'from', problem: 'not-a-day', words: '31.2.2025' },
      { row: 2, column: 5, key: 'partyId', problem: 'no-such-record', words: 'Atlantis' },
      { row: 3, column: 2, key: 'rate', problem: 'not-allowed', words: '1000' },
      { row: 4, column: undefined, key: 'title', problem: 'missing', words: '' },
    ]);
  });

  test('an id of one’s own is kept, one that is taken is refused', () => {
    const { records, problems } = plan(
      'issue',
      ['id', 'title.en'],
      ['beef', 'Again'],
      ['pork', 'Pork'],
      ['pork', 'Twice'],
      ['a b', 'Space'],
    );
    expect(records.map(({ record }) => record.id)).toEqual(['pork']);
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'id-taken'],
      [4, 'id-taken'],
      [5, 'bad-id'],
    ]);
  });

  test('nothing that a table can say releases a record or fails the program', () => {
    const kinds = ['issue', 'position', 'round', 'talkingPoint', 'person', 'measure', 'source'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('beef', '2025-05-20', '3', 'yes', 'open')))),
        (kind, rows) => {
          const targets = targetsOf(kind, settings.languages);
          expect(targets.map(({ key }) => key)).not.toContain('releaseTo');
          const planned = planTable({
            kind,
            rows,
            columns: targets.map(({ key }) => key),
            targets,
            names,
            settings,
            taken: new Set(),
            blank: {},
          });
          for (const { record } of planned.records) {
            expect(record.releaseTo).toEqual([]);
            expect(RECORD_SCHEMAS[kind].safeParse(record).success).toBe(true);
          }
          const rowsWith = new Set([...planned.records, ...planned.problems].map(({ row }) => row));
          expect(rowsWith.size + planned.empty).toBe(rows.length);
        },
      ),
    );
  });
});
