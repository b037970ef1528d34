import { Radio } from '@mantine/core';
import type { JSX } from 'react';
import { pickLanguage, type Language, type Meeting } from '../../../core/model/index.ts';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import classes from './new-book.module.css';

/** The meetings to choose from, the latest first. */
export function MeetingStep({
  meetings,
  chosen,
  main,
  onChoose,
}: {
  readonly meetings: readonly Meeting[];
  readonly chosen: string | undefined;
  readonly main: Language;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const t = useText(newBookTexts);
  const format = useFormat();
  const language = useLanguage();
  const latest = meetings.toSorted((a, b) => ((a.from ?? '9999') < (b.from ?? '9999') ? 1 : -1));
  return (
    <Radio.Group value={chosen ?? null} onChange={onChoose} aria-label={t('meetingStep')}>
      <div className={classes.cards}>
        {latest.map((meeting) => {
          const words = (value: Meeting['place']) => pickLanguage(value, language, main)?.value ?? '';
          const when =
            meeting.from === undefined ? words(meeting.dateText) : format.days(meeting.from, meeting.until);
          return (
            <Radio.Card key={meeting.id} value={meeting.id} className={classes.card ?? ''}>
              <Radio.Indicator />
              <span className={classes.cardText}>
                <span className={classes.cardTitle}>{words(meeting.title)}</span>
                <span className={classes.cardNote}>
                  {[when, words(meeting.place)].filter(Boolean).join(' · ')}
                  {' · '}
                  {meeting.agenda.length === 0 ? t('noAgenda') : t('agenda', { n: meeting.agenda.length })}
                </span>
              </span>
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
