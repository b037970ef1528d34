import { z } from 'zod';
import { idSchema } from './ids.ts';
import { parseMarkdown } from './markdown.ts';
import type { RichBlock, RichText } from './rich-text.ts';

/** The longest text one field takes, in characters: about fifty pages. */
export const TEXT_LIMIT = 100_000;

/** Schema of one line of plain text. */
export const plainSchema = z
  .string()
  .min(1, 'write something or leave the field out')
  .max(TEXT_LIMIT, { error: tooLong })
  .meta({ id: 'PlainText' });

function tooLong(issue: { readonly input?: unknown }): string {
  const length = typeof issue.input === 'string' ? issue.input.length : 0;
  return `the text has ${length.toLocaleString('en')} characters; a field takes at most ${TEXT_LIMIT.toLocaleString('en')}. Put long papers in as attachments`;
}

const citeSchema = z.strictObject({ sourceId: idSchema, locator: plainSchema.optional() });

const inlineSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      text: plainSchema,
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
    }),
    z.strictObject({
      kind: z.literal('link'),
      href: z.string().regex(/^(https?:\/\/|mailto:)/i, 'a link starts with https://, http:// or mailto:'),
      text: plainSchema,
    }),
    z.strictObject({
      kind: z.literal('footnote'),
      cites: z.array(citeSchema),
      note: plainSchema.optional(),
    }),
    z.strictObject({ kind: z.literal('break') }),
  ])
  .meta({ id: 'RichInline' });

/** Schema of a block of rich text. */
export const blockSchema: z.ZodType<RichBlock> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), content: z.array(inlineSchema) }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      get items() {
        return z.array(z.array(blockSchema));
      },
    }),
    z.strictObject({
      kind: z.literal('table'),
      header: z.array(z.array(inlineSchema)),
      rows: z.array(z.array(z.array(inlineSchema))),
    }),
  ])
  .meta({ id: 'RichBlock' });

/** Schema of rich text in one language: Markdown or the closed JSON. */
export const richSchema = z
  .union([plainSchema.transform((source): RichText => parseMarkdown(source)), z.array(blockSchema)])
  .meta({ id: 'RichText', description: 'Markdown text, or a list of blocks' });

const localized = <T extends z.ZodType>(
  schema: T,
): z.ZodUnion<readonly [T, z.ZodObject<{ en: z.ZodOptional<T>; ko: z.ZodOptional<T> }, z.core.$strict>]> =>
  z.union([
    schema,
    z
      .strictObject({ en: schema.optional(), ko: schema.optional() })
      .refine(
        (value) => value.en !== undefined || value.ko !== undefined,
        'write it in one language at least',
      ),
  ]);

/** Schema of plain text in one or more languages. */
export const localTextSchema = localized(plainSchema).meta({
  id: 'LocalText',
  description: 'One text, or one for each language: { en: …, ko: … }',
});
/** Schema of rich text in one or more languages. */
export const localRichSchema = localized(richSchema).meta({
  id: 'LocalRich',
  description: 'One Markdown text, or one for each language: { en: …, ko: … }',
});
