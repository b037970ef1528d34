import type { Draft } from './field-spec.ts';

/** Fields that the host writes itself. */
const KEPT_BY_HOST = new Set(['id', 'revision', 'updatedAt']);

/** Whether two values say the same; the order of the keys of an object does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = a as Draft;
  const other = b as Draft;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

/** The fields in which two states of a record differ, in the order of the newer one. */
export function changedFields(before: Draft, after: Draft): readonly string[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].filter((key) => !KEPT_BY_HOST.has(key) && !isSame(before[key], after[key]));
}

/** What becomes of what was typed when the record was changed elsewhere. */
export interface Merged {
  /** Theirs with the fields that were changed here. */
  readonly draft: Draft;
  /** The fields that both changed, differently. */
  readonly conflicts: readonly string[];
}

/** Joins what was typed on `base` with what somebody else made of `base`. */
export function mergeDraft(base: Draft, mine: Draft, theirs: Draft): Merged {
  const changedHere = changedFields(base, mine);
  const changedThere = new Set(changedFields(base, theirs));
  const conflicts = changedHere.filter(
    (field) => changedThere.has(field) && !isSame(mine[field], theirs[field]),
  );
  const draft: Record<string, unknown> = { ...theirs };
  for (const field of changedHere) {
    if (mine[field] === undefined) delete draft[field];
    else draft[field] = mine[field];
  }
  return { draft, conflicts };
}
