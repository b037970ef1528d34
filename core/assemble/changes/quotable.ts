import { foldText } from '../texts.ts';
import type { PassageChange, SectionChange, SectionWords, Stretch } from './compare.ts';

/** Changes that may be told, and how many passages of the earlier copy may not be quoted any more. */
export interface Quotable {
  readonly sections: readonly SectionChange[];
  readonly unquoted: number;
}

/** Shorter pieces of a withheld text ("US", "25 %") stand everywhere. */
const SHORTEST = 6;

/**
 * The changes without earlier words that this copy may not hold today. They were in the same copy once, but who
 * withdraws a sentence does not want to find it again under "taken out".
 */
export function withoutWithheld(
  changes: readonly SectionChange[],
  withheld: readonly string[],
  now: readonly SectionWords[],
): Quotable {
  const secrets = withheld.map(foldText).filter((text) => text.length >= SHORTEST);
  const told = now.flatMap((section) => [section.title, ...section.passages].map(foldText)).join('\u0000');
  const mayQuote = (text: string): boolean => {
    const folded = foldText(text);
    if (folded.length < SHORTEST || told.includes(folded)) return true;
    return !secrets.some((secret) => folded.includes(secret) || secret.includes(folded));
  };
  let unquoted = 0;
  const quote = (change: PassageChange): PassageChange[] => {
    if (change.kind === 'added') return [change];
    const before = change.kind === 'removed' ? change.before : textOf(change.before);
    if (mayQuote(before)) return [change];
    unquoted += 1;
    return change.kind === 'removed' ? [] : [{ kind: 'added', after: textOf(change.after) }];
  };
  const sections = changes.flatMap((entry): SectionChange[] => {
    switch (entry.kind) {
      case 'new':
        return [entry];
      case 'gone':
        if (mayQuote(entry.section.title)) return [entry];
        unquoted += Math.max(1, entry.section.passages.length);
        return [];
      case 'changed': {
        const quoted = entry.changes.flatMap(quote);
        return quoted.length === 0 ? [] : [{ ...entry, changes: quoted }];
      }
    }
  });
  return { sections, unquoted };
}

function textOf(stretches: readonly Stretch[]): string {
  return stretches.map((stretch) => stretch.text).join('');
}
