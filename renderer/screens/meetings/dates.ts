import type { Meeting } from '../../../core/model/index.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';

/** The days of a meeting in a few words: "20–22 May 2025". */
export function dayRange(from: string, until: string | undefined, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${until ?? from}T00:00:00Z`);
  if (Number.isNaN(first) || Number.isNaN(last)) return from;
  return format.formatRange(first, Math.max(first, last)).replaceAll(/\s–\s(?=\d+\s)/g, '–');
}

/** When a meeting is, in words; where it is open, what is known of it. */
export function useDatesOf(meeting: Pick<Meeting, 'from' | 'until' | 'dateText'>): string {
  return useDateWords()(meeting);
}

/** Says when meetings are. */
export function useDateWords(): (meeting: Pick<Meeting, 'from' | 'until' | 'dateText'>) => string {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  return ({ from, until, dateText }) =>
    from === undefined
      ? wordsOf(dateText, { language, main }) || t('open')
      : dayRange(from, until, language === 'ko' ? 'ko-KR' : 'en-GB');
}
