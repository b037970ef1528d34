/**
 * How texts become words of the search index. Both of SQLite's own ways fall short for Korean, as tried: trigrams
 * do not find words of two syllables (대책), which most are, and words split at spaces (unicode61) are found by their
 * beginning only, so that neither the second half of a compound (통상대책) nor a word after a bracket is found.
 * So the words are made here, and the index (tokenizer "ascii") only keeps them apart by the spaces between them:
 * - Hangul, Hanja and kana become pairs of syllables and the last syllable: 대책을 → 대책 책을 을. A word of two syllables
 *   is one pair wherever it stands and whatever particle follows; a longer one is a phrase of pairs; one
 *   syllable (쌀) is the beginning of a pair or a last syllable. That a last syllable stands by itself marks
 *   the end of a word, so that 통상정책 can be looked for as 통상 정책 too.
 * - All else is split at what is neither letter nor digit, without case and diacritics, and found by its beginning.
 */
const CJK = String.raw`\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const PIECE = new RegExp(`[${CJK}][${CJK}\\u3099\\u309A]*|[[\\p{L}\\p{M}\\p{N}]--[${CJK}]]+`, 'gv');
const IS_CJK = new RegExp(`^[${CJK}]`, 'v');
/** What joins the parts of one word: Sung-gil, 한·미, 15,000. Each is looked for without it too. */
const JOINER = /^[-‐‑–'’·ㆍ‧・,]$/u;

/** A part of a text that is one word, or a run of syllables; `start` and `end` are offsets in the text. */
export interface Piece {
  /** Without case and diacritics. */
  readonly folded: string;
  readonly cjk: boolean;
  readonly start: number;
  readonly end: number;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
};

/** A word without case and diacritics; what is written in another form of the same letters becomes the same. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðħıłþς]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The words and runs of syllables of a text, in order. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const folded = fold(match[0]);
    if (folded === '') continue;
    const cjk = IS_CJK.test(match[0]);
    pieces.push({ folded, cjk, start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

/** Pieces with nothing but a joining sign between them, put together: Sung-gil → sunggil. */
export function joinedOf(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    const joins = last?.cjk === piece.cjk && JOINER.test(text.slice(last.end, piece.start));
    if (joins) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group): readonly Piece[] => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last || group.length === 1) return [];
    return [{ ...first, folded: group.map(({ folded }) => folded).join(''), end: last.end }];
  });
}

/** The index words of a piece. `open` leaves out the sign of its end: what is looked for may go on. */
export function tokensOf({ folded, cjk }: Pick<Piece, 'folded' | 'cjk'>, open = false): readonly string[] {
  if (!cjk) return [folded];
  const syllables = Array.from(folded);
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index] ?? ''}${syllable}`);
  return open && pairs.length > 0 ? pairs : [...pairs, ...syllables.slice(-1)];
}

/** What a text puts into the index: its words, and its joined words. */
export function indexWords(text: string): { readonly words: string; readonly joined: string } {
  const normal = text.normalize('NFC');
  const pieces = piecesOf(normal);
  const flat = (list: readonly Piece[]): string => list.flatMap((piece) => tokensOf(piece)).join(' ');
  return { words: flat(pieces), joined: flat(joinedOf(normal, pieces)) };
}
