import { Textarea } from '@mantine/core';
import { useMemo, type JSX } from 'react';
import { RESTRICTED_FIELDS } from '../../../core/model/index.ts';
import { MarkingField } from '../../components/record-form/marking-field.tsx';
import { SourcesField } from '../../components/record-form/records-field.tsx';
import { ReleaseField } from '../../components/release/release-field.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MeetingForm } from './meeting-sections.ts';
import classes from './meetings.module.css';

/** Which copies the meeting goes into, and which parts of it stay in the principal's. */
export function ReleaseSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const { meeting, readOnly, change } = form;
  const fields = useMemo(() => {
    const names: Readonly<Record<string, string>> = {
      objective: t('objective'),
      asks: t('asks'),
      doNotOffer: t('doNotOffer'),
      ourObjectives: t('ourObjectives'),
      theirObjectives: t('theirObjectives'),
      goodOutcome: t('goodOutcome'),
      acceptableOutcome: t('acceptableOutcome'),
      badOutcome: t('badOutcome'),
      'agenda.aim': t('field-agenda.aim'),
      runOfShow: t('show'),
      speakingOrder: t('speaking'),
    };
    return (RESTRICTED_FIELDS.meeting ?? []).map((field) => ({ field, label: names[field] ?? field }));
  }, [t]);
  return (
    <>
      <p className={classes.hint}>{t('releaseHint')}</p>
      <ReleaseField
        kind="meeting"
        fields={fields}
        readOnly={readOnly}
        value={{ releaseTo: meeting.releaseTo, releaseFields: meeting.releaseFields }}
        onChange={({ releaseTo, releaseFields }) =>
          change(
            {
              releaseTo: [...releaseTo],
              releaseFields:
                releaseFields === undefined
                  ? undefined
                  : Object.fromEntries(
                      Object.entries(releaseFields).map(([field, copies]) => [field, [...copies]]),
                    ),
            },
            t('release'),
          )
        }
      />
      <div className={classes.grid}>
        <MarkingField
          label={t('marking')}
          readOnly={readOnly}
          value={meeting.marking}
          onChange={(marking) => change({ marking }, t('marking'))}
        />
        <SourcesField
          label={t('sources')}
          readOnly={readOnly}
          value={meeting.sourceIds}
          onChange={(ids) => change({ sourceIds: [...ids] }, t('sources'))}
        />
      </div>
      <Textarea
        autosize
        label={t('remark')}
        description={t('remarkHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        readOnly={readOnly}
        value={meeting.remark ?? ''}
        onChange={(event) => change({ remark: event.currentTarget.value || undefined }, t('remark'))}
      />
    </>
  );
}
