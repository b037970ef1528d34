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

/** The words over each field on the form. */
const FIELD_WORDS = {
  title: 'title',
  shortTitle: 'shortTitle',
  subtitle: 'subtitle',
  meetingKind: 'kind',
  roundId: 'round',
  from: 'from',
  until: 'until',
  dateText: 'dateText',
  timeZone: 'timeZone',
  place: 'place',
  partyId: 'party',
  counterpart: 'counterpart',
  objective: 'objective',
  asks: 'asks',
  doNotOffer: 'doNotOffer',
  speakingOrder: 'speaking',
  ourObjectives: 'ourObjectives',
  theirObjectives: 'theirObjectives',
  goodOutcome: 'goodOutcome',
  acceptableOutcome: 'acceptableOutcome',
  badOutcome: 'badOutcome',
  marking: 'marking',
  sourceIds: 'sources',
  remark: 'remark',
  agenda: 'agenda',
  ourDelegation: 'ourDelegation',
  theirDelegation: 'theirDelegation',
  runOfShow: 'show',
  releaseTo: 'release',
  releaseFields: 'release',
} as const;
const hasWords = (field: string): field is keyof typeof FIELD_WORDS => field in FIELD_WORDS;

/** What a field is called on the form. */
export function wordsOfField(field: string): (typeof FIELD_WORDS)[keyof typeof FIELD_WORDS] | 'fieldOther' {
  return hasWords(field) ? FIELD_WORDS[field] : 'fieldOther';
}
