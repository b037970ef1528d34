import { z } from 'zod';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { localTextSchema } from './rich-schema.ts';
import { variantSchema } from './vocabulary.ts';

/** What browsers and Office call a Word file. */
export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file kept with the workspace: a photo, a picture, a paper, a Word file with the styles of the house. */
export const attachmentSchema = recordSchema({
  title: localTextSchema,
  /** Its path inside the workspace folder, with forward slashes, e.g. files/greer.jpg. */
  file: z
    .string()
    .regex(/^files\/[^\\]+$/, 'a file lies in the folder "files" of the workspace: files/name.jpg')
    .refine((path) => !path.split('/').includes('..'), 'a file lies inside the workspace folder'),
  mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf', WORD_MEDIA_TYPE]),
  /** What a picture shows, for those who cannot see it. */
  alt: localTextSchema.optional(),
  sourceIds: sourceIdsSchema,
  /** Copies for which somebody has read the file through: what is withheld from them may stand in it all the same. */
  vettedFor: z.array(variantSchema).default([]),
});
