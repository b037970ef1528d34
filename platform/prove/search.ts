/** Nothing that a line break, a hyphenation or another spelling of the same letters changes is left in the text. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
}

/** Keeps apart texts that do not follow each other; `normalise` takes it out of any text that is searched for. */
export const GAP = '\u0000';

/** Fewer letters than this stand in every text by chance. */
const SHORTEST = 4;
const HASH_BITS = 16;

const MONTHS =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';
const DAYS = '(mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE_WORDS = new RegExp(
  `\\b(${MONTHS}|${DAYS}|early|mid|late|kst|edt|est|utc|gmt)\\b|[년월일월화수목금토]`,
  'gi',
);

/**
 * A date or a number alone tells nothing: a book prints the days of what it may name, and a withheld record may give
 * the same day.
 */
function isDateOrNumber(text: string): boolean {
  return !/\p{L}/u.test(text.replaceAll(DATE_WORDS, ''));
}

/** Withheld texts, ready to be looked for in many texts at once. */
export interface Needles {
  readonly count: number;
  /** Texts that would be found by chance: too few letters, dates and numbers alone, words every book has. */
  readonly notSearched: number;
  /** The first withheld text that a text holds. The text is normalised already, with gaps in it. */
  readonly findIn: (text: string) => string | undefined;
}

/**
 * Prepares texts for the search: it takes one pass over a file, however many they are. `common` are texts that any
 * book may print, such as the headings of its template.
 */
export function prepareNeedles(withheld: readonly string[], common: readonly string[] = []): Needles {
  const printed = common.map(normalise).join(GAP);
  const byStart = new Map<string, { readonly wanted: string; readonly original: string }[]>();
  const known = new Uint8Array(1 << HASH_BITS);
  let count = 0;
  for (const original of new Set(withheld)) {
    const wanted = normalise(original);
    if (wanted.length < SHORTEST || isDateOrNumber(original) || printed.includes(wanted)) continue;
    count += 1;
    // Headings and markings are set in capitals.
    for (const form of new Set([wanted, normalise(original.toUpperCase())])) {
      const start = form.slice(0, SHORTEST);
      const list = byStart.get(start);
      if (list) list.push({ wanted: form, original });
      else byStart.set(start, [{ wanted: form, original }]);
      known[hashAt(form, 0)] = 1;
    }
  }
  return {
    count,
    notSearched: new Set(withheld).size - count,
    findIn: (text) => {
      for (let at = 0; at + SHORTEST <= text.length; at += 1) {
        if (known[hashAt(text, at)] === 0) continue;
        const found = byStart
          .get(text.slice(at, at + SHORTEST))
          ?.find(({ wanted }) => text.startsWith(wanted, at));
        if (found) return found.original;
      }
      return undefined;
    },
  };
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let step = 0; step < SHORTEST; step += 1) hash = (hash * 31 + text.charCodeAt(at + step)) | 0;
  return (hash ^ (hash >>> HASH_BITS)) & ((1 << HASH_BITS) - 1);
}
