import { z } from 'zod';
import { checkPeriod } from './dates.ts';
import { periodShape, recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localTextSchema } from './rich-schema.ts';

/** What a tariff applies to. */
export const MEASURE_TIERS = ['total', 'base', 'country', 'sectoral'] as const;
/** Whether a tariff is being collected. */
export const MEASURE_STATES = ['applied', 'paused', 'announced', 'ended'] as const;
/** The highest rate taken for one, in percent; the highest seen between large economies in 2025 was 145 %. */
export const RATE_LIMIT = 200;

/** A tariff measure. */
export const measureSchema = recordSchema({
  title: localTextSchema,
  /** Who imposes it. */
  partyId: idSchema.optional(),
  /** Whom it is imposed on. */
  targetPartyId: idSchema.optional(),
  tier: z.enum(MEASURE_TIERS),
  partOfId: idSchema.optional(),
  /** Percent of the customs value. */
  rate: z
    .number()
    .min(0, 'a rate is between 0 and 200 %')
    .max(RATE_LIMIT, {
      error: (issue) =>
        `a rate of ${String(issue.input)} % is not believable: it is between 0 and ${RATE_LIMIT} %`,
    }),
  state: z.enum(MEASURE_STATES),
  ...periodShape,
  note: localTextSchema.optional(),
  /** Order in tables and charts. */
  order: z.number().default(100),
  /** Whether the page at a glance shows its bar. */
  inChart: z.boolean().default(true),
  sourceIds: sourceIdsSchema,
}).superRefine(checkPeriod);

/** A tariff measure. */
export type Measure = z.output<typeof measureSchema>;
