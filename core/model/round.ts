import { z } from 'zod';
import { checkPeriod, daySchema } from './dates.ts';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** At what level a contact takes place. */
export const ROUND_LEVELS = ['summit', 'ministerial', 'working-level', 'announcement'] as const;

/** A contact: a round of talks, a ministers' meeting, an announcement. */
export const roundSchema = recordSchema({
  title: localTextSchema,
  shortTitle: localTextSchema.optional(),
  level: z.enum(ROUND_LEVELS),
  number: z.int().min(1).optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
  /** Where the days are open, what is known of them. */
  dateText: localTextSchema.optional(),
  place: localTextSchema.optional(),
  partyIds: z.array(idSchema).default([]),
  heads: z.array(z.strictObject({ personId: idSchema })).default([]),
  /** Who took part, in words, e.g. "USTR and the Department of Commerce". */
  participants: localTextSchema.optional(),
  /** Areas of workspace.yaml that were on the table. */
  areaIds: z.array(idSchema).default([]),
  summary: localRichSchema.optional(),
  outcomes: localRichSchema.optional(),
  nextSteps: localRichSchema.optional(),
  sourceIds: sourceIdsSchema,
}).superRefine(checkPeriod);

/** A contact between the sides. */
export type Round = z.output<typeof roundSchema>;
