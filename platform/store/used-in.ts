import { eachText } from '../../core/check/index.ts';
import {
  parseMarkdown,
  RECORD_KINDS,
  REFERENCE_FIELDS,
  type AnyRecord,
  type RecordKind,
  type Settings,
} from '../../core/model/index.ts';
import { SETTINGS_ID } from './entries.ts';
import type { Use } from './types.ts';

interface Reference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
}

/** Records are frozen, so what they refer to is worked out once. */
const known = new WeakMap<object, readonly Reference[]>();

/** What the records of a list name, by what is named. A list is another array as soon as a record of it changes. */
const indexes = new WeakMap<readonly AnyRecord[], ReadonlyMap<string, readonly Use[]>>();

/** Where a record is named, in the order of the kinds and ids. */
export function usesOf(
  kind: RecordKind,
  id: string,
  settings: Settings,
  list: (kind: RecordKind) => readonly AnyRecord[],
): readonly Use[] {
  const key = keyOf({ kind, id });
  return [
    ...referencesOf(settings)
      .filter((reference) => keyOf(reference) === key)
      .map(({ field }): Use => ({ kind: 'settings', id: SETTINGS_ID, field })),
    ...RECORD_KINDS.flatMap((one) => indexOf(one, list(one)).get(key) ?? []),
  ];
}

const keyOf = ({ kind, id }: Pick<Reference, 'kind' | 'id'>): string => `${kind}/${id}`;

function indexOf(kind: RecordKind, records: readonly AnyRecord[]): ReadonlyMap<string, readonly Use[]> {
  const made = indexes.get(records);
  if (made) return made;
  const index = new Map<string, Use[]>();
  for (const record of records) {
    for (const reference of referencesOf(record)) {
      const use: Use = { kind, id: record.id, field: reference.field };
      const key = keyOf(reference);
      const uses = index.get(key);
      if (uses) uses.push(use);
      else index.set(key, [use]);
    }
  }
  indexes.set(records, index);
  return index;
}

function referencesOf(value: object): readonly Reference[] {
  const found = known.get(value) ?? collect(value);
  known.set(value, found);
  return found;
}

function collect(record: object): readonly Reference[] {
  const references: Reference[] = [];
  const { releaseFields: _names, edits, ...rest } = record as Readonly<Record<string, unknown>>;
  const add = (field: string | undefined, id: string, path: readonly (string | number)[]): void => {
    const kind =
      field !== undefined && Object.hasOwn(REFERENCE_FIELDS, field) ? REFERENCE_FIELDS[field] : undefined;
    if (kind !== undefined) references.push({ kind, id, field: path.join('.') });
  };
  eachText(rest, (text, path) => add(nameOf(path), text, path));
  if (!Array.isArray(edits)) return references;
  for (const [index, edit] of (edits as readonly BookEditLike[]).entries()) {
    const base = ['edits', index] as const;
    references.push({ kind: edit.kind, id: edit.id, field: [...base, 'id'].join('.') });
    eachText(edit.value, (text, path) => {
      add(nameOf([edit.field.split('.').at(-1) ?? '', ...path]), text, [...base, 'value', ...path]);
      // Written as in the record's file: there a citation is part of the Markdown.
      if (!text.includes('[@')) return;
      eachText(parseMarkdown(text), (cited, inner) => {
        if (nameOf(inner) === 'sourceId') add('sourceId', cited, [...base, 'value', ...path]);
      });
    });
  }
  return references;
}

interface BookEditLike {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** The field that a text stands in: its own name, or that of the list it is an item of. */
function nameOf(path: readonly (string | number)[]): string | undefined {
  const last = path.findLast((step) => typeof step === 'string');
  return last !== undefined && path.length - 1 - path.lastIndexOf(last) <= 1 ? last : undefined;
}
