import { assertNever, plainText } from '../../../document/index.ts';
import type {
  CrossReferenceInline,
  FootnoteInline,
  Inline,
  Inlines,
  Language,
  Marks,
  TextInline,
} from '../../../document/index.ts';
import type { LinkTarget } from '../layout/items.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import type { TextStyle } from '../theme.ts';
import { badgeOf, badgeStyle } from './badge.ts';
import { chunksOf } from './breaks.ts';
import { byScript, foreignLanguage, LANGUAGE_TAGS, mixesLanguages, mixesScripts } from './languages.ts';
import type { FontBook } from './fonts.ts';
import { piecesOf } from './pieces.ts';
import type { Piece, Run, TextPiece } from './pieces.ts';
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

/** What a run of text has that is nothing but text. */
const PLAIN: Run = {};
/** A book has some ten thousand different ones. */
const MOST_WORDS = 50_000;

/** Plain words as they were set before, by their look: most words of a book stand in it many times. */
class PlainWords {
  readonly #byStyle = new WeakMap<TextStyle, Map<string, Word>>();
  readonly #byLook = new Map<string, Map<string, Word>>();

  of(style: TextStyle): Map<string, Word> {
    const known = this.#byStyle.get(style);
    if (known !== undefined && known.size < MOST_WORDS) return known;
    const look = `${style.family} ${style.weight} ${style.italic} ${style.size} ${style.spacing} ${style.color}`;
    let words = this.#byLook.get(look);
    if (words === undefined || words.size >= MOST_WORDS) {
      words = new Map();
      this.#byLook.set(look, words);
    }
    this.#byStyle.set(style, words);
    return words;
  }
}

const plainWords = new WeakMap<FontBook, PlainWords>();

function plainWordsOf(fonts: FontBook): PlainWords {
  let words = plainWords.get(fonts);
  if (words === undefined) {
    words = new PlainWords();
    plainWords.set(fonts, words);
  }
  return words;
}

const SAFE_LINK = /^(?:https?:|mailto:)/i;

/** Collects words from inlines; a word may run across inlines. */
class WordMaker {
  readonly words: Word[] = [];
  /** The element the text is of. */
  readonly tag: Tag;
  #word: Word | undefined;
  readonly #voice: Voice;
  /** The words in another language that may go on. */
  #foreign: Tag | undefined;

  constructor(voice: Voice, tag: Tag) {
    this.#voice = voice;
    this.tag = tag;
  }

  text(value: string, style: TextStyle, run: Run = PLAIN): void {
    const { language } = this.#voice;
    const mixed = run.tag?.lang === undefined && mixesLanguages(value, language);
    this.#foreign = undefined;
    const known = run === PLAIN && !mixed ? plainWordsOf(this.#voice.fonts).of(style) : undefined;
    for (const chunk of chunksOf(clean(value, this.#voice))) {
      if (known !== undefined && this.#word === undefined && chunk.after === 'space' && chunk.space === ' ') {
        this.#plainWord(chunk.text, style, known);
        continue;
      }
      const pieces = piecesOf(chunk.text, style, this.#voice, run);
      if (!mixed) for (const piece of pieces) this.piece(piece);
      else if (!mixesScripts(chunk.text)) this.#inItsLanguage(pieces, chunk.text, run.tag);
      else {
        for (const part of pieces.flatMap(byScript)) this.#inItsLanguage([part], part.text, run.tag);
      }
      if (chunk.after === 'nothing') continue;
      const word = this.#current();
      if (chunk.after === 'space') word.space = spaceAfter(word, chunk.space, style, this.#voice, run);
      if (chunk.after === 'line') {
        word.space = spaceAfter(word, ' ', style, this.#voice, run);
        word.ends = 'line';
      }
      this.#word = undefined;
    }
  }

  /** A word of its own before a space, which is not touched again. */
  #plainWord(text: string, style: TextStyle, known: Map<string, Word>): void {
    const before = known.get(text);
    if (before !== undefined) {
      this.words.push(before);
      return;
    }
    for (const piece of piecesOf(text, style, this.#voice)) this.piece(piece);
    const word = this.#current();
    word.space = spaceAfter(word, ' ', style, this.#voice, PLAIN);
    this.#word = undefined;
    // Each section that a missing character stands in has to hear of it.
    if (this.#voice.fonts.hasShaped(text, style)) known.set(text, word);
  }

  piece(piece: Piece): void {
    const word = this.#current();
    word.pieces.push(piece);
    word.width += piece.width;
  }

  #inItsLanguage(pieces: readonly TextPiece[], text: string, around: Tag | undefined): void {
    const lang = foreignLanguage(text, this.#voice.language, this.#foreign?.lang);
    if (lang !== this.#foreign?.lang) {
      this.#foreign = lang === undefined ? undefined : tagIn(around ?? this.tag, 'Span', { lang });
    }
    const tag = this.#foreign;
    for (const piece of pieces) this.piece(tag === undefined ? piece : { ...piece, tag });
  }

  note(note: FootnoteInline): void {
    this.#current().notes.push(note);
  }

  endLine(style: TextStyle): void {
    const word = this.#current();
    word.space = spaceAfter(word, ' ', style, this.#voice, {});
    word.ends = 'line';
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

const ONLY_SPACES = /^ +$/;

function spaceAfter(
  word: Word,
  space: string,
  style: TextStyle,
  voice: Voice,
  run: Run,
): TextPiece | undefined {
  const previous = word.pieces.at(-1);
  // The space takes the face before it, so that a run of words stays one run in the file.
  if (previous?.kind === 'text' && ONLY_SPACES.test(space) && previous.rise === 0) {
    const width =
      voice.fonts.spaceWidth(previous.face) * space.length * previous.size + space.length * previous.spacing;
    return { ...previous, text: space, width, target: run.target };
  }
  return piecesOf(space, style, voice, { target: run.target, tag: run.tag })[0];
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
  run: Run = PLAIN,
): void {
  const set = inLanguage(marked(style, inline), inline.text, voice, inline.lang);
  if (inline.lang === undefined || inline.lang === voice.language) return maker.text(inline.text, set, run);
  const tag = tagIn(run.tag ?? maker.tag, 'Span', { lang: LANGUAGE_TAGS[inline.lang] });
  maker.text(inline.text, set, { ...run, tag });
}

/** The named place of a note's text and of its call. */
export const notePlace = (number: number): string => `note-${number}`;
/** The named place of a note's call. */
export const callPlace = (number: number): string => `call-${number}`;
/** The named place of a section's start. */
export const sectionPlace = (id: string): string => `section-${id}`;

/** What a link to a note or to a page says it leads to. */
const NOTE_TITLES: Readonly<Record<Language, (number: number) => string>> = {
  en: (number) => `Note ${number}`,
  ko: (number) => `주 ${number}`,
};
const PAGE_TITLES: Readonly<Record<Language, (page: number) => string>> = {
  en: (page) => `Page ${page}`,
  ko: (page) => `${page}쪽`,
};

function crossReference(maker: WordMaker, inline: CrossReferenceInline, page: number, voice: Voice): Run {
  const title = inline.show === 'text' ? inline.text : PAGE_TITLES[voice.language](page);
  const target: LinkTarget = { place: sectionPlace(inline.target), title };
  return { target, tag: tagIn(tagIn(maker.tag, 'Reference'), 'Link') };
}

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
  const noteTag = tagIn(maker.tag.parent, 'Note', { id: notePlace(number) });
  voice.noteTags.set(note, noteTag);
  const pieces = piecesOf(String(number), call, voice, {
    target: { place: notePlace(number), title: NOTE_TITLES[voice.language](number) },
    tag: tagIn(tagIn(maker.tag, 'Reference'), 'Link'),
    rise: style.size * 0.36,
  });
  for (const piece of pieces) maker.piece(piece);
  // The note is read after the paragraph that calls it, wherever on the page it stands.
  maker.piece({ kind: 'drawn', width: 0, items: [{ kind: 'elements', tags: [noteTag] }] });
  maker.note(note);
}

function setInline(maker: WordMaker, inline: Inline, style: TextStyle, voice: Voice, width: number): void {
  switch (inline.kind) {
    case 'text':
      return textInline(maker, inline, style, voice);
    case 'link': {
      if (!SAFE_LINK.test(inline.href)) {
        for (const part of inline.content) textInline(maker, part, style, voice);
        return;
      }
      const linked = { ...style, color: COLORS.navy };
      const target = { url: inline.href, title: plainText(inline.content) || inline.href };
      const run = { target, tag: tagIn(maker.tag, 'Link') };
      for (const part of inline.content) textInline(maker, part, linked, voice, run);
      return;
    }
    case 'crossReference': {
      const page = voice.pageOf(inline.target);
      const run = page === undefined ? {} : crossReference(maker, inline, page, voice);
      if (inline.show === 'page') return maker.text(page === undefined ? '–' : String(page), style, run);
      const linked = page === undefined ? style : { ...style, color: COLORS.navy };
      return maker.text(inline.text, inLanguage(linked, inline.text, voice), run);
    }
    case 'footnote':
      return footnoteCall(maker, inline, style, voice);
    case 'badge': {
      const badge = badgeOf(inline, style, voice, width, maker.tag);
      if (badge !== undefined) maker.piece(badge);
      else maker.text(inline.text, badgeStyle(inline, style, voice));
      return;
    }
    case 'break':
      return maker.endLine(style);
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

/** The words of a line of inlines of an element, in a style; `width` is the room they will have. */
export function wordsOf(
  inlines: Inlines,
  style: TextStyle,
  voice: Voice,
  width: number,
  tag: Tag,
): readonly Word[] {
  const maker = new WordMaker(voice, tag);
  for (const inline of inlines) setInline(maker, inline, style, voice, width);
  return maker.words;
}
