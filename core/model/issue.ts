import { z } from 'zod';
import { daySchema } from './dates.ts';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** How far apart the sides are on an issue. */
export const ISSUE_STATES = [
  'open',
  'narrowing',
  'common-ground',
  'under-review',
  'agreed',
  'not-raised',
] as const;

/** The state of an issue from a day on. */
export const issueStateSchema = z.strictObject({
  from: daySchema,
  state: z.enum(ISSUE_STATES),
  /** One or two sentences on what separates the sides. */
  distance: localTextSchema.optional(),
  sourceIds: sourceIdsSchema,
});

/** A subject of the negotiation. */
export const issueSchema = recordSchema({
  title: localTextSchema,
  shortTitle: localTextSchema.optional(),
  /** An area of workspace.yaml. */
  areaId: idSchema.optional(),
  /** The division in the lead. */
  lead: localTextSchema.optional(),
  states: z.array(issueStateSchema).default([]),
  /** One line for the page at a glance: what the other side will ask. */
  theirAsk: localTextSchema.optional(),
  /** What may be used freely in the room. */
  background: localRichSchema.optional(),
  /** What is for us only; restricted unless released by name. */
  internalBackground: localRichSchema.optional(),
  sourceIds: sourceIdsSchema,
});

/** A subject of the negotiation. */
export type Issue = z.output<typeof issueSchema>;
/** The state of an issue from a day on. */
export type IssueState = z.output<typeof issueStateSchema>;
