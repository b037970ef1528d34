import { z } from 'zod';
import { momentSchema } from './dates.ts';
import { recordSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { plainSchema } from './rich-schema.ts';
import { languageSchema, variantSchema } from './vocabulary.ts';

const editionSectionSchema = z.strictObject({
  /** The section's id in the document, e.g. "issue-beef". */
  id: idSchema,
  title: plainSchema.optional(),
  /** Its paragraphs, list items and table rows as plain text, in reading order. */
  passages: z.array(plainSchema),
});

/**
 * The words of one copy of a book as it stood at a revision, kept so that a later revision can say what is new. A copy
 * is only ever compared with the kept words of the same copy.
 */
export const editionSchema = recordSchema({
  bookId: idSchema,
  /** The revision as it was printed. */
  number: z.int().min(1),
  variant: variantSchema,
  language: languageSchema,
  /** The date of the book at that revision. */
  asOf: momentSchema,
  /** What the revision was called, e.g. "As sent to the Minister". */
  name: plainSchema.optional(),
  sections: z.array(editionSectionSchema),
});

/** The kept words of one copy of a book at a revision. */
export type Edition = z.output<typeof editionSchema>;
