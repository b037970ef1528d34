import type { Language } from '../model/language.ts';

/** How a level of a list counts: the signs it counts with and what stands after them. */
export interface CountMark {
  readonly signs: 'decimal' | 'letter' | 'roman' | 'ganada';
  readonly end: '.' | ')';
}

/** The marks of lists by level, the outermost first. */
export interface ListMarks {
  readonly bullets: readonly string[];
  readonly counts: readonly CountMark[];
}

const ENGLISH: ListMarks = {
  bullets: ['•', '–', '▪', '·'],
  counts: [
    { signs: 'decimal', end: '.' },
    { signs: 'letter', end: '.' },
    { signs: 'roman', end: '.' },
    { signs: 'decimal', end: ')' },
  ],
};

// As the government's handbook of documents has it: □ ○ - · for reports, 1. 가. 1) 가) for numbered points.
const KOREAN: ListMarks = {
  bullets: ['□', '○', '-', '·'],
  counts: [
    { signs: 'decimal', end: '.' },
    { signs: 'ganada', end: '.' },
    { signs: 'decimal', end: ')' },
    { signs: 'ganada', end: ')' },
  ],
};

/** How many levels of a list have marks and an indent of their own; deeper ones stay at the last. */
export const LIST_LEVELS = 4;

/** The marks of a book's lists. In a table Korean lists start with ○: a □ in a cell reads as a box to tick. */
export function listMarks(language: Language, place: 'body' | 'table'): ListMarks {
  if (language === 'en') return ENGLISH;
  return place === 'body' ? KOREAN : { ...KOREAN, bullets: ['○', '-', '·', '·'] };
}

/** What stands before the item of this number (from 1) of a list that counts. */
export function countText(mark: CountMark, number: number): string {
  return `${COUNTERS[mark.signs](number)}${mark.end}`;
}

const COUNTERS: Readonly<Record<CountMark['signs'], (number: number) => string>> = {
  decimal: String,
  letter: (number) => repeated('abcdefghijklmnopqrstuvwxyz', number),
  roman,
  ganada,
};

/** After z comes aa, as Word counts. */
function repeated(signs: string, number: number): string {
  return (signs[(number - 1) % signs.length] ?? '').repeat(Math.ceil(number / signs.length));
}

function roman(number: number): string {
  const signs = [
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const;
  let rest = number;
  let text = '';
  for (const [sign, value] of signs) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

// 가 나 다 … 하, then 거 너 더 …: the plain consonants, each with the vowels in turn.
const CONSONANTS = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const VOWELS = [0, 4, 8, 13, 18, 20];
const SYLLABLES = { first: 0xac00, consonant: 588, vowel: 28 } as const;

function ganada(number: number): string {
  const consonant = CONSONANTS[(number - 1) % CONSONANTS.length] ?? 0;
  const vowel = VOWELS[Math.floor((number - 1) / CONSONANTS.length) % VOWELS.length] ?? 0;
  return String.fromCodePoint(SYLLABLES.first + consonant * SYLLABLES.consonant + vowel * SYLLABLES.vowel);
}
