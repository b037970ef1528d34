import { z } from 'zod';
import { daySchema } from './dates.ts';
import { recordSchema } from './head.ts';
import { localTextSchema } from './rich-schema.ts';

/** Where a fact comes from. */
export const sourceSchema = recordSchema({
  publisher: localTextSchema,
  title: localTextSchema.optional(),
  author: localTextSchema.optional(),
  /** The day it was published or, where only the month is known, the last day it can have been. */
  date: daySchema,
  /** Printed instead of the day where the day is not known, e.g. "late May 2025". */
  dateText: localTextSchema.optional(),
  url: z.url({ protocol: /^https?$/, error: 'a web address starts with https://' }).optional(),
  /** What it reports, in one line. */
  reports: localTextSchema.optional(),
  /** How far to trust it; restricted unless released by name. */
  reliability: localTextSchema.optional(),
});
