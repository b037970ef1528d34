import { Checkbox, Select } from '@mantine/core';
import { useState, type JSX } from 'react';
import { MEETING_KINDS } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { DateField } from '../../components/record-form/date-field.tsx';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { useIsOtherSide } from '../../components/record-form/use-file.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { TimeZoneSelect } from '../settings/time-zone-select.tsx';
import { isBlank } from './clean-meeting.ts';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';

/** What the meeting is, when and where, and who the other side is. */
export function BasicsSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const { meeting, readOnly, languages, main, change } = form;
  const isOther = useIsOtherSide();
  const shared = { languages, main, readOnly } as const;
  return (
    <>
      <LocalTextField
        {...shared}
        label={t('title')}
        required
        value={meeting.title}
        error={isBlank(meeting.title) ? t('needed') : undefined}
        onChange={(title) => change({ title: title ?? '' }, t('title'))}
      />
      <div className={classes.grid}>
        <LocalTextField
          {...shared}
          label={t('shortTitle')}
          hint={t('shortTitleHint')}
          value={meeting.shortTitle}
          onChange={(shortTitle) => change({ shortTitle }, t('shortTitle'))}
        />
        <LocalTextField
          {...shared}
          label={t('subtitle')}
          value={meeting.subtitle}
          onChange={(subtitle) => change({ subtitle }, t('subtitle'))}
        />
      </div>
      <div className={classes.grid}>
        <Select
          label={t('kind')}
          data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
          value={meeting.meetingKind}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(meetingKind) => meetingKind !== null && change({ meetingKind }, t('kind'))}
        />
        <RecordSelect
          kind="round"
          label={t('round')}
          hint={t('roundHint')}
          value={meeting.roundId}
          readOnly={readOnly}
          creatable
          onChange={(roundId) => change({ roundId }, t('round'))}
        />
      </div>
      <Dates form={form} />
      <div className={classes.grid}>
        <TimeZoneSelect
          label={t('timeZone')}
          value={meeting.timeZone}
          day={meeting.from}
          disabled={readOnly}
          onChange={(timeZone) => change({ timeZone }, t('timeZone'))}
        />
        <LocalTextField
          {...shared}
          label={t('place')}
          value={meeting.place}
          onChange={(place) => change({ place }, t('place'))}
        />
      </div>
      <div className={classes.grid}>
        <RecordSelect
          kind="party"
          label={t('party')}
          value={meeting.partyId}
          filter={isOther}
          readOnly={readOnly}
          creatable
          onChange={(partyId) => change({ partyId }, t('party'))}
        />
        <LocalTextField
          {...shared}
          label={t('counterpart')}
          value={meeting.counterpart}
          onChange={(counterpart) => change({ counterpart }, t('counterpart'))}
        />
      </div>
    </>
  );
}

/** The days, or what is known of them while they are open. */
function Dates({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const { meeting, readOnly, languages, main, change } = form;
  const { from, until, dateText } = meeting;
  const [open, setOpen] = useState(from === undefined);
  const toggle = (next: boolean) => {
    setOpen(next);
    change(next ? { from: undefined, until: undefined } : { dateText: undefined }, t('datesOpen'));
  };
  const setFrom = (day: string | undefined) =>
    change({ from: day, ...(day !== undefined && (until ?? day) <= day ? { until: day } : {}) }, t('from'));
  return (
    <div className={classes.grid}>
      {open ? (
        <LocalTextField
          label={t('dateText')}
          placeholder={t('dateTextPlaceholder')}
          languages={languages}
          main={main}
          readOnly={readOnly}
          value={dateText}
          onChange={(text) => change({ dateText: text }, t('dateText'))}
        />
      ) : (
        <>
          <DateField label={t('from')} value={from} readOnly={readOnly} onChange={setFrom} />
          <DateField
            label={t('until')}
            value={until}
            readOnly={readOnly}
            error={from !== undefined && until !== undefined && until < from ? t('untilBefore') : undefined}
            onChange={(day) => change({ until: day }, t('until'))}
          />
        </>
      )}
      <Checkbox
        className={classes.wide ?? ''}
        label={t('datesOpen')}
        checked={open}
        disabled={readOnly}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    </div>
  );
}
