import { z } from 'zod';
import { recordSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localTextSchema } from './rich-schema.ts';

/** How well a value stands. */
export const STANDINGS = ['reported', 'confirmed', 'assessed'] as const;

/** Something sources say, with every value they give; more than one value is a disagreement. */
export const claimSchema = recordSchema({
  subject: localTextSchema,
  attribute: localTextSchema,
  issueId: idSchema.optional(),
  personId: idSchema.optional(),
  roundId: idSchema.optional(),
  values: z
    .array(
      z.strictObject({
        id: idSchema,
        text: localTextSchema,
        sourceIds: z.array(idSchema).min(1, 'a value needs its source'),
        standing: z.enum(STANDINGS),
      }),
    )
    .min(1),
  /** The id of the value we go by, once settled. */
  settledAs: idSchema.optional(),
  reason: localTextSchema.optional(),
}).superRefine((claim, context) => {
  if (claim.settledAs !== undefined && !claim.values.some((value) => value.id === claim.settledAs)) {
    context.addIssue({
      code: 'custom',
      path: ['settledAs'],
      message: `"${claim.settledAs}" is none of the claim's values: ${claim.values.map((value) => value.id).join(', ')}`,
    });
  }
});

/** Something sources say. */
export type Claim = z.output<typeof claimSchema>;
