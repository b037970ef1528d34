import type { AnyRecord } from '../../../core/model/index.ts';
import { mergeFields } from '../../state/merge.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The own values that a book has for fields of other records; each is a field of its own here. */
const EDITS = 'edits';

/**
 * Two edits of one state of a record brought together field by field, and an edit that a book keeps for itself by itself.
 * `theirs` is null where they deleted it: then the whole is mine, and a clash.
 */
export function mergeRecord(
  base: AnyRecord,
  mine: AnyRecord,
  theirs: AnyRecord | null,
): { readonly merged: AnyRecord; readonly clashes: readonly string[] } {
  if (theirs === null) return { merged: mine, clashes: ['id'] };
  const { merged, clashes } = mergeFields(spread(base), spread(mine), spread(theirs));
  return { merged: gather(merged, EDITS in theirs || EDITS in mine), clashes };
}

function spread(record: AnyRecord): Fields {
  if (!(EDITS in record)) return { ...record };
  const { [EDITS]: edits, ...rest } = record;
  return {
    ...rest,
    ...Object.fromEntries(edits.map((edit) => [`${EDITS} ${edit.kind}/${edit.id}/${edit.field}`, edit])),
  };
}

function gather(fields: Fields, isBook: boolean): AnyRecord {
  if (!isBook) return fields as unknown as AnyRecord;
  const isEdit = ([key]: readonly [string, unknown]) => key.startsWith(`${EDITS} `);
  const entries = Object.entries(fields);
  return {
    ...Object.fromEntries(entries.filter((entry) => !isEdit(entry))),
    [EDITS]: entries.filter(isEdit).map(([, edit]) => edit),
  } as unknown as AnyRecord;
}
