import type { Section } from '../../document/index.ts';

// Word takes letters, digits and underscores, a letter first, at most 40 characters, and ignores case.
const LIMIT = 40;

function asBookmark(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_]/g, '_');
  return (/^[A-Za-z]/.test(name) ? name : `s_${name}`).slice(0, LIMIT);
}

/** A bookmark name for each section id: the id itself where Word allows it, made to fit and unique elsewhere. */
export function bookmarkNames(sections: readonly Section[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const [index, { id }] of sections.entries()) {
    let name = asBookmark(id);
    if (taken.has(name.toLowerCase())) {
      const suffix = `_${index + 1}`;
      name = name.slice(0, LIMIT - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
