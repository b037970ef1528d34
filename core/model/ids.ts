import { z } from 'zod';

/**
 * An id: letters of any script, digits, dot, hyphen, underscore; it is a file name too, so names that Windows
 * keeps for devices are refused.
 */
export const idSchema = z
  .string()
  .max(80, 'an id has at most 80 characters')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id is made of letters, digits, "-", "_" and "."')
  .refine((id) => !/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(id) && !id.endsWith('.'), {
    message: 'this id cannot be a file name on Windows',
  });

/** The names of the record kinds, in the order in which they are listed everywhere. */
export const RECORD_KINDS = [
  'party',
  'person',
  'source',
  'issue',
  'position',
  'round',
  'talkingPoint',
  'measure',
  'deadline',
  'claim',
  'meeting',
  'attachment',
  'template',
  'book',
  'edition',
] as const;

/** The kind of a record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Which kind of record the fields of this name refer to, wherever they stand. */
export const REFERENCE_FIELDS: Readonly<Record<string, RecordKind>> = {
  partyId: 'party',
  ourPartyId: 'party',
  targetPartyId: 'party',
  partyIds: 'party',
  personId: 'person',
  leadId: 'person',
  forId: 'person',
  speakingOrder: 'person',
  sourceId: 'source',
  sourceIds: 'source',
  issueId: 'issue',
  issueIds: 'issue',
  roundId: 'round',
  partOfId: 'measure',
  deadlineId: 'deadline',
  meetingId: 'meeting',
  meetingIds: 'meeting',
  photoId: 'attachment',
  annexIds: 'attachment',
  houseStyleId: 'attachment',
  templateId: 'template',
};
