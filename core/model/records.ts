import type { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { bookSchema } from './book.ts';
import { claimSchema } from './claim.ts';
import { deadlineSchema } from './deadline.ts';
import { editionSchema } from './edition.ts';
import type { RecordKind } from './ids.ts';
import { issueSchema } from './issue.ts';
import { measureSchema } from './measure.ts';
import { meetingSchema } from './meeting.ts';
import { partySchema } from './party.ts';
import { personSchema } from './person.ts';
import { positionSchema } from './position.ts';
import { roundSchema } from './round.ts';
import { sourceSchema } from './source.ts';
import { talkingPointSchema } from './talking-point.ts';
import { templateSchema } from './template.ts';

/** The schema of every record kind. */
export const RECORD_SCHEMAS = {
  party: partySchema,
  person: personSchema,
  source: sourceSchema,
  issue: issueSchema,
  position: positionSchema,
  round: roundSchema,
  talkingPoint: talkingPointSchema,
  measure: measureSchema,
  deadline: deadlineSchema,
  claim: claimSchema,
  meeting: meetingSchema,
  attachment: attachmentSchema,
  template: templateSchema,
  book: bookSchema,
  edition: editionSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

/** A record of one kind. */
export type RecordOf<K extends RecordKind> = z.output<(typeof RECORD_SCHEMAS)[K]>;
/** A record of any kind. */
export type AnyRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind];

/** The folder of a workspace in which each kind's files lie; a file holds one record or a list of them. */
export const RECORD_FOLDERS: Readonly<Record<RecordKind, string>> = {
  party: 'parties',
  person: 'people',
  source: 'sources',
  issue: 'issues',
  position: 'positions',
  round: 'rounds',
  talkingPoint: 'talking-points',
  measure: 'measures',
  deadline: 'deadlines',
  claim: 'claims',
  meeting: 'meetings',
  attachment: 'attachments',
  template: 'templates',
  book: 'books',
  edition: 'editions',
};

/**
 * Fields that stay in the principal's copy unless the record's `releaseFields` names them: releasing a record does
 * not release its most sensitive part. "agenda.aim" is the field "aim" of each item of the list "agenda".
 */
export const RESTRICTED_FIELDS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  person: ['notes'],
  source: ['reliability'],
  issue: ['internalBackground'],
  meeting: [
    'objective',
    'asks',
    'doNotOffer',
    'ourObjectives',
    'theirObjectives',
    'goodOutcome',
    'acceptableOutcome',
    'badOutcome',
    'agenda.aim',
    'runOfShow',
    'speakingOrder',
  ],
};
