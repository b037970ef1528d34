import type { RecordKind } from '../model/index.ts';

/** An id that is free for a new record of a kind. */
export function newId(kind: RecordKind, name: string, taken: ReadonlySet<string>): string {
  return kind === 'source' ? nextSourceId(taken) : idFor(name || kind, (id) => taken.has(id));
}

/** An id made from a name: its letters and digits, with hyphens between the words, and a number where it is taken. */
export function idFor(name: string, taken: (id: string) => boolean): string {
  const base =
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 48)
      .replaceAll(/^-+|-+$/g, '') || 'entry';
  // names of devices on Windows, and the app's own word for what is still to be made
  const safe = /^(new|con|prn|aux|nul|com\d|lpt\d)$/.test(base) ? `${base}-1` : base;
  if (!taken(safe)) return safe;
  let number = 2;
  while (taken(`${safe}-${number}`)) number += 1;
  return `${safe}-${number}`;
}

/** The next free id of a source: SRC-7 after SRC-6. */
export function nextSourceId(ids: Iterable<string>): string {
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, Number(/^SRC-(\d+)$/.exec(id)?.[1] ?? 0));
  return `SRC-${highest + 1}`;
}
