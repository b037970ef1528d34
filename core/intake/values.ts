import { parseMarkdown, type RecordKind } from '../model/index.ts';
import { readDay } from './read-day.ts';
import type { TargetType } from './targets.ts';

/** What can be wrong with a cell. */
export type CellProblem =
  | 'not-a-day'
  | 'not-a-number'
  | 'not-a-flag'
  | 'not-a-choice'
  | 'no-such-record'
  | 'no-such-area'
  | 'bad-id'
  | 'id-taken'
  | 'missing'
  | 'not-allowed';

/** What cells can name. */
export interface IntakeNames {
  /** The record that is called so, by id or by name. */
  readonly record: (kind: RecordKind, words: string) => string | undefined;
  readonly area: (words: string) => string | undefined;
  /** The value of a choice that is called so. */
  readonly choice: (value: string, words: string) => boolean;
}

/** A value, or why there is none. */
export type Read =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: CellProblem };

const good = (value: unknown): Read => ({ ok: true, value });
const bad = (problem: CellProblem): Read => ({ ok: false, problem });

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'o', '예', '네', '참', '○']);
const NO = new Set(['no', 'n', 'false', '0', '-', '아니요', '아니오', '거짓', '×']);

/** Reads the words of a cell as a value of a type; the words are trimmed and not empty. */
export function readCell(words: string, type: TargetType, names: IntakeNames): Read {
  switch (type.is) {
    case 'text':
      return good(words.replaceAll(/\s*\n\s*/g, ' '));
    case 'plain':
      return good(words);
    case 'rich':
      return good(parseMarkdown(linesApart(words)));
    case 'day': {
      const day = readDay(words);
      return day === undefined ? bad('not-a-day') : good(day);
    }
    case 'number':
      return readNumber(words);
    case 'flag': {
      const word = words.toLowerCase();
      return YES.has(word) ? good(true) : NO.has(word) ? good(false) : bad('not-a-flag');
    }
    case 'choice': {
      const value = type.values.find((each) => same(each, words) || names.choice(each, words));
      return value === undefined ? bad('not-a-choice') : good(value);
    }
    case 'record': {
      const id = names.record(type.kind, words);
      return id === undefined ? bad('no-such-record') : good(id);
    }
    case 'records':
      return readList(words, (each) => names.record(type.kind, each), 'no-such-record');
    case 'area': {
      const id = names.area(words);
      return id === undefined ? bad('no-such-area') : good(id);
    }
    case 'areas':
      return readList(words, names.area, 'no-such-area');
    case 'id':
      return good(words);
  }
}

/** Whether two words are the same to a reader. */
export function same(a: string, b: string): boolean {
  return plainWord(a) === plainWord(b);
}

/** A word without what readers do not see: its case, spaces, hyphens. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}_]+/gu, '');
}

/** A line break typed into a cell begins a paragraph; Markdown would join the lines. */
function linesApart(words: string): string {
  return words.replaceAll(/\n(?!\s*(?:[-*+]|\d{1,3}[.)])\s)(?!\s*\|)/g, '\n\n');
}

function readNumber(words: string): Read {
  const bareWords = words.replaceAll(/[\s%]/g, '').replaceAll(/,(?=\d{3}(\D|$))/g, '');
  const number = Number(bareWords.replace(/^([-+]?\d+),(\d+)$/, '$1.$2'));
  return bareWords === '' || Number.isNaN(number) ? bad('not-a-number') : good(number);
}

function readList(words: string, find: (words: string) => string | undefined, problem: CellProblem): Read {
  const ids = words
    .split(/[;\n|]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(find);
  return ids.includes(undefined) ? bad(problem) : good([...new Set(ids)]);
}
