import type { FootnoteInline, Language } from '../../../document/index.ts';
import type { Tag } from '../layout/tags.ts';
import type { TextStyle, Theme } from '../theme.ts';
import type { FontBook } from './fonts.ts';

/** What setting a line of text needs to know of the book. */
export interface Voice {
  readonly fonts: FontBook;
  readonly theme: Theme;
  readonly language: Language;
  /** Called for each character no font has. */
  readonly missing: (codePoint: number) => void;
  readonly noteNumber: (note: FootnoteInline) => number;
  /** The elements of the notes called so far. */
  readonly noteTags: Map<FootnoteInline, Tag>;
  /** The page a section starts on as it is known so far; undefined for a section the book does not have. */
  readonly pageOf: (sectionId: string) => number | undefined;
}

const HANGUL = /\p{Script=Hangul}/u;
const LATIN = /\p{Script=Latin}/u;
/** The size of Hangul next to Source Serif; the fallback inside a serif run uses the same. */
const KOREAN_SIZE = 0.95;

/**
 * The style for text in its language. Korean is set in Pretendard throughout, digits and punctuation included:
 * serif figures between Hangul look like a mistake. Hangul has no italic.
 */
export function inLanguage(style: TextStyle, text: string, voice: Voice, lang?: Language): TextStyle {
  const korean =
    lang === undefined
      ? voice.language === 'ko' || (HANGUL.test(text) && !LATIN.test(text))
      : lang === 'ko' || voice.language === 'ko';
  if (!korean || style.family === 'sans') return style;
  const italic = style.italic && !HANGUL.test(text);
  return { ...style, family: 'sans', italic, size: style.size * KOREAN_SIZE };
}

const PRINTABLE = /^[\x20-\x7e]*$/;
const LINE_ENDS = /\r\n?|[\u2028\u2029\v\f\u0085]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const CONTROLS = /[\p{Cc}--\n]/gv;

/** Text as it goes on paper: NFC, one kind of line end, and nothing a font could choke on left unreported. */
export function clean(text: string, voice: Voice): string {
  if (PRINTABLE.test(text)) return text;
  const report = (character: string): string => {
    voice.missing(character.codePointAt(0) ?? 0);
    return '□';
  };
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(LONE_SURROGATE, report)
    .replace(CONTROLS, report);
}
