import type { z } from 'zod';
import { formOf, isGroup } from '../../../core/check/index.ts';
import {
  idSchema,
  LANGUAGES,
  pickLanguage,
  RECORD_SCHEMAS,
  richSchema,
  timeSchema,
  timeZoneSchema,
  type AnyRecord,
  type Language,
  type LocalRich,
  type LocalText,
  type RecordKind,
  type RichBlock,
  type RichInline,
  type RichText,
} from '../../../core/model/index.ts';

/** A text of a record, and how much a word in it counts. */
export interface FieldText {
  readonly column: 'id' | 'title' | 'names' | 'body';
  /** Of texts given for each language. */
  readonly language: Language | undefined;
  readonly text: string;
}

/** The fields by which people know a record of the kind, the first that is there being its title. */
const TITLES: Readonly<Record<RecordKind, readonly string[]>> = {
  party: ['name'],
  person: ['name'],
  source: ['title', 'publisher'],
  issue: ['title'],
  position: ['summary', 'text'],
  round: ['title'],
  talkingPoint: ['lead'],
  measure: ['title'],
  deadline: ['title'],
  claim: ['subject', 'attribute'],
  meeting: ['title'],
  attachment: ['title'],
  template: ['title'],
  book: ['title', 'subtitle'],
  edition: ['name'],
};
const NAMES: ReadonlySet<string> = new Set(['aliases', 'shortTitle', 'shortName', 'file', 'prompt']);
/** Numbers of the product and words of its vocabulary are no texts; neither are names of other records. */
const NO_TEXTS: ReadonlySet<z.core.$ZodType> = new Set([idSchema, timeZoneSchema, timeSchema]);

/** All texts of a record in all languages, its id among them. */
export function textsOf(kind: RecordKind, record: AnyRecord): readonly FieldText[] {
  // What a book said once would be found in the place of what it says.
  if (kind === 'edition') return [];
  const texts: FieldText[] = [{ column: 'id', language: undefined, text: record.id }];
  // A position's whole text is no title: in a long one each word counts less.
  const titles = kind === 'position' ? ['summary'] : TITLES[kind];
  for (const [name, field] of Object.entries<z.core.$ZodType>(RECORD_SCHEMAS[kind].shape)) {
    const column = titles.includes(name) ? 'title' : NAMES.has(name) ? 'names' : 'body';
    visit(field, (record as Readonly<Record<string, unknown>>)[name], (text, language) => {
      if (text !== '') texts.push({ column, language, text });
    });
  }
  return texts;
}

type Found = (text: string, language: Language | undefined) => void;

function visit(schema: z.core.$ZodType, value: unknown, found: Found, language?: Language): void {
  if (value === undefined || NO_TEXTS.has(schema)) return;
  if (schema === richSchema) {
    for (const line of linesOf(value as RichText)) found(line, language);
    return;
  }
  const def = formOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      return visit(def.innerType, value, found, language);
    case 'lazy':
      return eachString(value, found);
    case 'array':
      if (Array.isArray(value)) for (const item of value) visit(def.element, item, found, language);
      return;
    case 'record':
      if (!isGroup(value)) return;
      for (const item of Object.values(value)) visit(def.valueType, item, found, language);
      return;
    case 'object':
      if (!isGroup(value)) return;
      for (const [name, field] of Object.entries(def.shape)) {
        visit(
          field,
          value[name],
          found,
          LANGUAGES.find((one) => one === name && 'ko' in def.shape) ?? language,
        );
      }
      return;
    case 'union': {
      const branch = def.options.find((option) => fits(option, value));
      if (branch) visit(branch, value, found, language);
      return;
    }
    case 'string':
      if (typeof value === 'string') found(value, language);
      return;
    default:
  }
}

function fits(schema: z.core.$ZodType, value: unknown): boolean {
  if (schema === richSchema) return Array.isArray(value);
  const def = formOf(schema);
  if (def.type === 'string') return typeof value === 'string';
  if (def.type !== 'object' || !isGroup(value)) return false;
  return Object.entries(def.shape).every(([name, field]) => {
    const inner = formOf(field);
    return inner.type !== 'literal' || (inner.values as readonly unknown[]).includes(value[name]);
  });
}

/** The values that a book has for itself are written as in the record; which field's they are does not matter here. */
function eachString(value: unknown, found: Found): void {
  if (typeof value === 'string') found(value, undefined);
  else if (Array.isArray(value)) for (const item of value) eachString(item, found);
  else if (isGroup(value)) {
    for (const [name, item] of Object.entries(value)) if (!/^kind$|Ids?$/.test(name)) eachString(item, found);
  }
}

/** Rich text as plain lines, one a paragraph or cell; words keep together whatever marks run through them. */
export function linesOf(text: RichText): readonly string[] {
  return text.flatMap((block: RichBlock): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [lineOf(block.content)];
      case 'list':
        return block.items.flatMap(linesOf);
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(lineOf).join(' | '));
    }
  });
}

function lineOf(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
        case 'link':
          return inline.text;
        case 'break':
          return ' ';
        case 'footnote':
          return [inline.note, ...inline.cites.map((cite) => cite.locator)]
            .filter((part) => part !== undefined)
            .map((part) => ` (${part}) `)
            .join('');
      }
    })
    .join('')
    .trim();
}

/** What a record is called in a list: its title in the language, else in another, else its id. */
export function titleOf(kind: RecordKind, record: AnyRecord, language: Language, main: Language): string {
  const fields = record as Readonly<Record<string, unknown>>;
  const parts = TITLES[kind].flatMap((name): readonly string[] => {
    const picked = pickLanguage(fields[name] as LocalText | LocalRich | undefined, language, main);
    if (picked === undefined) return [];
    return typeof picked.value === 'string' ? [picked.value] : linesOf(picked.value).slice(0, 1);
  });
  const title = kind === 'claim' ? parts.join(': ') : (parts[0] ?? '');
  return title.trim() === '' ? record.id : title.replaceAll(/\s+/g, ' ').trim();
}
