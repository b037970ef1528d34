import { z } from 'zod';
import { checkPeriod, daySchema, timeSchema, timeZoneSchema } from './dates.ts';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** What kind of meeting it is. */
export const MEETING_KINDS = [
  'negotiating-round',
  'ministerial',
  'high-level',
  'courtesy-call',
  'pull-aside',
] as const;

const delegateSchema = z.strictObject({
  personId: idSchema,
  /** What they are in this delegation, e.g. "Head of delegation". */
  function: localTextSchema.optional(),
});

const agendaItemSchema = z.strictObject({
  issueId: idSchema,
  /** Who speaks for us. */
  leadId: idSchema.optional(),
  minutes: z.int().min(1).optional(),
  /** What we want from this item. */
  aim: localTextSchema.optional(),
});

const showItemSchema = z
  .strictObject({
    date: daySchema.optional(),
    /** Where the date is open, the day's number from 1. */
    day: z.int().min(1).optional(),
    from: timeSchema.optional(),
    until: timeSchema.optional(),
    item: localTextSchema,
    leadId: idSchema.optional(),
    place: localTextSchema.optional(),
    press: z.boolean().default(false),
  })
  .superRefine(checkPeriod);

const askSchema = z.strictObject({
  text: localTextSchema,
  issueId: idSchema.optional(),
  sourceIds: sourceIdsSchema,
});

/** A meeting: what it is for, who sits where, what is on the agenda and when. */
export const meetingSchema = recordSchema({
  title: localTextSchema,
  shortTitle: localTextSchema.optional(),
  subtitle: localTextSchema.optional(),
  meetingKind: z.enum(MEETING_KINDS),
  /** The round this meeting is. */
  roundId: idSchema.optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
  /** Where the days are open, what is known of them. */
  dateText: localTextSchema.optional(),
  timeZone: timeZoneSchema,
  place: localTextSchema.optional(),
  partyId: idSchema.optional().meta({ description: 'The other side' }),
  /** The counterpart's institutions, in words. */
  counterpart: localTextSchema.optional(),
  ourDelegation: z.array(delegateSchema).default([]),
  theirDelegation: z.array(delegateSchema).default([]),
  speakingOrder: z.array(idSchema).default([]),
  agenda: z.array(agendaItemSchema).default([]),
  /** The one to three lines at the top of the page at a glance. */
  objective: localTextSchema.optional(),
  asks: z.array(askSchema).max(3, 'the page at a glance takes three asks at most').default([]),
  /** What is not to be offered; restricted unless released by name. */
  doNotOffer: localTextSchema.optional(),
  ourObjectives: localRichSchema.optional(),
  theirObjectives: localRichSchema.optional(),
  goodOutcome: localRichSchema.optional(),
  acceptableOutcome: localRichSchema.optional(),
  badOutcome: localRichSchema.optional(),
  runOfShow: z.array(showItemSchema).default([]),
  sourceIds: sourceIdsSchema,
}).superRefine(checkPeriod);

/** A meeting. */
export type Meeting = z.output<typeof meetingSchema>;
/** A line of the run of show. */
export type ShowItem = z.output<typeof showItemSchema>;
