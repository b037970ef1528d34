import { pickLanguage, type Language, type Meeting } from '../../../core/model/index.ts';
import { useLanguage } from '../../i18n/use-text.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** A meeting's days and place on one line: "20–22 May · Washington, D.C." */
export function useDates(meeting: Meeting | undefined, language: Language, main: Language): string {
  const locale = LOCALES[useLanguage()];
  if (meeting === undefined) return '';
  const words = (value: Meeting['dateText']) => pickLanguage(value, language, main)?.value ?? '';
  return [periodOf(meeting, locale) || words(meeting.dateText), words(meeting.place)]
    .filter(Boolean)
    .join(' · ');
}

/** Days as the locale writes a period: "20–22 May"; the year only where it is not this one. */
function periodOf({ from, until }: Meeting, locale: string): string {
  if (from === undefined) return '';
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(`${until ?? from}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  // the formatter puts thin spaces around the dash
  return format.formatRange(start, end).replaceAll(/\s*–\s*/g, '–');
}
