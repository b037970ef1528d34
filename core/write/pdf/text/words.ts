import type { FootnoteInline, Inline, Inlines, Marks, TextInline } from '../../../document/index.ts';
import { assertNever } from '../../../document/index.ts';
import type { LinkTarget } from '../layout/items.ts';
import { COLORS } from '../theme.ts';
import type { TextStyle } from '../theme.ts';
import { badgeOf, badgeStyle } from './badge.ts';
import { chunksOf } from './breaks.ts';
import { piecesOf } from './pieces.ts';
import type { Piece, TextPiece } from './pieces.ts';
import { clean, inLanguage } from './voice.ts';
import type { Voice } from './voice.ts';

/** A word: pieces that stay on one line, the space after it and whether the line may or must end there. */
export interface Word {
  readonly pieces: Piece[];
  width: number;
  space: TextPiece | undefined;
  ends: 'word' | 'line';
  readonly notes: FootnoteInline[];
}

const SAFE_LINK = /^(?:https?:|mailto:)/i;

/** Collects words from inlines; a word may run across inlines. */
class WordMaker {
  readonly words: Word[] = [];
  #word: Word | undefined;
  readonly #voice: Voice;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  text(value: string, style: TextStyle, target?: LinkTarget, rise = 0): void {
    for (const chunk of chunksOf(clean(value, this.#voice))) {
      for (const piece of piecesOf(chunk.text, style, this.#voice, target, rise)) this.piece(piece);
      if (chunk.after === 'nothing') continue;
      const word = this.#current();
      if (chunk.after === 'space') word.space = spaceAfter(word, chunk.space, style, this.#voice, target);
      if (chunk.after === 'line') word.ends = 'line';
      this.#word = undefined;
    }
  }

  piece(piece: Piece): void {
    const word = this.#current();
    word.pieces.push(piece);
    word.width += piece.width;
  }

  note(note: FootnoteInline): void {
    this.#current().notes.push(note);
  }

  endLine(): void {
    this.#current().ends = 'line';
    this.#word = undefined;
  }

  #current(): Word {
    if (this.#word === undefined) {
      this.#word = { pieces: [], width: 0, space: undefined, ends: 'word', notes: [] };
      this.words.push(this.#word);
    }
    return this.#word;
  }
}

function spaceAfter(
  word: Word,
  space: string,
  style: TextStyle,
  voice: Voice,
  target: LinkTarget | undefined,
): TextPiece | undefined {
  const previous = word.pieces.at(-1);
  // The space takes the face before it, so that a run of words stays one run in the file.
  if (previous?.kind === 'text' && /^ +$/.test(space) && previous.rise === 0) {
    const width =
      previous.face.font.widthOfString(space, 1) * previous.size + space.length * previous.spacing;
    return { ...previous, text: space, width, target };
  }
  return piecesOf(space, style, voice, target)[0];
}

function marked(style: TextStyle, marks: Marks): TextStyle {
  const weight = marks.bold === true ? 'bold' : style.weight;
  // Emphasis inside italic text is upright.
  const italic = marks.italic === true ? !style.italic : style.italic;
  return weight === style.weight && italic === style.italic ? style : { ...style, weight, italic };
}

function textInline(
  maker: WordMaker,
  inline: TextInline,
  style: TextStyle,
  voice: Voice,
  target?: LinkTarget,
): void {
  maker.text(inline.text, inLanguage(marked(style, inline), inline.text, voice, inline.lang), target);
}

/** The named place of a note's text and of its call. */
export const notePlace = (number: number): string => `note-${number}`;
/** The named place of a note's call. */
export const callPlace = (number: number): string => `call-${number}`;
/** The named place of a section's start. */
export const sectionPlace = (id: string): string => `section-${id}`;

function footnoteCall(maker: WordMaker, note: FootnoteInline, style: TextStyle, voice: Voice): void {
  const number = voice.noteNumber(note);
  const call: TextStyle = {
    ...style,
    family: 'sans',
    weight: 'regular',
    italic: false,
    size: style.size * 0.64,
    color: style.color === COLORS.white ? style.color : COLORS.navy,
    spacing: 0,
  };
  maker.piece({
    kind: 'drawn',
    width: 0.4,
    items: [{ kind: 'place', name: callPlace(number), y: -style.leading }],
  });
  for (const piece of piecesOf(
    String(number),
    call,
    voice,
    { place: notePlace(number) },
    style.size * 0.36,
  )) {
    maker.piece(piece);
  }
  maker.note(note);
}

function setInline(maker: WordMaker, inline: Inline, style: TextStyle, voice: Voice, width: number): void {
  switch (inline.kind) {
    case 'text':
      return textInline(maker, inline, style, voice);
    case 'link': {
      const target = SAFE_LINK.test(inline.href) ? { url: inline.href } : undefined;
      const linked = target === undefined ? style : { ...style, color: COLORS.navy };
      for (const part of inline.content) textInline(maker, part, linked, voice, target);
      return;
    }
    case 'crossReference': {
      const page = voice.pageOf(inline.target);
      const target = page === undefined ? undefined : { place: sectionPlace(inline.target) };
      if (inline.show === 'page') return maker.text(page === undefined ? '–' : String(page), style, target);
      const linked = target === undefined ? style : { ...style, color: COLORS.navy };
      return maker.text(inline.text, inLanguage(linked, inline.text, voice), target);
    }
    case 'footnote':
      return footnoteCall(maker, inline, style, voice);
    case 'badge': {
      const badge = badgeOf(inline, style, voice, width);
      if (badge !== undefined) maker.piece(badge);
      else maker.text(inline.text, badgeStyle(inline, style, voice));
      return;
    }
    case 'break':
      return maker.endLine();
    case 'tickBox': {
      const box = { ...style, size: style.size * 1.15 };
      for (const piece of piecesOf('☐', box, voice)) maker.piece(piece);
      if (inline.label !== '') maker.text(`\u00a0${inline.label}`, inLanguage(style, inline.label, voice));
      return;
    }
    default:
      return assertNever(inline);
  }
}

/** The words of a line of inlines in a style; `width` is the room they will have. */
export function wordsOf(inlines: Inlines, style: TextStyle, voice: Voice, width: number): readonly Word[] {
  const maker = new WordMaker(voice);
  for (const inline of inlines) setInline(maker, inline, style, voice, width);
  return maker.words;
}
