import type { JSX } from 'react';
import { AgendaSection } from './agenda-section.tsx';
import { BasicsSection } from './basics-section.tsx';
import { DelegationSection } from './delegation-section.tsx';
import { GlanceSection } from './glance-section.tsx';
import type { MeetingForm, SectionId } from './meeting-sections.ts';
import { OutcomesSection } from './outcomes-section.tsx';
import { ReleaseSection } from './release-section.tsx';
import { ShowSection } from './show-section.tsx';

/** One part of the meeting form. */
export function MeetingSectionForm({
  section,
  form,
}: {
  readonly section: SectionId;
  readonly form: MeetingForm;
}): JSX.Element {
  switch (section) {
    case 'basics':
      return <BasicsSection form={form} />;
    case 'glance':
      return <GlanceSection form={form} />;
    case 'agenda':
      return <AgendaSection form={form} />;
    case 'ourDelegation':
    case 'theirDelegation':
      return <DelegationSection form={form} side={section} />;
    case 'show':
      return <ShowSection form={form} />;
    case 'outcomes':
      return <OutcomesSection form={form} />;
    case 'release':
      return <ReleaseSection form={form} />;
  }
}
