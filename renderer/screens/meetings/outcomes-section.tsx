import type { JSX } from 'react';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MeetingForm } from './meeting-sections.ts';

const FIELDS = [
  'ourObjectives',
  'theirObjectives',
  'goodOutcome',
  'acceptableOutcome',
  'badOutcome',
] as const;

/** What either side wants, and what a good, an acceptable and a bad outcome would be. */
export function OutcomesSection({ form }: { readonly form: MeetingForm }): JSX.Element {
  const t = useText(meetingTexts);
  const { meeting, readOnly, languages, main, change } = form;
  return (
    <>
      {FIELDS.map((field) => (
        <RichTextField
          key={field}
          label={t(field)}
          languages={languages}
          main={main}
          readOnly={readOnly}
          value={meeting[field]}
          onChange={(text) => change({ [field]: text }, t(field))}
        />
      ))}
    </>
  );
}
