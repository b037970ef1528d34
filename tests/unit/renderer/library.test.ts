import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../core/model/index.ts';
import { byLanguage, withLanguage } from '../../../renderer/components/local-text/localized.ts';
import { idFor, nextSourceId } from '../../../core/intake/ids.ts';
import { readDay } from '../../../core/intake/read-day.ts';
import { diffWords } from '../../../renderer/components/revisions/word-diff.ts';
import { readAddress } from '../../../renderer/components/rich-text/link-dialog.tsx';
import { filterRows, NO_FILTERS, sortRows, UNSET, type Row } from '../../../renderer/screens/library/rows.ts';
import { idSchema } from '../../../core/model/index.ts';

describe('texts in languages', () => {
  it('stay given once until another language is written', () => {
    expect(withLanguage('Beef', 'en', 'Beef!', 'en')).toBe('Beef!');
    expect(withLanguage('Beef', 'ko', '쇠고기', 'en')).toEqual({ en: 'Beef', ko: '쇠고기' });
    expect(withLanguage(undefined, 'en', 'Beef', 'en')).toBe('Beef');
    expect(withLanguage(undefined, 'ko', '쇠고기', 'en')).toEqual({ ko: '쇠고기' });
  });

  it('stay given by language, and go when nothing is left', () => {
    expect(withLanguage({ en: 'Beef', ko: '쇠고기' }, 'ko', undefined, 'en')).toEqual({ en: 'Beef' });
    expect(withLanguage({ ko: '쇠고기' }, 'ko', undefined, 'en')).toBeUndefined();
    expect(withLanguage('Beef', 'en', undefined, 'en')).toBeUndefined();
    expect(byLanguage([{ kind: 'paragraph', content: [] }], 'ko')).toEqual({
      ko: [{ kind: 'paragraph', content: [] }],
    });
  });
});

describe('days', () => {
  it.each([
    ['2025-05-20', '2025-05-20'],
    ['2025.5.20', '2025-05-20'],
    ['2025년 5월 20일', '2025-05-20'],
    ['2026. 3. 4.(수)', '2026-03-04'],
    ['2026년 3월 4일 (수요일)', '2026-03-04'],
    ['2026. 3. 4. 수', '2026-03-04'],
    ['’26.3.4.(수)', '2026-03-04'],
    ["'26. 3. 4.", '2026-03-04'],
    // the day of the week and the date contradict each other: one of them is a slip
    ['2026. 3. 4.(목)', undefined],
    ['2026년 3월 4 일', '2026-03-04'],
    ['20250520', '2025-05-20'],
    ['20/5/2025', '2025-05-20'],
    ['20 May 2025', '2025-05-20'],
    ['May 20, 2025', '2025-05-20'],
    ['30 February 2025', undefined],
    ['soon', undefined],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('ids', () => {
  it('are made from the name and are free', () => {
    expect(idFor('Beef: the 30-month age limit', () => false)).toBe('beef-the-30-month-age-limit');
    expect(idFor('쇠고기 월령', (id) => id === '쇠고기-월령')).toBe('쇠고기-월령-2');
    expect(nextSourceId(['SRC-2', 'NTE-2025', 'SRC-10'])).toBe('SRC-11');
  });

  it('are ids whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        expect(idSchema.safeParse(idFor(name, () => false)).success).toBe(true);
      }),
    );
  });
});

describe('differences', () => {
  it('are told word by word', () => {
    expect(diffWords('Easing of the limit', 'Easing of the age limit')).toEqual([
      { kind: 'same', text: 'Easing of the ' },
      { kind: 'added', text: 'age ' },
      { kind: 'same', text: 'limit' },
    ]);
  });

  it('give both texts back', () => {
    const text = fc
      .array(fc.constantFrom('관세', 'rate', ' ', ', ', '25', '\n'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const side = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});

describe('addresses of links', () => {
  it.each([
    ['https://ustr.gov/a', 'https://ustr.gov/a'],
    ['ustr.gov/a', 'https://ustr.gov/a'],
    ['a.b@ustr.gov', 'mailto:a.b@ustr.gov'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['two words', undefined],
  ])('%s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });
});

describe('lists', () => {
  const row = (id: string, text: string, fields: object = {}, sort?: number): Row => ({
    record: { id, releaseTo: [], ...fields } as unknown as AnyRecord,
    id,
    title: text,
    cells: [sort === undefined ? { text } : { text, sort }],
    haystack: `${id} ${text}`.toLowerCase(),
  });
  const compare = (a: string, b: string) => a.localeCompare(b);
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

  it('put what is empty last, in both orders', () => {
    const rows = [row('a', ''), row('b', 'Beta'), row('c', 'Alpha')];
    expect(ids(sortRows(rows, { column: 0, descending: false }, compare))).toEqual(['c', 'b', 'a']);
    expect(ids(sortRows(rows, { column: 0, descending: true }, compare))).toEqual(['b', 'c', 'a']);
  });

  it('order numbers as numbers', () => {
    const rows = [row('a', '10 %', {}, 10), row('b', '9 %', {}, 9)];
    expect(ids(sortRows(rows, { column: 0, descending: false }, compare))).toEqual(['b', 'a']);
  });

  it('filter by words, area, marking, copies and the day to look again', () => {
    const rows = [
      row('a', 'Beef limit', { areaId: 'ntm', marking: 'official' }),
      row('b', 'Beef price', { releaseTo: ['delegation'], reviewBy: '2025-01-01' }),
      row('c', 'Rice', { releaseTo: ['delegation', 'releasable'], issueId: 'a', reviewBy: '2026-01-01' }),
    ];
    const by = (filters: object) =>
      ids(filterRows(rows, { ...NO_FILTERS, ...filters }, 'issue', new Map([['a', 'ntm']]), '2025-06-01'));
    expect(by({ text: 'price BEEF' })).toEqual(['b']);
    expect(by({ area: 'ntm' })).toEqual(['a', 'c']);
    expect(by({ area: UNSET })).toEqual(['b']);
    expect(by({ marking: UNSET })).toEqual(['b', 'c']);
    expect(by({ release: 'principal' })).toEqual(['a']);
    expect(by({ release: 'releasable' })).toEqual(['c']);
    expect(by({ review: true })).toEqual(['b']);
  });
});
