import { useMemo } from 'react';
import type { Language } from '../../core/model/index.ts';
import { useLanguage } from './use-text.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** Dates, times, numbers and sizes as the interface's language writes them. */
export interface Format {
  /** A calendar date, "2025-05-20". */
  readonly date: (isoDate: string) => string;
  /** The first and the last day of what takes days: "20–22 May 2025". */
  readonly days: (from: string, until?: string) => string;
  /** The time of a moment with seconds, always in 24 hours: 18:02:11. */
  readonly clock: (moment: string) => string;
  /** A moment as date and time. */
  readonly moment: (moment: string) => string;
  readonly number: (value: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Orders names as the language does. */
  readonly compare: (a: string, b: string) => number;
}

/** Makes the formatters of a language. */
export function formatIn(language: Language): Format {
  const locale = LOCALES[language];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23' });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator([locale, 'ko', 'en'], { numeric: true });
  return {
    days: (from, until = from) => {
      const [first, last] = [from, until].map((day) => Date.parse(`${day}T00:00:00Z`));
      if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return from;
      // as books write them; the formatter would say the year and the month twice
      if (language === 'ko') return koreanDays(date, first, Math.max(first, last));
      // the formatter puts spaces around the dash between two numbers
      return date.formatRange(first, Math.max(first, last)).replaceAll(/\s–\s(?=\d+\s)/g, '–');
    },
    date: (isoDate) => safely(isoDate, `${isoDate.slice(0, 10)}T00:00:00Z`, date),
    clock: (at) => safely(at, at, clock),
    moment: (at) => safely(at, at, moment),
    number: (value) => number.format(value),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
        : `${number.format(Math.round(bytes / 100_000) / 10)} MB`,
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** "2025. 5. 20.–22.": the last day says only what differs from the first. */
function koreanDays(date: Intl.DateTimeFormat, first: number, last: number): string {
  if (first === last) return date.format(first);
  const [from, until] = [new Date(first), new Date(last)];
  if (from.getUTCFullYear() !== until.getUTCFullYear()) return `${date.format(first)}–${date.format(last)}`;
  const month = from.getUTCMonth() === until.getUTCMonth() ? '' : `${until.getUTCMonth() + 1}. `;
  return `${date.format(first)}–${month}${until.getUTCDate()}.`;
}

/** A date that cannot be read is shown as it stands rather than taking the screen down. */
function safely(shown: string, parsed: string, format: Intl.DateTimeFormat): string {
  const time = Date.parse(parsed);
  return Number.isNaN(time) ? shown : format.format(time);
}

/** The formatters of the interface's language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatIn(language), [language]);
}
