import type { FootnoteInline, Inlines } from '../../../document/index.ts';
import type { Item } from '../layout/items.ts';
import type { Tag } from '../layout/tags.ts';
import type { TextStyle } from '../theme.ts';
import { drawPieces, widthOf } from './pieces.ts';
import type { Piece, TextPiece } from './pieces.ts';
import type { Voice } from './voice.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** One line of text: its items from the line's top left corner, and the notes called in it. */
export interface Line {
  readonly items: readonly Item[];
  readonly height: number;
  /** The width of the words, without the space at the end. */
  readonly width: number;
  /** Where the line's words end, counted from the left edge of the text. */
  readonly end: number;
  readonly notes: readonly FootnoteInline[];
}

/** How lines are filled. */
export interface LineOptions {
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
  /** Room taken at the start of the first line by something set before it. */
  readonly firstIndent?: number;
  /** The element the text is of. */
  readonly tag: Tag;
}

/** Where the baseline stands in a line, from its top: capitals are centred in the leading. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.345;
}

/** Inlines set in lines of a width. */
export function linesOfText(
  inlines: Inlines,
  style: TextStyle,
  voice: Voice,
  options: LineOptions,
): readonly Line[] {
  const filler = new LineFiller(style, options);
  for (const word of wordsOf(inlines, style, voice, options.width, options.tag)) filler.add(word);
  return filler.finish();
}

const DEFAULT_ALIGN = 'start';
/** Breaks inside a word are a last resort: a fragment is measured letter by letter, without kerning. */
const FRAGMENT_SLACK = 0.985;

class LineFiller {
  readonly #lines: Line[] = [];
  readonly #style: TextStyle;
  readonly #options: LineOptions;
  #words: Word[] = [];
  #width = 0;
  #pendingSpace = 0;

  constructor(style: TextStyle, options: LineOptions) {
    this.#style = style;
    this.#options = options;
  }

  add(word: Word): void {
    if (this.#words.length > 0 && this.#width + this.#pendingSpace + word.width > this.#room() + 0.01) {
      this.#endLine();
    }
    if (word.width > this.#room() + 0.01) {
      for (const part of fragments(word, this.#room(), this.#options.width)) this.#take(part);
    } else {
      this.#take(word);
    }
  }

  finish(): readonly Line[] {
    if (this.#words.length > 0) this.#endLine(true);
    return this.#lines;
  }

  #room(): number {
    return this.#options.width - (this.#lines.length === 0 ? (this.#options.firstIndent ?? 0) : 0);
  }

  #take(word: Word): void {
    if (this.#words.length > 0 && this.#width + this.#pendingSpace + word.width > this.#room() + 0.01) {
      this.#endLine();
    }
    this.#width += this.#pendingSpace + word.width;
    this.#pendingSpace = word.space?.width ?? 0;
    this.#words.push(word);
    if (word.ends === 'line') this.#endLine();
  }

  #endLine(last = false): void {
    const indent = this.#lines.length === 0 ? (this.#options.firstIndent ?? 0) : 0;
    const pieces: Piece[] = [];
    for (const word of this.#words) {
      pieces.push(...word.pieces);
      if (word.space !== undefined) pieces.push(word.space);
    }
    // The space at the end of a line cannot be seen, but keeps its last word from the next one when text is read out.
    if (last && this.#words.at(-1)?.space !== undefined) pieces.pop();
    const slack = this.#room() - this.#width;
    const align = this.#options.align ?? DEFAULT_ALIGN;
    const x = indent + (align === 'end' ? slack : align === 'center' ? slack / 2 : 0);
    this.#lines.push({
      items: drawPieces(pieces, x, baselineOf(this.#style), this.#style.leading, this.#options.tag),
      height: this.#style.leading,
      width: this.#width,
      end: x + this.#width,
      notes: this.#words.flatMap((word) => word.notes),
    });
    this.#words = [];
    this.#width = 0;
    this.#pendingSpace = 0;
  }
}

/** A word wider than a line, cut into words that are not. */
function fragments(word: Word, firstRoom: number, width: number): readonly Word[] {
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const room = (): number => (parts.length === 0 ? firstRoom : width) * FRAGMENT_SLACK;
  const flush = (): void => {
    if (pieces.length === 0) return;
    parts.push({ pieces, width: widthOf(pieces), space: undefined, ends: 'word', notes: [] });
    pieces = [];
    used = 0;
  };
  const put = (piece: Piece): void => {
    if (used > 0 && used + piece.width > room()) flush();
    pieces.push(piece);
    used += piece.width;
  };
  for (const piece of word.pieces) {
    if (piece.kind === 'drawn' || used + piece.width <= room()) put(piece);
    else for (const part of cut(piece, () => room() - used, room, flush)) put(part);
  }
  flush();
  const last = parts.at(-1);
  if (last === undefined) return [word];
  parts[parts.length - 1] = { ...last, space: word.space, ends: word.ends, notes: word.notes };
  return parts;
}

const MARK = /^\p{M}$/u;

function* cut(
  piece: TextPiece,
  left: () => number,
  full: () => number,
  flush: () => void,
): Generator<TextPiece> {
  let text: string[] = [];
  let width = 0;
  let room = left();
  const take = (): TextPiece => {
    const taken = text.join('');
    text = [];
    width = 0;
    return {
      ...piece,
      text: taken,
      width: piece.face.font.widthOfString(taken, piece.size) + taken.length * piece.spacing,
    };
  };
  for (const character of piece.text) {
    const advance = advanceOf(piece, character);
    if (width + advance > room && !MARK.test(character)) {
      if (text.length > 0) yield take();
      flush();
      room = full();
    }
    text.push(character);
    width += advance;
  }
  if (text.length > 0) yield take();
}

function advanceOf(piece: TextPiece, character: string): number {
  return piece.face.font.widthOfString(character, piece.size) + piece.spacing;
}
