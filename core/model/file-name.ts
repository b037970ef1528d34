import type { Book } from './book.ts';
import type { Meeting } from './meeting.ts';
import { pickLanguage } from './rich-text.ts';
import type { Language } from './language.ts';
import type { Variant } from './vocabulary.ts';

/** What can stand in braces in a pattern for file names. */
export const NAME_TOKENS = ['title', 'meeting', 'copy', 'language', 'date', 'revision', 'book'] as const;
/** What can stand in braces in a pattern for file names. */
export type NameToken = (typeof NAME_TOKENS)[number];

/** The longest pattern that is taken. */
export const LONGEST_PATTERN = 200;

/** The copy that a file is named after. */
export interface NamedCopy {
  readonly book: Book;
  readonly meeting: Pick<Meeting, 'title'> | undefined;
  /** The file's main language. */
  readonly main: Language;
  readonly variant: Variant;
}

/** A name begins with this many letters at most; the folder and the ending need room as well. */
const MOST_LETTERS = 120;
/** Most file systems have room for 255 bytes; a letter of Hangul takes three. */
const MOST_BYTES = 230;

const COPIES: Readonly<Record<Language, Readonly<Record<Variant, string>>>> = {
  en: { principal: 'principal', delegation: 'delegation', releasable: 'releasable' },
  ko: { principal: '수석대표용', delegation: '대표단용', releasable: '공개용' },
};

const TOKEN = /\{([^{}]*)\}/g;

/** What stands in braces in a pattern and means nothing. */
export function unknownTokens(pattern: string): readonly string[] {
  return [...pattern.matchAll(TOKEN)].map(([, token = '']) => token).filter((token) => !isToken(token));
}

/** A pattern with its tokens filled in, before it is made a name; '' where there is no pattern. */
export function filledName(pattern: string, copy: NamedCopy): string {
  return fill(pattern, copy, Number.POSITIVE_INFINITY);
}

/**
 * The name of a copy's file without its ending. An empty pattern stands for the book's short name and the copy. Every
 * system takes the name: signs with a meaning are replaced, and long titles cut so that the rest still tells the copy.
 */
export function fileStem(pattern: string, copy: NamedCopy): string {
  if (pattern.trim() === '') return `${copy.book.id}-${copy.variant}`;
  const bare = usable(fill(pattern, copy, 0));
  if (!fits(bare)) return usable(cut(bare));
  for (let longest = MOST_LETTERS; longest > 0; longest -= 1) {
    const stem = usable(fill(pattern, copy, longest));
    if (stem !== '' && fits(stem)) return stem;
  }
  return bare === '' ? usable(copy.book.id) : bare;
}

/** Names that would be one file: some systems know no capitals. */
export function doubleNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.normalize('NFC').toLowerCase();
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
}

function fill(pattern: string, { book, meeting, main, variant }: NamedCopy, longest: number): string {
  const short = (text: string): string => {
    const letters = Array.from(text);
    return letters.length > longest ? letters.slice(0, longest).join('').trimEnd() : text;
  };
  const meetingTitle = pickLanguage<string>(meeting?.title, book.language, main)?.value ?? '';
  const values: Readonly<Record<NameToken, () => string>> = {
    title: () => short(pickLanguage<string>(book.title, book.language, main)?.value ?? meetingTitle),
    meeting: () => short(meetingTitle),
    copy: () => COPIES[book.language][variant],
    language: () => book.language,
    date: () => book.asOf.slice(0, 10),
    revision: () => String(book.edition ?? book.revision),
    book: () => book.id,
  };
  return pattern.replaceAll(TOKEN, (all, token: string) => (isToken(token) ? values[token]() : all));
}

function isToken(token: string): token is NameToken {
  return NAME_TOKENS.some((one) => one === token);
}

/** What Windows, macOS and Linux all take as a name, and what no one can read differently from what it is. */
function usable(text: string): string {
  const plain = text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\p{Cf}"<>?*]/gu, '')
    .replaceAll(/ *: +/g, ' - ')
    .replaceAll(/[\\/|:]/g, '-')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  // Windows keeps these for devices, whatever ending follows.
  return /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(plain) ? `_${plain}` : plain;
}

function fits(stem: string): boolean {
  return Array.from(stem).length <= MOST_LETTERS && bytesOf(stem) <= MOST_BYTES;
}

/** The bytes of a text as UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cut(text: string): string {
  let letters = Array.from(text).slice(0, MOST_LETTERS);
  while (bytesOf(letters.join('')) > MOST_BYTES) letters = letters.slice(0, -1);
  return letters.join('');
}
