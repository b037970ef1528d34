import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  daysBetween,
  formatDay,
  formatMoment,
  formatPeriod,
  formatWeekday,
} from '../../../core/assemble/dates.ts';

describe('dates of a book', () => {
  it.each([
    ['2025-05-20', '2025-05-22', '20–22 May 2025', '2025. 5. 20.–22.'],
    ['2025-04-30', '2025-05-01', '30 April–1 May 2025', '2025. 4. 30.–5. 1.'],
    ['2024-12-30', '2025-01-02', '30 December 2024–2 January 2025', '2024. 12. 30.–2025. 1. 2.'],
    ['2025-05-02', '2025-05-02', '2 May 2025', '2025. 5. 2.'],
  ])('say what both ends of %s to %s share once', (from, until, english, korean) => {
    expect(formatPeriod(from, until, 'en')).toBe(english);
    expect(formatPeriod(from, until, 'ko')).toBe(korean);
  });

  it('leave the year out in short, unless the years differ', () => {
    expect(formatPeriod('2025-04-30', '2025-05-01', 'en', true)).toBe('30 Apr–1 May');
    expect(formatPeriod('2025-04-30', '2025-05-01', 'ko', true)).toBe('4. 30.–5. 1.');
    expect(formatPeriod('2024-12-30', '2025-01-02', 'en', true)).toBe('30 Dec 2024–2 Jan 2025');
  });

  it('carry the weekday', () => {
    expect(formatWeekday('2025-05-20', 'en')).toBe('Tuesday 20 May 2025');
    expect(formatWeekday('2025-05-20', 'ko')).toBe('2025. 5. 20.(화)');
  });

  it('show a moment as the clock of the place shows it', () => {
    expect(formatMoment('2025-05-19T18:00+09:00', 'Asia/Seoul', 'en')).toBe('19 May 2025, 18:00 KST');
    expect(formatMoment('2025-05-19T18:00+09:00', 'Asia/Seoul', 'ko')).toBe('2025. 5. 19. 18:00 (KST)');
    expect(formatMoment('2025-05-19T18:00+09:00', 'America/New_York', 'en')).toBe('19 May 2025, 05:00 EDT');
    expect(formatMoment('2027-06-07T20:00+03:00', 'Europe/Helsinki', 'en')).toBe('7 June 2027, 20:00 EEST');
    expect(formatMoment('2025-05-19T18:00Z', 'Asia/Ho_Chi_Minh', 'en')).toMatch(/GMT\+7$/);
    expect(formatMoment('2025-01-01T00:30+09:00', 'Asia/Seoul', 'en')).toBe('1 January 2025, 00:30 KST');
  });

  it('count days over months, leap years and clock changes', () => {
    expect(daysBetween('2025-05-20', '2025-07-08')).toBe(49);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-05-20', '2025-05-19')).toBe(-1);
  });

  it('number every day once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(day)).toBe(number);
        expect(formatDay(day, 'en')).toContain(day.slice(0, 4));
      }),
    );
  });
});
