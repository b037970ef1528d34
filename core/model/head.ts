import { z } from 'zod';
import { daySchema, momentSchema } from './dates.ts';
import { idSchema } from './ids.ts';
import { plainSchema } from './rich-schema.ts';
import { variantSchema } from './vocabulary.ts';

/** The fields every record starts with. */
export const headShape = {
  id: idSchema,
  revision: z.int().min(1).default(1).meta({ description: 'Counts the record’s saved versions' }),
  updatedAt: momentSchema.optional().meta({ description: 'When it was last saved' }),
  marking: idSchema.optional().meta({ description: 'A marking of workspace.yaml' }),
  releaseTo: z
    .array(variantSchema)
    .default([])
    .meta({ description: 'The copies it may go into besides the principal’s; none: the principal’s only' }),
  releaseFields: z
    .record(z.string(), z.array(variantSchema))
    .optional()
    .meta({ description: 'For single fields, the copies they may go into, within releaseTo' }),
  reviewBy: daySchema.optional().meta({ description: 'Look at it again by this day' }),
  knownFrom: daySchema.optional().meta({ description: 'Books of an earlier date leave it out' }),
  knownUntil: daySchema.optional().meta({ description: 'Books of a later date leave it out' }),
  illustrative: z
    .boolean()
    .optional()
    .meta({ description: 'Invented for the example, not reported by a source' }),
  remark: plainSchema.optional().meta({ description: 'For the desk only; never printed' }),
};

/** A strict record schema from its own fields, with the head's fields and the head's checks. */
export function recordSchema<S extends z.ZodRawShape>(
  shape: S,
): z.ZodObject<typeof headShape & S, z.core.$strict> {
  return z.strictObject({ ...headShape, ...shape });
}

/** Schema of the sources a record's facts come from. */
export const sourceIdsSchema = z.array(idSchema).default([]);

/** Two days that bound a period; the last day counts. */
export const periodShape = { from: daySchema.optional(), until: daySchema.optional() };
