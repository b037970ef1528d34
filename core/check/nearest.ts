import { distance } from 'fastest-levenshtein';

const fold = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.-]/g, '');

/** The candidate a person most likely meant by a mistyped word; undefined where none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let bestSpelling = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const length = Math.max(wanted.length, folded.length);
    // Two letters swapped count as two; beyond a third of a long word the guess is noise.
    const limit = length <= 3 ? 1 : Math.max(2, Math.floor(length / 3));
    const apart = distance(wanted, folded);
    const spelling = distance(word, candidate);
    if (apart > limit || apart > bestDistance) continue;
    if (apart === bestDistance && spelling >= bestSpelling) continue;
    best = candidate;
    bestDistance = apart;
    bestSpelling = spelling;
  }
  return best ?? cutShort(wanted, candidates);
}

/** "second-technical" for "second-technical-en": a name of which only the beginning was written, or too much. */
function cutShort(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 3) return undefined;
  const fitting = [...candidates].filter((candidate) => {
    const folded = fold(candidate);
    return folded.length >= 3 && (folded.startsWith(wanted) || wanted.startsWith(folded));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

const MOST_LISTED = 12;

/** What to say after "there is no …": the nearest name, else all names where they are few, else nothing. */
export function suggest(word: string, candidates: readonly string[]): string {
  const guess = nearest(word, candidates);
  if (guess !== undefined) return `; did you mean "${guess}"?`;
  if (candidates.length === 0 || candidates.length > MOST_LISTED) return '';
  return ` (known: ${candidates.join(', ')})`;
}
