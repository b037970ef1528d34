import { z } from 'zod';
import { daySchema } from './dates.ts';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** The rungs of a side's ladder; the lower two are what it would accept and what it would not. */
export const LADDER = ['opening', 'current', 'fallback', 'red-line'] as const;

/** How a position moved since the contact before. */
export const MOVES = ['opened', 'moved', 'closed', 'unchanged'] as const;

/** What one side holds on one issue, as of a round or a day. */
export const positionSchema = recordSchema({
  issueId: idSchema,
  partyId: idSchema,
  ladder: z.enum(LADDER),
  /** The round it was put in; gives the day too. */
  roundId: idSchema.optional(),
  /** The day it was put, where there was no round. */
  asOf: daySchema.optional(),
  /** One line for tables; the whole text where absent. */
  summary: localTextSchema.optional(),
  text: localRichSchema,
  /** Overrides the move that is worked out from the position before. */
  move: z.enum(MOVES).optional(),
  sourceIds: sourceIdsSchema,
}).superRefine((position, context) => {
  const lowest = position.ladder === 'fallback' || position.ladder === 'red-line';
  if (lowest && position.releaseTo.includes('releasable')) {
    context.addIssue({
      code: 'custom',
      path: ['releaseTo'],
      message: `a ${position.ladder} cannot go into the releasable copy`,
    });
  }
});

/** What one side holds on one issue. */
export type Position = z.output<typeof positionSchema>;
