import type { Meeting } from '../../../core/model/index.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';

/** When a meeting is, in words; where it is open, what is known of it. */
export function useDatesOf(meeting: Pick<Meeting, 'from' | 'until' | 'dateText'>): string {
  return useDateWords()(meeting);
}

/** Says when meetings are. */
export function useDateWords(): (meeting: Pick<Meeting, 'from' | 'until' | 'dateText'>) => string {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  const { days } = useFormat();
  return ({ from, until, dateText }) =>
    from === undefined ? wordsOf(dateText, { language, main }) || t('open') : days(from, until);
}
