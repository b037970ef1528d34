import { diffArrays } from 'diff';
import { foldText } from '../texts.ts';

/** A stretch of a passage; `differs` where the other one has other words there. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** What became of a passage. */
export type PassageChange =
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'reworded'; readonly before: readonly Stretch[]; readonly after: readonly Stretch[] };

/** A section by the passages it holds. */
export interface SectionWords {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly string[];
}

/** What changed in a section; of one that is new or gone, that is all there is to say. */
export type SectionChange =
  | { readonly kind: 'new'; readonly section: SectionWords }
  | { readonly kind: 'gone'; readonly section: SectionWords }
  | { readonly kind: 'changed'; readonly section: SectionWords; readonly changes: readonly PassageChange[] };

/** Below this share of common words two passages are two matters, not one in other words. */
const ALIKE = 0.45;

/** What changed between two states of a book, in the order of the newer one; sections that are gone come last. */
export function compareSections(
  before: readonly SectionWords[],
  after: readonly SectionWords[],
): readonly SectionChange[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const kept = new Set(after.map((section) => section.id));
  const told = new Set<string>();
  const changed = after.flatMap((section): SectionChange[] => {
    const earlier = old.get(section.id);
    if (!earlier) return [{ kind: 'new', section }];
    // The page at a glance repeats what the tabs say: a change is told where it is met first.
    const changes = comparePassages(earlier.passages, section.passages).filter((change) => {
      const key = JSON.stringify(change);
      return !told.has(key) && told.add(key);
    });
    return changes.length === 0 ? [] : [{ kind: 'changed', section, changes }];
  });
  return [
    ...changed,
    ...before
      .filter((section) => !kept.has(section.id))
      .map((section): SectionChange => ({ kind: 'gone', section })),
  ];
}

/** What changed between two lists of passages, in reading order; a passage that only moved has not changed. */
export function comparePassages(before: readonly string[], after: readonly string[]): PassageChange[] {
  const gone = without(before, after);
  const come = without(after, before);
  const parts = diffArrays([...before], [...after]);
  const changes: PassageChange[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = (): void => {
    changes.push(...pair(removed, added));
    removed = [];
    added = [];
  };
  for (const part of parts) {
    if (part.removed) removed.push(...part.value.filter((passage) => take(gone, passage)));
    else if (part.added) added.push(...part.value.filter((passage) => take(come, passage)));
    else settle();
  }
  settle();
  return changes;
}

/** How often each passage of a list is in it more often than in the other. */
function without(list: readonly string[], other: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const passage of list) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  for (const passage of other) {
    const count = counts.get(passage);
    if (count !== undefined) counts.set(passage, count - 1);
  }
  return counts;
}

function take(counts: Map<string, number>, passage: string): boolean {
  const left = counts.get(passage) ?? 0;
  counts.set(passage, left - 1);
  return left > 0;
}

/** Passages that stood in the same place: those that are alike are one in other words. */
function pair(removed: readonly string[], added: readonly string[]): PassageChange[] {
  const open = [...removed];
  const changes = added.map((after): PassageChange => {
    const best = open
      .map((before, index) => ({ before, index, alike: likeness(before, after) }))
      .toSorted((a, b) => b.alike - a.alike)[0];
    if (!best || best.alike < ALIKE) return { kind: 'added', after };
    open.splice(best.index, 1);
    return { kind: 'reworded', ...compareWords(best.before, after) };
  });
  return [...open.map((before): PassageChange => ({ kind: 'removed', before })), ...changes];
}

/** The share of words that two passages have in common, from 0 to 1 (Sørensen and Dice). */
function likeness(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const counts = new Map<string, number>();
  for (const word of first) counts.set(foldText(word), (counts.get(foldText(word)) ?? 0) + 1);
  const common = second.filter((word) => take(counts, foldText(word))).length;
  return (2 * common) / Math.max(1, first.length + second.length);
}

/** Words between spaces: in Korean that is the word with its particle, which is how a reader sees a change. */
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Both wordings with what differs between them, word by word. */
export function compareWords(
  before: string,
  after: string,
): { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] } {
  const old: Stretch[] = [];
  const now: Stretch[] = [];
  const add = (list: Stretch[], words: readonly string[], differs: boolean): void => {
    if (words.length === 0) return;
    const text = words.join(' ');
    list.push({ text: list.length === 0 ? text : ` ${text}`, differs });
  };
  for (const part of diffArrays(wordsOf(before), wordsOf(after))) {
    if (!part.added) add(old, part.value, part.removed);
    if (!part.removed) add(now, part.value, part.added);
  }
  return { before: old, after: now };
}
