import { Checkbox, Select } from '@mantine/core';
import type { JSX } from 'react';
import type { ShowItem } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { TimeField } from '../../components/record-form/time-field.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { dayKey, isBlank } from './clean-meeting.ts';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';
import { useDayName } from './use-day-name.ts';

/** A line of the run of show: when, what, who leads, where, and whether the press is there. */
export function ShowRow({
  row,
  days,
  form,
  onChange,
  onDay,
}: {
  readonly row: ShowItem;
  readonly days: readonly string[];
  readonly form: MeetingForm;
  readonly onChange: (part: Partial<ShowItem>) => void;
  readonly onDay: (key: string) => void;
}): JSX.Element {
  const t = useText(meetingTexts);
  const dayName = useDayName();
  const { readOnly, languages, main } = form;
  const key = dayKey(row);
  const wrongTimes = row.from !== undefined && row.until !== undefined && row.until < row.from;
  const shared = { languages, main, readOnly } as const;
  return (
    <>
      <div className={classes.showTop}>
        <TimeField
          label={t('timeFrom')}
          readOnly={readOnly}
          value={row.from}
          error={false}
          onChange={(from) => onChange({ from })}
        />
        <TimeField
          label={t('timeUntil')}
          readOnly={readOnly}
          value={row.until}
          error={wrongTimes}
          onChange={(until) => onChange({ until })}
        />
        <Select
          label={t('day')}
          data={[...new Set([...days, key])].map((each) => ({
            value: each === '' ? 'none' : each,
            label: dayName(each),
          }))}
          value={key === '' ? 'none' : key}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(next) => next !== null && onDay(next === 'none' ? '' : next)}
        />
        <RecordSelect
          kind="person"
          label={t('rowLead')}
          placeholder={t('leadPlaceholder')}
          readOnly={readOnly}
          value={row.leadId}
          creatable
          onChange={(leadId) => onChange({ leadId })}
        />
      </div>
      {wrongTimes && <p className={classes.wrong}>{t('rowTimes')}</p>}
      <LocalTextField
        {...shared}
        label={t('item')}
        required
        value={row.item}
        error={isBlank(row.item) ? t('rowEmpty') : undefined}
        onChange={(item) => onChange({ item: item ?? '' })}
      />
      <div className={classes.showFoot}>
        <LocalTextField
          {...shared}
          label={t('rowPlace')}
          value={row.place}
          onChange={(place) => onChange({ place })}
        />
        <Checkbox
          label={t('press')}
          checked={row.press}
          disabled={readOnly}
          onChange={(event) => onChange({ press: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
