import type { z } from 'zod';
import { suggest } from './nearest.ts';

const isBlank = (value: unknown): value is null | undefined => value === null || value === undefined;

/** A value in plain words, short enough for one line. */
export function describeValue(value: unknown): string {
  if (isBlank(value)) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return value.length > 40 ? `the text "${value.slice(0, 40)}…"` : `the text "${value}"`;
    case 'number':
    case 'bigint':
      return `the number ${value}`;
    case 'boolean':
      return `the value ${value}`;
    default:
      return 'a group of fields';
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** "must be a text, but this is the number 12", with what to do about it where that is known. */
export function wrongType(expected: string, value: unknown): string {
  const wanted = TYPE_WORDS[expected] ?? expected;
  const quotes =
    wanted.startsWith('a text') && (typeof value === 'number' || typeof value === 'boolean')
      ? `: put it in quotes, "${value}"`
      : '';
  const dashes =
    expected === 'array' && typeof value === 'string' ? ': write it as a list, one "- …" line an item' : '';
  return `must be ${wanted}, but this is ${describeValue(value)}${quotes}${dashes}`;
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Words for the problems that the schemas have no message of their own for. Free of a library's jargon. */
export const plainWords: z.core.$ZodErrorMap = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value': {
      const names = issue.values.map(String);
      const found = typeof issue.input === 'string' ? `"${issue.input}"` : describeValue(issue.input);
      if (names.length === 1) return `must be ${names[0] ?? ''}, but this is ${found}`;
      const guess = typeof issue.input === 'string' ? suggest(issue.input, names) : '';
      // Where it has no guess, suggest() would list the names a second time.
      return `${found} is not one of ${names.join(', ')}${guess.startsWith(';') ? guess : ''}`;
    }
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'invalid_format':
      return `${describeValue(issue.input)} is not written as this field asks`;
    default:
      return `${describeValue(issue.input)} does not fit here`;
  }
};

const plural = (count: number | bigint, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'array') return `needs at least ${plural(minimum, 'item')}`;
  if (origin === 'string') return `needs at least ${plural(minimum, 'character')}`;
  return `must be at least ${minimum}`;
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'array') return `takes at most ${plural(maximum, 'item')}`;
  if (origin === 'string') return `takes at most ${plural(maximum, 'character')}`;
  return `must be at most ${maximum}`;
}
