import { z } from 'zod';
import { checkPeriod } from './dates.ts';
import { periodShape, recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** An office held from one day until another, so that the right title appears for the meeting's date. */
export const roleSchema = z
  .strictObject({
    title: localTextSchema,
    organisation: localTextSchema.optional(),
    ...periodShape,
    sourceIds: sourceIdsSchema,
  })
  .superRefine(checkPeriod);

/** A person: an official of either side, or a commentator. */
export const personSchema = recordSchema({
  name: localTextSchema,
  partyId: idSchema.optional(),
  /** Other spellings in use; both are searched for and shown. */
  aliases: z.array(z.strictObject({ name: localTextSchema, sourceIds: sourceIdsSchema })).default([]),
  pronunciation: localTextSchema.optional(),
  roles: z.array(roleSchema).default([]),
  bio: localRichSchema.optional(),
  /** Overrides the last meeting computed from the rounds. */
  lastMeeting: localTextSchema.optional(),
  /** How to deal with them; restricted unless released by name. */
  notes: localRichSchema.optional(),
  photoId: idSchema.optional(),
  sourceIds: sourceIdsSchema,
});

/** A person. */
export type Person = z.output<typeof personSchema>;
/** An office held. */
export type Role = z.output<typeof roleSchema>;
