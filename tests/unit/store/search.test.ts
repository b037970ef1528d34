import fc from 'fast-check';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readWorkspace } from '../../../platform/interchange/index.ts';
import {
  createWorkspaceFile,
  openWorkspaceFile,
  type SearchHit,
  type WorkspaceFile,
} from '../../../platform/store/index.ts';
import { tempFolder } from '../../support/folders.ts';
import { deadline, testFile } from '../../support/store.ts';
import { makeWorkspace } from '../../support/workspace.ts';

const ids = (hits: readonly SearchHit[]) => hits.map(({ id }) => id);
const marked = (hit: SearchHit | undefined) =>
  hit?.snippet.map(({ text, hit: isHit }) => (isHit ? `[${text}]` : text)).join('');

/** A file of deadlines with these descriptions, by id. */
function fileOf(texts: Readonly<Record<string, string>>): WorkspaceFile {
  const records = Object.entries(texts).map(([id, text]) => deadline(id, 'A day', { remark: text }));
  const empty = makeWorkspace({});
  const file = createWorkspaceFile(join(tempFolder(), 'talks.aide'), {
    ...empty,
    records: { ...empty.records, deadline: records },
  });
  return file;
}

describe('in the sample', () => {
  let file: WorkspaceFile;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aide-memoire-test-'));
    const { workspace } = await readWorkspace('samples/korea-us-2025');
    file = createWorkspaceFile(join(folder, 'sample.aide'), workspace!);
  });
  afterAll(() => {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an alias finds the person, and the snippet shows it', () => {
    const [first] = file.search('Chang');
    expect(first).toMatchObject({ kind: 'person', id: 'jang-sung-gil', title: 'Jang Sung-gil' });
    expect(marked(first)).toBe('[Chang] Sung-gil');
    expect(file.search('Chang', { language: 'ko' })[0]?.title).toBe('장성길');
  });

  test.for([
    ['Jang Sunggil', 'jang-sung-gil'],
    ['sung gil jang', 'jang-sung-gil'],
    ['장성길', 'jang-sung-gil'],
    ['통상정책국장', 'jang-sung-gil'],
    ['통상 정책', 'jang-sung-gil'],
    ['정책국장은', 'jang-sung-gil'],
    ['한미', 'korus-fta'],
    ['한·미 FTA', 'korus-fta'],
    ['beef', 'beef'],
    ['BEEF age', 'beef'],
    ['쇠고기를', 'beef'],
    ['src-3', 'SRC-3'],
  ] as const)('%s finds %s', ([text, id]) => {
    expect(ids(file.search(text))).toContain(id);
  });

  test('whose title has the word stands before those who only mention it; an exact id before all', () => {
    expect(ids(file.search('SRC-3'))[0]).toBe('SRC-3');
    const hits = file.search('beef', { limit: 100 });
    const place = (id: string) => ids(hits).indexOf(id);
    expect(place('beef-rule')).toBeLessThan(place('SRC-2') === -1 ? hits.length : place('SRC-2'));
    expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).toSorted((a, b) => b - a));
  });

  test('all words must be found, in whatever language and field', () => {
    expect(file.search('beef 쇠고기').length).toBeGreaterThan(0);
    expect(file.search('beef xylophone')).toEqual([]);
  });

  test('kinds and the number of answers can be bounded', () => {
    expect(new Set(file.search('tariff', { kinds: ['issue', 'measure'] }).map(({ kind }) => kind))).toEqual(
      new Set(['issue', 'measure']),
    );
    expect(file.search('a', { limit: 7 })).toHaveLength(7);
    expect(file.search('a')).toHaveLength(50);
    expect(file.search('a', { kinds: [] })).toEqual([]);
  });

  test('names of fields, kinds and other records are no texts', () => {
    expect(file.search('pointKind')).toEqual([]);
    expect(file.search('Asia/Seoul', { kinds: ['meeting'] })).toEqual([]);
  });
});

describe('Korean', () => {
  test.for([
    ['a word of two syllables with a particle', '정부는 대책을 마련했다', '대책', '정부는 [대책]을 마련했다'],
    ['the second half of a compound', '통상대책 회의', '대책', '통상[대책] 회의'],
    ['a word looked for with another particle', '새로운 대책이 있다', '대책을', '새로운 [대책]이 있다'],
    ['one syllable by itself', '쌀 개방', '쌀', '[쌀] 개방'],
    ['one syllable at the beginning of a word', '쌀값 안정', '쌀', '[쌀]값 안정'],
    ['one syllable with a particle', '국내 쌀을 지킨다', '쌀', '국내 [쌀]을 지킨다'],
    ['a compound that is written apart', '통상 정책 방향', '통상정책', '[통상] [정책] 방향'],
    ['a compound that is looked for apart', '통상정책 방향', '통상 정책', '[통상정책] 방향'],
    ['two countries with a point between them', '한·미 협의', '한미', '[한·미] 협의'],
    ['two countries without it', '한미 협의', '한·미', '[한미] 협의'],
    ['beside Latin letters', '한미 FTA협정은', 'FTA협정', '한미 [FTA협정]은'],
    ['inside brackets', '조치(관세)', '관세', '조치([관세])'],
    ['Hanja', '韓美 通商協議', '協議', '韓美 通商[協議]'],
    ['decomposed letters', '대책을'.normalize('NFD'), '대책', '[대책]을'],
  ] as const)('finds %s', ([, text, query, snippet]) => {
    const file = fileOf({ it: text, other: '다른 내용' });
    const hits = file.search(query);
    expect(ids(hits)).toEqual(['it']);
    expect(marked(hits[0])).toBe(snippet);
    file.close();
  });

  test('syllables beside each other by chance are no word', () => {
    const file = fileOf({ one: '대규모 정책', two: '책임 있는 대응' });
    expect(file.search('대책')).toEqual([]);
    file.close();
  });
});

describe('Latin', () => {
  test.for([
    ['without diacritics', 'The Élysée paper', 'elysee', 'The [Élysée] paper'],
    ['with diacritics where there are none', 'Malmo', 'Malmö', '[Malmo]'],
    ['by its beginning', 'negotiations go on', 'negot', '[negotiations] go on'],
    ['a number with a sign in it', 'a quota of 15,000 tonnes', '15000', 'a quota of [15,000] tonnes'],
    ['a date as it is written', 'by 2025-07-09 at the latest', '2025-07-09', 'by [2025-07-09] at the latest'],
    ['two words without a space', 'beef and tariffs', 'tariffs,beef', '[beef] and [tariffs]'],
  ] as const)('finds a word %s', ([, text, query, snippet]) => {
    const file = fileOf({ it: text, other: 'nothing of that' });
    const hits = file.search(query);
    expect(ids(hits)).toEqual(['it']);
    expect(marked(hits[0])).toBe(snippet);
    file.close();
  });

  test('the whole word comes before what only begins with it', () => {
    const file = fileOf({ a: 'ban banana banal', b: 'a banana', c: 'the ban' });
    expect(ids(file.search('ban'))[2]).toBe('b');
    file.close();
  });
});

test('a snippet is cut to a line around the first hit, at words', () => {
  const file = fileOf({ it: `${'before and '.repeat(40)}the needle${' and after'.repeat(40)}` });
  const [hit] = file.search('needle');
  const text = hit?.snippet.map((part) => part.text).join('') ?? '';
  expect(text).toMatch(/^…(before|and) .*the needle and .* (and|after)…$/);
  expect(text.length).toBeLessThan(180);
  file.close();
});

test('the index follows every change', () => {
  const file = testFile();
  const put = (baseRevision: number | null, text: string) =>
    ({ op: 'put', kind: 'deadline', record: deadline('pause', text), baseRevision }) as const;
  file.apply('Add', [put(null, 'Wonderful')]);
  expect(ids(file.search('wonderful'))).toEqual(['pause']);
  file.apply('Edit', [put(1, 'Ordinary')]);
  expect(file.search('wonderful')).toEqual([]);
  file.undo();
  expect(ids(file.search('wonderful'))).toEqual(['pause']);
  file.undo();
  expect(file.search('wonderful')).toEqual([]);
  file.redo();
  file.close();
  const again = openWorkspaceFile(file.path, { readOnly: true });
  expect(ids(again.search('wonderful'))).toEqual(['pause']);
  again.close();
});

test('an index made by other rules is made anew on opening', () => {
  const file = testFile();
  file.close();
  const db = new DatabaseSync(file.path);
  db.exec("UPDATE property SET value = 'old' WHERE name = 'search'; DROP TABLE search");
  db.close();
  const again = openWorkspaceFile(file.path);
  expect(ids(again.search('Pike'))).toContain('pike');
  again.close();
});

const SYNTAX = [
  '"',
  "'",
  '(',
  ')',
  '*',
  '^',
  ':',
  '-',
  '+',
  'AND',
  'OR',
  'NOT',
  'NEAR(',
  '{',
  '}',
  'title:',
  '\0',
  '\\',
  ';--',
  '%',
  '_',
];

test('no text that is typed breaks the search', { timeout: 60_000 }, () => {
  const file = testFile();
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...SYNTAX, 'beef', '대책', ' '), { maxLength: 12 })
      .map((parts) => parts.join('')),
    fc.constantFrom('대'.repeat(500), 'x '.repeat(500), 'a-'.repeat(500)),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const hit of file.search(text)) expect(hit.title).not.toBe('');
    }),
    { numRuns: 400 },
  );
});

const hangul = fc
  .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 })
  .map((codes) => String.fromCodePoint(...codes));
const word = fc.oneof(
  hangul,
  fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
  fc.stringMatching(/^[a-zà-öø-ÿ]{2,8}-[a-z]{2,8}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => /^[\p{L}\p{N}]+$/u.test(text)),
);
const around = fc.constantFrom(' ', ', ', ' (', '”', '\n', ' – ', '. ');

test('every word that is planted is found and marked, whatever stands around it', { timeout: 60_000 }, () => {
  const file = testFile();
  let revision: number | null = null;
  fc.assert(
    fc.property(
      word,
      fc.lorem(),
      around,
      around,
      fc.constantFrom('', '을', '이', '에서', '으로'),
      (planted, filler, left, right, particle) => {
        // A particle belongs to a Korean word only.
        const ending = /[가-힣]$/.test(planted) ? particle : '';
        const record = deadline('it', 'A day', {
          remark: `${filler}${left}${planted}${ending}${right}${filler}`,
        });
        revision =
          file.apply('Plant', [{ op: 'put', kind: 'deadline', record, baseRevision: revision }]).changed[0]
            ?.revision ?? null;
        const hit = file.search(planted, { limit: 1000 }).find(({ id }) => id === 'it');
        expect(hit?.snippet.some((part) => part.hit)).toBe(true);
      },
    ),
    { numRuns: 250 },
  );
});
