import type { Language } from '../../../document/index.ts';
import type { TextPiece } from './pieces.ts';

/** How a PDF names the languages of a book. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', ko: 'ko-KR' };

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORD = /\p{Ll}{2}/u;
const LATIN = /\p{Script=Latin}/u;
const PARTS =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{Script=Latin}(?:[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*\p{Script=Latin})?|[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}]+/gu;

/** Whether a text in a book of some language may hold words of another. */
export function mixesLanguages(text: string, language: Language): boolean {
  return (language === 'en' ? EAST_ASIAN : LATIN_WORD).test(text);
}

/**
 * The language of a stretch without spaces, by its script, where it is not the book's. Capitals alone are no foreign word:
 * FTA and USTR are Korean too, unless they go on with an English phrase.
 */
export function foreignLanguage(
  text: string,
  language: Language,
  before: string | undefined,
): string | undefined {
  if (language === 'en') {
    if (!EAST_ASIAN.test(text)) return undefined;
    return KANA.test(text) ? 'ja' : LANGUAGE_TAGS.ko;
  }
  const english = LANGUAGE_TAGS.en;
  if (!LATIN.test(text)) return undefined;
  return before === english || (text.length > 2 && LATIN_WORD.test(text)) ? english : undefined;
}

/** Whether a stretch without spaces has letters of both kinds. */
export function mixesScripts(text: string): boolean {
  return EAST_ASIAN.test(text) && LATIN.test(text);
}

/** A piece cut where the script changes; the parts together are as wide as it was. */
export function byScript(piece: TextPiece): readonly TextPiece[] {
  const parts = piece.text.match(PARTS) ?? [];
  if (parts.length < 2) return [piece];
  let left = piece.width;
  return parts.map((text, index) => {
    const last = index === parts.length - 1;
    const measured = piece.face.font.widthOfString(text, piece.size) + text.length * piece.spacing;
    const width = last ? left : measured;
    left -= width;
    return { ...piece, text, width };
  });
}
