import { joinedOf, piecesOf, tokensOf, type Piece } from './tokens.ts';

/** What to look for. */
export interface Query {
  /** In the language of FTS5; made of quoted words only, so no text can break it. */
  readonly match: string;
  /** What to mark in a text that was found. */
  readonly terms: readonly Term[];
}

/** What to mark: Latin words by their beginning, syllables wherever they stand. */
export interface Term {
  readonly folded: string;
  readonly cjk: boolean;
}

/** More would only make it slow; nobody types as much. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** Endings that Korean nouns take, the longer first; a word looked for with one is looked for without it too. */
const PARTICLES =
  /(?:으로서|으로써|에서는|에서도|에게서|으로는|이라고|까지|부터|에서|에게|으로|이나|과의|와의|보다|처럼|마다|조차|라도|하고|은|는|이|가|을|를|의|에|와|과|로|도|만)$/u;

/** The query for what was typed; undefined where there is no letter or digit in it. All its words must be found. */
export function queryFor(text: string): Query | undefined {
  const clauses: string[] = [];
  const terms: Term[] = [];
  for (const word of text.normalize('NFC').split(/\s+/u)) {
    const pieces = piecesOf(word).map(shorten);
    if (pieces.length === 0) continue;
    clauses.push(clauseFor(word, pieces, terms));
    if (clauses.length === MOST_WORDS) break;
  }
  return clauses.length === 0 ? undefined : { match: clauses.join(' AND '), terms };
}

const shorten = (piece: Piece): Piece => {
  const letters = Array.from(piece.folded);
  return letters.length > LONGEST_WORD
    ? { ...piece, folded: letters.slice(0, LONGEST_WORD).join('') }
    : piece;
};

function clauseFor(word: string, pieces: readonly Piece[], terms: Term[]): string {
  const each = pieces.map((piece) => anyOf(pieceQueries(piece, terms)));
  const [only] = each;
  if (each.length === 1 && only !== undefined) return only;
  // Typed without a space between them, the parts are best found beside each other; elsewhere they count less.
  const last = pieces.at(-1);
  const beside = phrase(
    [...pieces.slice(0, -1).flatMap((piece) => tokensOf(piece)), ...(last ? tokensOf(last, true) : [])],
    isOpen(last),
  );
  const joined = joinedOf(word, pieces).map((piece) => {
    terms.push(piece);
    return phrase(tokensOf(piece, true), isOpen(piece));
  });
  return anyOf([beside, ...joined, `(${each.join(' AND ')})`]);
}

/** Whether the last index word of what is looked for may be only the beginning of one. */
const isOpen = (piece: Piece | undefined): boolean =>
  piece !== undefined && (!piece.cjk || Array.from(piece.folded).length === 1);

function pieceQueries(piece: Piece, terms: Term[]): readonly string[] {
  terms.push({ folded: piece.folded, cjk: piece.cjk });
  if (!piece.cjk) {
    // Asking for the whole word too puts what has it before what only begins with it.
    return [phrase([piece.folded], false), phrase([piece.folded], true)];
  }
  const syllables = Array.from(piece.folded);
  const queries = [phrase(tokensOf(piece, true), isOpen(piece))];
  const add = (parts: readonly string[]): void => {
    const runs = parts.map((folded) => ({ folded, cjk: true }));
    const last = runs.at(-1);
    queries.push(
      phrase(
        [...runs.slice(0, -1).flatMap((run) => tokensOf(run)), ...(last ? tokensOf(last, true) : [])],
        false,
      ),
    );
    terms.push(...runs);
  };
  for (let at = 2; at <= syllables.length - 2; at += 1) {
    add([syllables.slice(0, at).join(''), syllables.slice(at).join('')]);
  }
  const stem = piece.folded.replace(PARTICLES, '');
  if (stem !== piece.folded && Array.from(stem).length >= 2) add([stem]);
  return queries;
}

const anyOf = (queries: readonly string[]): string => {
  const [only] = queries;
  return queries.length === 1 && only !== undefined ? only : `(${queries.join(' OR ')})`;
};

/** Words beside each other. They hold letters, digits and marks only: there is nothing to escape. */
const phrase = (tokens: readonly string[], open: boolean): string =>
  `"${tokens.join(' ')}"${open ? ' *' : ''}`;
