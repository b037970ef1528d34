import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { formOf, isGroup, shapeFits } from '../../core/check/index.ts';
import { parseMarkdown, printMarkdown, richSchema, type RichText } from '../../core/model/index.ts';

/**
 * A parsed value as it is written to a file: fields in the schema's order, defaults left out, rich text as Markdown
 * wherever that says the same.
 */
export function toPlain(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema === richSchema) return toMarkdownIfSame(value as RichText);
  const def = formOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      return toPlain(def.innerType, value);
    case 'array':
      return Array.isArray(value) ? value.map((item) => toPlain(def.element, item)) : value;
    case 'record':
      return isGroup(value) ? mapFields(value, (item) => toPlain(def.valueType, item)) : value;
    case 'union': {
      const branch = def.options.find((option) =>
        option === richSchema ? Array.isArray(value) : accepts(option, value),
      );
      return branch ? toPlain(branch, value) : value;
    }
    case 'object':
      return isGroup(value) ? orderFields(def.shape, value) : value;
    default:
      return value;
  }
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  const def = formOf(schema);
  if (def.type !== 'object' || !isGroup(value)) return shapeFits(schema, value);
  // Of the branches of a closed union the one whose constant fields are those of the value.
  return Object.entries(def.shape).every(([key, field]) => {
    const inner = formOf(field);
    return inner.type !== 'literal' || (inner.values as readonly unknown[]).includes(value[key]);
  });
}

function mapFields(
  value: Readonly<Record<string, unknown>>,
  change: (item: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function orderFields(
  shape: z.core.$ZodShape,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]): [string, unknown][] => {
      const item = value[key];
      if (item === undefined) return [];
      const def = formOf(field);
      if (def.type === 'default' && isDeepStrictEqual(item, def.defaultValue)) return [];
      return [[key, toPlain(field, item)]];
    }),
  );
}

function toMarkdownIfSame(text: RichText): unknown {
  const markdown = printMarkdown(text);
  return markdown !== '' && isDeepStrictEqual(parseMarkdown(markdown), text) ? markdown : text;
}
