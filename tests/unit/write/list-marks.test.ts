import { describe, expect, it } from 'vitest';
import { countText, LIST_LEVELS, listMarks } from '../../../core/document/index.ts';

const counted = (language: 'en' | 'ko', numbers: readonly number[]): string[][] =>
  listMarks(language, 'body').counts.map((mark) => numbers.map((number) => countText(mark, number)));

describe('the marks of lists', () => {
  it('counts Korean lists 1. 가. 1) 가) and English ones 1. a. i. 1)', () => {
    expect(counted('ko', [1, 2, 14, 15, 29])).toEqual([
      ['1.', '2.', '14.', '15.', '29.'],
      ['가.', '나.', '하.', '거.', '고.'],
      ['1)', '2)', '14)', '15)', '29)'],
      ['가)', '나)', '하)', '거)', '고)'],
    ]);
    expect(counted('en', [1, 4, 26, 27, 49])).toEqual([
      ['1.', '4.', '26.', '27.', '49.'],
      ['a.', 'd.', 'z.', 'aa.', 'ww.'],
      ['i.', 'iv.', 'xxvi.', 'xxvii.', 'xlix.'],
      ['1)', '4)', '26)', '27)', '49)'],
    ]);
  });

  it('has □ ○ - · for Korean reports, and no box to tick in their tables', () => {
    expect(listMarks('ko', 'body').bullets).toEqual(['□', '○', '-', '·']);
    expect(listMarks('ko', 'table').bullets).not.toContain('□');
  });

  it('has a mark for every level', () => {
    for (const language of ['en', 'ko'] as const) {
      for (const place of ['body', 'table'] as const) {
        const { bullets, counts } = listMarks(language, place);
        expect([bullets.length, counts.length]).toEqual([LIST_LEVELS, LIST_LEVELS]);
      }
    }
  });
});
