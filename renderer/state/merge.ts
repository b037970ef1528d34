/** Fields that only the host writes. */
const OWN = new Set(['id', 'revision', 'updatedAt']);

/** Whether two values hold the same; absent and undefined are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  );
}

/** Whether two states of a record hold the same, whenever they were saved. */
export function isSameContent(a: object, b: object): boolean {
  return changedFields(a, b).length === 0;
}

/** The fields in which two states of a record differ. */
export function changedFields(a: object, b: object): readonly string[] {
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (key) => !OWN.has(key) && !isSame(left[key], right[key]),
  );
}

/** Two edits of one state brought together field by field; `clashes` are the fields that both changed differently. */
export function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
): { readonly merged: T; readonly clashes: readonly string[] } {
  const changedByMe = changedFields(base, mine);
  const changedByThem = new Set(changedFields(base, theirs));
  const different = new Set(changedFields(mine, theirs));
  const values = mine as Readonly<Record<string, unknown>>;
  const merged = { ...theirs } as Record<string, unknown>;
  for (const field of changedByMe) {
    if (values[field] === undefined) delete merged[field];
    else merged[field] = values[field];
  }
  return {
    merged: merged as T,
    clashes: changedByMe.filter((field) => changedByThem.has(field) && different.has(field)),
  };
}
