import { z } from 'zod';
import { isGroup } from './library.ts';

/** What a schema is made of; its `type` tells which kind it is. zod gives this to libraries under that name. */
export function formOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  // oxlint-disable-next-line no-underscore-dangle -- zod's name
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema of a group's field; one that nothing fits where there is no such field. */
export function fieldOf(schema: z.core.$ZodType, key: string): z.core.$ZodType {
  const def = formOf(schema);
  return (def.type === 'object' ? def.shape[key] : undefined) ?? z.never();
}

/** The constants a schema allows. */
export function literalsOf(schema: z.core.$ZodType): readonly string[] {
  const def = formOf(schema);
  return def.type === 'literal' ? def.values.map(String) : [];
}

/** Whether a value has at least the outer form that a schema asks for. */
export function shapeFits(schema: z.core.$ZodType, value: unknown): boolean {
  const def = formOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      return value === undefined || shapeFits(def.innerType, value);
    case 'lazy':
      return shapeFits(def.getter(), value);
    case 'pipe':
      return shapeFits(def.in, value);
    case 'union':
      return def.options.some((option) => shapeFits(option, value));
    case 'object':
    case 'record':
      return isGroup(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === def.type;
    default:
      return z.safeParse(schema, value).success;
  }
}

/** What a schema asks for, in plain words. */
export function expectedWords(schema: z.core.$ZodType): string {
  const def = formOf(schema);
  switch (def.type) {
    case 'pipe':
      return expectedWords(def.in);
    case 'union':
      return [...new Set(def.options.map(expectedWords))].join(', or ');
    case 'string':
      return 'a text';
    case 'object':
      return 'en' in def.shape ? 'one for each language (en: …, ko: …)' : 'a group of fields';
    case 'array':
      return 'a list of blocks';
    default:
      return def.type;
  }
}
