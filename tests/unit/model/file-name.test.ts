import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookSchema,
  doubleNames,
  filledName,
  fileStem,
  unknownTokens,
  type NamedCopy,
} from '../../../core/model/index.ts';

const book = bookSchema.parse({
  id: 'second-en',
  revision: 7,
  edition: 2,
  meetingId: 'second',
  templateId: 'round',
  language: 'en',
  asOf: '2025-05-19T18:00+09:00',
});
const copy: NamedCopy = {
  book,
  meeting: { title: { en: 'Korea–US: second round', ko: '한미 제2차 협의' } },
  main: 'en',
  variant: 'delegation',
};
const korean: NamedCopy = { ...copy, book: { ...book, language: 'ko' } };

describe('a name', () => {
  test.for([
    ['', 'second-en-delegation'],
    ['  ', 'second-en-delegation'],
    ['{date} {title} ({copy})', '2025-05-19 Korea–US - second round (delegation)'],
    ['{book} {language} rev {revision}', 'second-en en rev 2'],
    ['{meeting} / {copy}', 'Korea–US - second round - delegation'],
    ['a<b>c"d|e?f*g\\h', 'abcd-efg-h'],
    ['  .hidden. ', 'hidden'],
    ['CON', '_CON'],
    ['nul.2025', '_nul.2025'],
    ['Console', 'Console'],
    ['a\tb\u202Ecod.exe', 'a bcod.exe'],
  ])('by "%s" is "%s"', ([pattern, name]) => {
    expect(fileStem(pattern!, copy)).toBe(name);
  });

  test('in a Korean book has Korean words', () => {
    expect(fileStem('{title}({copy})', korean)).toBe('한미 제2차 협의(대표단용)');
  });

  test('has the book’s own title where it has one, and the record’s number where no revision was given', () => {
    const own = { ...copy, book: { ...book, edition: undefined, title: 'Beef' } };
    expect(fileStem('{title} {meeting} {revision}', own)).toBe('Beef Korea–US - second round 7');
  });

  test('that is too long loses the end of its title, not what tells the copies apart', () => {
    const long = { ...copy, meeting: { title: 'x'.repeat(400) } };
    expect(fileStem('{title} {copy}', long)).toMatch(/^x{50,} delegation$/);
    const wide = { ...korean, meeting: { title: '가'.repeat(400) } };
    const stem = fileStem('{title} {copy}', wide);
    expect(stem).toMatch(/^가{50,} 대표단용$/);
    expect(new TextEncoder().encode(stem).length).toBeLessThanOrEqual(230);
  });

  test('of no letters is the book’s', () => {
    expect(fileStem('???', copy)).toBe('second-en');
  });

  test('is one that every system takes, whatever the pattern', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (pattern, title) => {
          const stem = fileStem(pattern, { ...copy, meeting: { title } });
          expect(stem).not.toBe('');
          expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[. ]|[. ]$/u);
          expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(new TextEncoder().encode(stem).length).toBeLessThanOrEqual(235);
          expect(stem.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('braces that mean nothing are found', () => {
  expect(unknownTokens('{titel} {copy} {}')).toEqual(['titel', '']);
  expect(unknownTokens('no braces } {')).toEqual([]);
});

test('what a name would tell is known before it is cut and mended', () => {
  expect(filledName('{meeting}', copy)).toBe('Korea–US: second round');
});

test('names that differ only in case or in how a letter is written are one', () => {
  expect(doubleNames(['A.pdf', 'a.pdf', 'b.pdf', '\uAC00.pdf', '\u1100\u1161.pdf'])).toEqual([
    'a.pdf',
    '\u1100\u1161.pdf',
  ]);
});
