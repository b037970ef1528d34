import { daySchema } from './dates.ts';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** A day by which something happens or must have happened. */
export const deadlineSchema = recordSchema({
  title: localTextSchema,
  shortTitle: localTextSchema.optional(),
  date: daySchema,
  description: localRichSchema.optional(),
  sourceIds: sourceIdsSchema,
});
