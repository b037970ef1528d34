import { REFERENCE_FIELDS, type RecordKind, type RichText } from '../../../core/model/index.ts';
import { plainWords } from '../record-form/record-title.ts';

/** How values that are not texts are said. */
export interface ValueWords {
  readonly name: (kind: RecordKind, id: string) => string;
  readonly choice: (value: string) => string;
  readonly day: (day: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** The value of a field as text, to be read and compared. */
export function fieldWords(field: string, value: unknown, words: ValueWords): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return wordOf(field, value, words);
  if (Array.isArray(value)) return listWords(field, value, words);
  return Object.entries(value as Record<string, unknown>)
    .map(([name, inner]) => {
      const said = fieldWords(name, inner, words);
      return name === 'en' || name === 'ko' ? `${name.toUpperCase()}: ${said}` : said;
    })
    .filter((said) => said !== '')
    .join('\n');
}

function wordOf(field: string, value: string, words: ValueWords): string {
  const kind = REFERENCE_FIELDS[field];
  if (kind !== undefined) return words.name(kind, value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : words.choice(value);
}

function listWords(field: string, value: readonly unknown[], words: ValueWords): string {
  const isRich = value.some((item) => typeof item === 'object' && item !== null && 'kind' in item);
  if (isRich) {
    return (value as RichText).map((block) => plainWords([block])).join('\n');
  }
  const items = value.map((item) => fieldWords(field, item, words));
  return items.join(typeof value[0] === 'string' ? ', ' : '\n');
}
