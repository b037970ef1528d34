import { z } from 'zod';
import { momentSchema } from './dates.ts';
import { recordSchema } from './head.ts';
import { idSchema, RECORD_KINDS } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';
import { languageSchema, variantSchema } from './vocabulary.ts';

const editSchema = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  id: idSchema,
  field: z.string().min(1),
  /** The field's value in this book, written as in the record; null where this book goes without. */
  value: z.json(),
});

/** A text that only this book has. */
const ownSectionSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  text: localRichSchema,
  /** The section it follows; at the end where absent. */
  after: idSchema.optional(),
  releaseTo: z.array(variantSchema).default([]),
});

/** A book: a meeting, a template, and what differs from the library in this book only. */
export const bookSchema = recordSchema({
  meetingId: idSchema,
  templateId: idSchema,
  /** The version of the template it was made with. */
  templateVersion: z.int().min(1).optional(),
  language: languageSchema,
  /** The book's date: nothing that was known only later goes in. */
  asOf: momentSchema,
  /** The number printed as the book’s revision; the record’s own counts every save. */
  edition: z.int().min(1).optional(),
  /** The revision whose kept words the section of changes goes by; the last one before this where absent. */
  changesSince: z.int().min(1).optional(),
  /** The copies it may be made in. */
  variants: z.array(variantSchema).min(1).default(['principal']),
  title: localTextSchema.optional(),
  subtitle: localTextSchema.optional(),
  /** Whom it is for. */
  forId: idSchema.optional(),
  forText: localTextSchema.optional(),
  handling: localTextSchema.optional(),
  /** The deadline on the cover; the first one after the meeting where absent. */
  deadlineId: idSchema.optional(),
  /** Issues that are not on the agenda but go in after it. */
  issueIds: z.array(idSchema).default([]),
  /** Attachments printed as annexes, in this order. */
  annexIds: z.array(idSchema).default([]),
  /** Tabs start on right-hand pages; as the template says where absent. */
  rightHandTabs: z.boolean().optional(),
  /** Sections of the template left out, by id. */
  leaveOut: z.array(idSchema).default([]),
  /** The sections' order, by id; those not named follow in the template's order. */
  order: z.array(idSchema).default([]),
  edits: z.array(editSchema).default([]),
  ownSections: z.array(ownSectionSchema).default([]),
});

/** A book. */
export type Book = z.output<typeof bookSchema>;
