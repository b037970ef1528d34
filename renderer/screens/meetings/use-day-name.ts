import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { dayOfKey } from './clean-meeting.ts';

/** Says which day a key of the run of show means: "Tuesday 20 May", "Day 2". */
export function useDayName(): (key: string) => string {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (key) => {
    const { date, day } = dayOfKey(key);
    if (day !== undefined) return t('dayNumber', { n: day });
    return date === undefined ? t('noDay') : format.format(Date.parse(`${date}T00:00:00Z`));
  };
}
