import type { Language, Meeting } from '../../../core/model/index.ts';

/** The parts of the meeting form, in order. */
export const SECTION_IDS = [
  'basics',
  'glance',
  'agenda',
  'ourDelegation',
  'theirDelegation',
  'show',
  'outcomes',
  'release',
] as const;
/** A part of the meeting form. */
export type SectionId = (typeof SECTION_IDS)[number];

/** Fields of a meeting with their new values; undefined takes one out. */
export type MeetingChange = { readonly [F in keyof Meeting]?: Meeting[F] | undefined };

/** What each part of the form needs to show the meeting and to change it. */
export interface MeetingForm {
  readonly meeting: Meeting;
  readonly readOnly: boolean;
  readonly languages: readonly Language[];
  readonly main: Language;
  /** Changes fields; `label` is what undo calls it. */
  readonly change: (change: MeetingChange, label: string) => void;
  /** As `change`, from the state of the moment: for what is done later, such as taking something back. */
  readonly update: (make: (meeting: Meeting) => MeetingChange, label: string) => void;
}

const FIELDS: Readonly<Partial<Record<keyof Meeting, SectionId>>> = {
  title: 'basics',
  shortTitle: 'basics',
  subtitle: 'basics',
  meetingKind: 'basics',
  roundId: 'basics',
  from: 'basics',
  until: 'basics',
  dateText: 'basics',
  timeZone: 'basics',
  place: 'basics',
  partyId: 'basics',
  counterpart: 'basics',
  objective: 'glance',
  asks: 'glance',
  doNotOffer: 'glance',
  agenda: 'agenda',
  ourDelegation: 'ourDelegation',
  speakingOrder: 'ourDelegation',
  theirDelegation: 'theirDelegation',
  runOfShow: 'show',
  ourObjectives: 'outcomes',
  theirObjectives: 'outcomes',
  goodOutcome: 'outcomes',
  acceptableOutcome: 'outcomes',
  badOutcome: 'outcomes',
  releaseTo: 'release',
  releaseFields: 'release',
  marking: 'release',
  remark: 'release',
  sourceIds: 'release',
};

/** The part of the form a field stands in. */
export function sectionOfField(field: string): SectionId | undefined {
  return FIELDS[field as keyof Meeting];
}
