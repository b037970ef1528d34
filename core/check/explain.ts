import { z } from 'zod';
import { isGroup } from './library.ts';
import { nearest, suggest } from './nearest.ts';
import { expectedWords, fieldOf, formOf, literalsOf, shapeFits } from './schema-form.ts';
import { describeValue, plainWords, wrongType } from './words.ts';

/** One thing wrong with a value, at a path inside it. */
export interface Problem {
  readonly code: 'unknown-field' | 'missing-field' | 'wrong-type' | 'unknown-value' | 'bad-value';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A value as far as it fits its schema, and all that does not fit. */
export interface Explained {
  /** Parsed; parts that do not fit are left out, so other rules can look at the rest. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

type Path = readonly (string | number)[];
type Plain = Readonly<Record<string, unknown>>;

const FAILED: unique symbol = Symbol('does not fit');
type Result = unknown;

/**
 * Parses a value and explains in plain words, for every part of it, what does not fit. zod stops at the first
 * broken level (an unknown field hides that the period ends before it begins); this goes on with the rest.
 */
export function explain(schema: z.core.$ZodType, value: unknown): Explained {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems: Problem[] = [];
  const result = visit(schema, value, [], problems);
  if (problems.length === 0) {
    // The walk knows every schema type the records use; should one be added, its own message still comes out.
    for (const issue of parsed.error.issues) add(problems, 'bad-value', issue.path as Path, issue.message);
  }
  return { value: result === FAILED ? undefined : result, problems };
}

function add(problems: Problem[], code: Problem['code'], path: Path, message: string): void {
  const known = problems.some((one) => one.message === message && samePath(one.path, path));
  if (!known) problems.push({ code, path, message });
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function visit(schema: z.core.$ZodType, value: unknown, path: Path, problems: Problem[]): Result {
  const def = formOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      if (value === undefined) return z.parse(schema, value);
      return visit(def.innerType, value, path, problems);
    case 'lazy':
      return visit(def.getter(), value, path, problems);
    case 'object':
      return visitObject(schema, def.shape, value, path, problems);
    case 'array': {
      if (!Array.isArray(value)) return fail('array', value, path, problems);
      const items = value.map((item, index) => visit(def.element, item, [...path, index], problems));
      runChecks(def.checks, items, path, problems);
      return items.filter((item) => item !== FAILED);
    }
    case 'record': {
      if (!isGroup(value)) return fail('record', value, path, problems);
      return fitting(
        Object.entries(value).map(([key, item]) => {
          for (const one of issuesOf(def.keyType, key)) {
            add(problems, one.code, [...path, key], `${one.message} (this is the name of a field)`);
          }
          return [key, visit(def.valueType, item, [...path, key], problems)];
        }),
      );
    }
    case 'union':
      return visitUnion(schema, def.options, value, path, problems);
    case 'pipe':
      // A text that is turned into something else: what is wrong with it is wrong with the text.
      return visit(def.in, value, path, problems) === FAILED ? FAILED : leaf(schema, value, path, problems);
    default:
      return leaf(schema, value, path, problems);
  }
}

function leaf(schema: z.core.$ZodType, value: unknown, path: Path, problems: Problem[]): Result {
  const issues = issuesOf(schema, value);
  for (const one of issues) add(problems, one.code, [...path, ...one.path], one.message);
  return issues.length === 0 ? z.parse(schema, value) : FAILED;
}

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly Problem[] {
  const parsed = z.safeParse(schema, value, { error: plainWords });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const path = issue.path as Path;
    if (value === null && path.length === 0) return { code: 'missing-field', path, message: EMPTY };
    return { code: CODES[issue.code] ?? 'bad-value', path, message: issue.message };
  });
}

const EMPTY = 'is empty: write a value or remove the line';
const CODES: Readonly<Record<string, Problem['code']>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
};

function fail(expected: string, value: unknown, path: Path, problems: Problem[]): typeof FAILED {
  if (value === null) add(problems, 'missing-field', path, EMPTY);
  else add(problems, 'wrong-type', path, wrongType(expected, value));
  return FAILED;
}

function fitting(entries: readonly (readonly [string, Result])[]): Plain {
  return Object.fromEntries(entries.filter(([, item]) => item !== FAILED && item !== undefined));
}

function visitObject(
  schema: z.core.$ZodType,
  shape: z.core.$ZodShape,
  value: unknown,
  path: Path,
  problems: Problem[],
): Result {
  if (!isGroup(value)) return fail('object', value, path, problems);
  const names = Object.keys(shape);
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(shape, key)) continue;
    const free = names.filter((name) => value[name] === undefined);
    const guess = nearest(key, free) ?? nearest(key, names);
    const hint = guess === undefined ? listed(names) : `; did you mean "${guess}"?`;
    add(problems, 'unknown-field', [...path, key], `there is no field "${key}" here${hint}`);
  }
  const output = fitting(
    Object.entries(shape).map(([key, field]) => {
      if (value[key] === undefined && isRequired(field)) {
        add(problems, 'missing-field', [...path, key], `"${key}" is missing`);
        return [key, FAILED];
      }
      return [key, visit(field, value[key], [...path, key], problems)];
    }),
  );
  runChecks(formOf(schema).checks, output, path, problems);
  return output;
}

const MOST_LISTED = 8;
const listed = (names: readonly string[]): string =>
  names.length <= MOST_LISTED ? `: the fields are ${names.join(', ')}` : '';

function isRequired(field: z.core.$ZodType): boolean {
  const { type } = formOf(field);
  return type !== 'optional' && type !== 'default' && !z.safeParse(field, undefined).success;
}

/** The checks that a schema makes on the whole value, made even where a part of it does not fit. */
function runChecks(
  checks: readonly z.core.$ZodCheck[] | undefined,
  value: unknown,
  path: Path,
  problems: Problem[],
): void {
  for (const check of checks ?? []) {
    let issues: readonly Problem[];
    try {
      issues = issuesOf(z.any().check(check as z.core.$ZodCheck<unknown>), value);
    } catch {
      // The check looked at a part that is missing because it does not fit; that has been said already.
      continue;
    }
    for (const one of issues) add(problems, one.code, [...path, ...one.path], one.message);
  }
}

function visitUnion(
  schema: z.core.$ZodType,
  options: readonly z.core.$ZodType[],
  value: unknown,
  path: Path,
  problems: Problem[],
): Result {
  if (z.safeParse(schema, value).success) return z.parse(schema, value);
  const def = formOf(schema);
  const key = 'discriminator' in def ? def.discriminator : undefined;
  if (typeof key === 'string' && isGroup(value)) {
    const chosen = options.find((option) => z.safeParse(fieldOf(option, key), value[key]).success);
    if (chosen) return visit(chosen, value, path, problems);
    const names = options.flatMap((option) => literalsOf(fieldOf(option, key)));
    const found = value[key];
    if (found === undefined) {
      add(problems, 'missing-field', [...path, key], `"${key}" is missing: it is one of ${names.join(', ')}`);
    } else {
      const hint = typeof found === 'string' ? suggest(found, names) : '';
      add(
        problems,
        'unknown-value',
        [...path, key],
        `there is no ${key} ${typeof found === 'string' ? `"${found}"` : describeValue(found)}${hint}`,
      );
    }
    return FAILED;
  }
  const branch = options.find((option) => shapeFits(option, value));
  if (branch) return visit(branch, value, path, problems);
  if (value === null) return fail('', value, path, problems);
  const wanted = [...new Set(options.map(expectedWords))].join(', or ');
  add(problems, 'wrong-type', path, wrongType(wanted, value));
  return FAILED;
}
