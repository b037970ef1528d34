import {
  mainLanguage,
  RECORD_SCHEMAS,
  type AnyRecord,
  type Language,
  type Settings,
} from '../model/index.ts';
import { newId } from './ids.ts';
import type { IntakeKind, Target } from './targets.ts';
import { plainWord, readCell, type CellProblem, type IntakeNames } from './values.ts';

/** A cell that cannot be taken over, by the number of its row as a spreadsheet counts (the heads are row 1). */
export interface RowProblem {
  readonly row: number;
  /** The column, from 0; undefined where a column is missing. */
  readonly column: number | undefined;
  /** The place in the record: "title.en", "from". */
  readonly key: string;
  readonly problem: CellProblem;
  readonly words: string;
}

/** What a table becomes. */
export interface TablePlan {
  readonly records: readonly { readonly row: number; readonly record: AnyRecord }[];
  readonly problems: readonly RowProblem[];
  /** Rows that hold nothing. */
  readonly empty: number;
}

/** Which column fills what: the key of a target for each column, undefined for those left out. */
export type Columns = readonly (string | undefined)[];

/** Guesses what each column fills by its head; `namesOf` says what a target is called besides its key. */
export function guessColumns(
  heads: readonly string[],
  targets: readonly Target[],
  namesOf: (target: Target) => readonly string[],
): Columns {
  const free = new Map<string, string>();
  for (const target of targets) {
    for (const name of [target.key, ...namesOf(target)]) {
      const word = plainWord(name);
      if (word !== '' && !free.has(word)) free.set(word, target.key);
    }
  }
  const used = new Set<string>();
  return heads.map((head) => {
    const key = free.get(plainWord(head));
    if (key === undefined || used.has(key)) return undefined;
    used.add(key);
    return key;
  });
}

/** Makes records of a table's rows, and says of every cell that cannot be taken over why. Nothing is released by it. */
export function planTable({
  kind,
  rows,
  columns,
  targets,
  names,
  settings,
  taken,
  blank,
}: {
  readonly kind: IntakeKind;
  /** Without the heads. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
  readonly targets: readonly Target[];
  readonly names: IntakeNames;
  readonly settings: Settings;
  /** The ids of the kind that are in use. */
  readonly taken: ReadonlySet<string>;
  /** What a record holds where no column says otherwise. */
  readonly blank: Readonly<Record<string, unknown>>;
}): TablePlan {
  const main = mainLanguage(settings);
  const ids = new Set(taken);
  const chosen = columns.flatMap((key, column) => {
    const target = targets.find((each) => each.key === key);
    return target === undefined ? [] : [{ target, column }];
  });
  const records: { row: number; record: AnyRecord }[] = [];
  const problems: RowProblem[] = [];
  let empty = 0;
  rows.forEach((cells, index) => {
    const row = index + 2;
    const filled = chosen.flatMap(({ target, column }) => {
      const words = (cells[column] ?? '').normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
      return words === '' ? [] : [{ target, column, words }];
    });
    if (filled.length === 0) {
      empty += 1;
      return;
    }
    const wrong: RowProblem[] = [];
    const draft: Record<string, unknown> = copyOf(blank);
    for (const { target, column, words } of filled) {
      const read = readCell(words, target.type, names);
      if (read.ok) put(draft, target, read.value, main);
      else wrong.push({ row, column, key: target.key, problem: read.problem, words });
    }
    const own = filled.find(({ target }) => target.type.is === 'id');
    if (own !== undefined && ids.has(own.words)) {
      wrong.push({ row, column: own.column, key: 'id', problem: 'id-taken', words: own.words });
    }
    const id = own?.words ?? newId(kind, nameIn(draft, main), ids);
    const parsed = RECORD_SCHEMAS[kind].safeParse({ ...draft, id });
    if (!parsed.success && wrong.length === 0) {
      for (const { path } of parsed.error.issues) wrong.push(problemAt(row, path, filled, draft));
    }
    ids.add(id);
    if (parsed.success && wrong.length === 0) records.push({ row, record: parsed.data });
    problems.push(...uniqueBy(wrong, ({ column, key }) => `${column} ${key}`));
  });
  return { records, problems, empty };
}

function problemAt(
  row: number,
  path: readonly PropertyKey[],
  filled: readonly { readonly target: Target; readonly column: number; readonly words: string }[],
  draft: Readonly<Record<string, unknown>>,
): RowProblem {
  const key = path
    .filter((step) => step !== 'en' && step !== 'ko')
    .map(String)
    .join('.');
  const from = filled.find(({ target }) => target.path.join('.') === key);
  if (from === undefined && !(key in draft)) {
    return { row, column: undefined, key, problem: 'missing', words: '' };
  }
  const problem = from?.target.type.is === 'id' ? 'bad-id' : 'not-allowed';
  return { row, column: from?.column, key, problem, words: from?.words ?? '' };
}

/** Sets a value in a draft; a text in a second language stands beside the first. */
function put(draft: Record<string, unknown>, { path, type }: Target, value: unknown, main: Language): void {
  const [field = '', at, inner] = path;
  if (at !== undefined && inner !== undefined) {
    const [item = {}] = (draft[field] as readonly Record<string, unknown>[] | undefined) ?? [];
    put(item, { key: inner, path: [inner], type }, value, main);
    draft[field] = [item];
    return;
  }
  if (type.is !== 'text' && type.is !== 'rich') {
    draft[field] = value;
    return;
  }
  const before = draft[field];
  if (before === undefined && type.language === main) draft[field] = value;
  else if (before === undefined) draft[field] = { [type.language]: value };
  else if (typeof before === 'string' || Array.isArray(before)) {
    draft[field] = { [main]: before, [type.language]: value };
  } else draft[field] = { ...(before as object), [type.language]: value };
}

const NAME_FIELDS = ['title', 'name', 'lead', 'summary', 'publisher'];

/** The words that a record of the draft is called by. */
export function nameIn(draft: Readonly<Record<string, unknown>>, main: Language): string {
  for (const field of NAME_FIELDS) {
    const value = draft[field];
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { en, ko } = value as { readonly en?: string; readonly ko?: string };
      return en ?? (main === 'ko' ? ko : undefined) ?? ko ?? '';
    }
  }
  return '';
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** What is blank holds lists that each record needs for itself. */
function copyOf(blank: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(blank).map(([field, value]) => [
      field,
      Array.isArray(value) ? (value as readonly unknown[]).slice() : value,
    ]),
  );
}
