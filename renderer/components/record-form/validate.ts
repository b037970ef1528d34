import { RECORD_SCHEMAS, type AnyRecord, type RecordKind } from '../../../core/model/index.ts';
import type { Draft } from './field-spec.ts';

/** What can be wrong with a field, as the form says it. */
export type Problem =
  | 'missing'
  | 'missingLanguage'
  | 'tooLong'
  | 'noDay'
  | 'untilBeforeFrom'
  | 'rate'
  | 'url'
  | 'lowestReleasable'
  | 'promptMissing'
  | 'settledGone'
  | 'sourceMissing'
  | 'valueMissing'
  | 'file'
  | 'other';

/** The problems of a draft by the path of their field: "title", "states.0.from". */
export type Problems = ReadonlyMap<string, Problem>;

/** The record of a draft, or what is wrong with it. */
export function readDraft(
  kind: RecordKind,
  draft: Draft,
): { readonly ok: true; readonly record: AnyRecord } | { readonly ok: false; readonly problems: Problems } {
  const result = RECORD_SCHEMAS[kind].safeParse(draft);
  if (result.success) return { ok: true, record: result.data };
  const problems = new Map<string, Problem>();
  for (const issue of result.error.issues) {
    const path = fieldPath(issue.path);
    if (!problems.has(path)) problems.set(path, problemOf(issue, valueAt(draft, issue.path)));
  }
  return { ok: false, problems };
}

/** The path down to the field, without the language or the block inside it. */
function fieldPath(path: readonly PropertyKey[]): string {
  const end = path.findIndex((step) => step === 'en' || step === 'ko');
  return (end === -1 ? path : path.slice(0, end)).map(String).join('.');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

function problemOf(
  issue: { readonly code?: string | undefined; readonly path: readonly PropertyKey[] },
  value: unknown,
): Problem {
  const field = String(
    issue.path.findLast((step) => typeof step === 'string' && step !== 'en' && step !== 'ko'),
  );
  if (value === undefined) return field === 'prompt' ? 'promptMissing' : 'missing';
  switch (field) {
    case 'until':
      return issue.code === 'custom' ? 'untilBeforeFrom' : 'noDay';
    case 'rate':
      return 'rate';
    case 'url':
      return 'url';
    case 'releaseTo':
      return 'lowestReleasable';
    case 'settledAs':
      return 'settledGone';
    case 'sourceIds':
      return 'sourceMissing';
    case 'values':
      return 'valueMissing';
    case 'file':
      return 'file';
    case 'from':
    case 'date':
    case 'asOf':
    case 'reviewBy':
    case 'knownFrom':
    case 'knownUntil':
      return 'noDay';
    default:
      break;
  }
  if (issue.code === 'too_big') return 'tooLong';
  if (value === '' || issue.code === 'too_small') return 'missing';
  return 'other';
}
