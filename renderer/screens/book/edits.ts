import {
  RECORD_SCHEMAS,
  type AnyRecord,
  type Book,
  type RecordKind,
  type Variant,
} from '../../../core/model/index.ts';

/** Where a field stands: which record, which field of it. */
export interface FieldPlace {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
}

/** Where an edit is kept: with this book, or in the library for every book. */
export type Destination = 'book' | 'library';

/** A value of this book's own. */
export type Edit = Book['edits'][number];

const fieldsOf = (record: AnyRecord): Readonly<Record<string, unknown>> => ({ ...record });

const read = new WeakMap<Edit, Edit>();

/** An edit as its field is read: a book keeps what was written, and a folder has Markdown where the field has rich text. */
function asRead(edit: Edit): Edit {
  const { kind, field, value } = edit;
  const written = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  if (!written.some((each) => typeof each === 'string')) return edit;
  const known = read.get(edit);
  if (known !== undefined) return known;
  const fields: Readonly<Record<string, { readonly safeParse: (input: unknown) => Parsed }>> =
    RECORD_SCHEMAS[kind].shape;
  const parsed = fields[field]?.safeParse(value);
  const next = parsed?.success === true ? ({ ...edit, value: parsed.data } as Edit) : edit;
  read.set(edit, next);
  return next;
}

interface Parsed {
  readonly success: boolean;
  readonly data?: unknown;
}

/** The edit a book has for a field. */
export function editOf(book: Book, place: FieldPlace): Edit | undefined {
  const found = book.edits.find((edit) => samePlace(edit, place));
  return found && asRead(found);
}

function samePlace(edit: Edit, { kind, id, field }: FieldPlace): boolean {
  return edit.kind === kind && edit.id === id && edit.field === field;
}

/** A field's value in the library. */
export function libraryValue(record: AnyRecord, field: string): unknown {
  return fieldsOf(record)[field];
}

/** The record as this book has it. */
export function withEdits<T extends AnyRecord>(kind: RecordKind, record: T, book: Book): T {
  const own = book.edits.filter((edit) => edit.kind === kind && edit.id === record.id).map(asRead);
  if (own.length === 0) return record;
  return { ...record, ...Object.fromEntries(own.map((edit) => [edit.field, edit.value ?? undefined])) };
}

/** The book with a field's own value; one that says what the library says is no edit. */
export function putEdit(book: Book, place: FieldPlace, value: unknown, library: unknown): Book {
  if (sameValue(value ?? undefined, library)) return dropEdit(book, place);
  const edit = { ...place, value: asJson(value) } as Edit;
  const at = book.edits.findIndex((each) => samePlace(each, place));
  return { ...book, edits: at === -1 ? [...book.edits, edit] : book.edits.with(at, edit) };
}

/** The book without its own value for a field. */
export function dropEdit(book: Book, place: FieldPlace): Book {
  const edits = book.edits.filter((edit) => !samePlace(edit, place));
  return edits.length === book.edits.length ? book : { ...book, edits };
}

/** The record with a field set, or taken out with undefined or null. */
export function withField<T extends AnyRecord>(record: T, field: string, value: unknown): T {
  const { [field]: _before, ...rest } = fieldsOf(record);
  return (value === undefined || value === null ? rest : { ...rest, [field]: asJson(value) }) as unknown as T;
}

/** The value without what JSON does not know. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Whether two values say the same, whatever the order of their fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameValue(item, b[index]))
    );
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}

/** Whether a record goes into a copy at all; the principal's holds everything. */
export function goesInto(record: AnyRecord, variant: Variant): boolean {
  return variant === 'principal' || record.releaseTo.includes(variant);
}

/** A day long before any book: a point known only until then is left out of this one. */
export const LEFT_OUT_DAY = '1900-01-01';

/** A new id that no record of the list has: "beef-say-3". */
export function freshId(stem: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((record) => record.id));
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!ids.has(id)) return id;
  }
}
