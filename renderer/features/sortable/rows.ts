/** The list with one item in another place. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The list without the item at a place. */
export function removeItem<T>(items: readonly T[], at: number): readonly T[] {
  return items.toSpliced(at, 1);
}

/** The list with an item put back at a place. */
export function insertItem<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return items.toSpliced(Math.min(at, items.length), 0, item);
}

/** The list with fields of the item at a place changed. */
export function changeItem<T extends object>(
  items: readonly T[],
  at: number,
  change: Partial<T>,
): readonly T[] {
  const item = items[at];
  return item === undefined ? items : items.with(at, { ...item, ...change });
}

/** Keys for as many rows as there are: the known ones first, new ones after the highest. */
export function fillKeys(known: readonly number[], count: number): readonly number[] {
  const kept = known.slice(0, count);
  const next = Math.max(-1, ...known) + 1;
  return [...kept, ...Array.from({ length: count - kept.length }, (_, index) => next + index)];
}
