import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { kindWord } from '../../core/check/index.ts';
import {
  guessColumns,
  guessCut,
  idFor,
  INTAKE_KINDS,
  namesFrom,
  planPoints,
  planTable,
  REQUIRED_OF,
  targetsOf,
  type IntakeKind,
  type RowProblem,
  type Target,
} from '../../core/intake/index.ts';
import { mainLanguage, RECORD_SCHEMAS, type AnyRecord, type Settings } from '../../core/model/index.ts';
import { readIntake, type Intake, type Refused } from '../../platform/intake/index.ts';
import { openWorkspaceFile, type WorkspaceFile } from '../../platform/store/index.ts';
import { EXIT, printJson, UsageError, type ExitCode, type Io } from '../io.ts';
import { printable } from '../print-findings.ts';

/** The options of importing records. */
export interface IntakeFlags {
  readonly kind?: string | undefined;
  readonly column?: readonly string[] | undefined;
  readonly issue?: string | undefined;
  readonly skip?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
}

interface Planned {
  readonly records: readonly AnyRecord[];
  readonly problems: readonly string[];
}

const REFUSED: Readonly<Record<Refused['reason'], string>> = {
  encrypted: 'is protected by a password: take it off and try again',
  'old-word': 'is in the old Word format: save it as .docx',
  spreadsheet: 'is an Excel workbook: save the sheet as CSV (UTF-8)',
  damaged: 'is damaged or not complete',
  'too-large': 'is too large: tables up to 20,000 rows and files up to 25 MB are taken',
  empty: 'has nothing in it that could be imported',
  'not-supported': 'is neither a table (.csv) nor a Word document (.docx)',
};

const WRONG: Readonly<Record<RowProblem['problem'], string>> = {
  'not-a-day': 'is no day',
  'not-a-number': 'is no number',
  'not-a-flag': 'is neither yes nor no',
  'not-a-choice': 'is none of the values of the field',
  'no-such-record': 'is not in the file',
  'no-such-area': 'is no area of the settings',
  'bad-id': 'cannot be an id',
  'id-taken': 'is in the file already',
  missing: 'is missing',
  'not-allowed': 'is not possible here',
};

/** Imports the rows of a table, or the points of a Word document, into a workspace file as one action. */
export async function runIntake(io: Io, from: string, path: string, flags: IntakeFlags): Promise<ExitCode> {
  const kind = INTAKE_KINDS.find((each) => each === flags.kind);
  if (kind === undefined) {
    throw new UsageError(`say what the records are with --kind: ${INTAKE_KINDS.join(', ')}`);
  }
  const read = await readIntake(from, new Uint8Array(await readFile(from)));
  if (read.type === 'refused') return fail(io, flags, `${printable(from)} ${REFUSED[read.reason]}`, []);
  const file = openWorkspaceFile(path, { readOnly: flags.dryRun === true });
  try {
    const { records, problems } =
      read.type === 'table' ? planRows(file, kind, read, flags) : planDocument(file, kind, read, flags);
    if (problems.length > 0 && flags.skip !== true) {
      return fail(io, flags, 'nothing was imported (--skip imports the rest)', problems);
    }
    if (records.length === 0) return fail(io, flags, 'there is nothing to import', problems);
    if (flags.dryRun !== true) {
      file.apply(
        `Import ${records.length} from ${basename(from)}`.slice(0, 200),
        records.map((record) => ({ op: 'put', kind, record, baseRevision: null })),
      );
    }
    const done = flags.dryRun === true ? 'would be imported' : 'imported';
    if (flags.json) printJson(io, { ok: true, imported: records.map(({ id }) => id), problems });
    else {
      for (const problem of problems) io.err.write(`  left out: ${printable(problem)}\n`);
      io.out.write(
        `${printable(path)}: ${kindWord(kind)} ${records.length} ${done}, in the principal’s copy only\n`,
      );
    }
    return EXIT.done;
  } finally {
    file.close();
  }
}

function fail(io: Io, flags: IntakeFlags, message: string, problems: readonly string[]): ExitCode {
  if (flags.json) printJson(io, { ok: false, message, problems });
  else {
    for (const problem of problems) io.err.write(`  ${printable(problem)}\n`);
    io.err.write(`aide-memoire: ${message}\n`);
  }
  return EXIT.content;
}

function planRows(
  file: WorkspaceFile,
  kind: IntakeKind,
  { heads, rows }: Extract<Intake, { type: 'table' }>,
  flags: IntakeFlags,
): Planned {
  const settings = file.settings();
  const targets = targetsOf(kind, settings.languages);
  const columns = guessColumns(heads, targets, ({ path }) => [path.at(-1) ?? '']).slice();
  for (const given of flags.column ?? []) {
    const [head = '', key = ''] = given.split(/=(?=[^=]*$)/);
    const at = heads.indexOf(head.trim());
    if (at === -1) throw new UsageError(`the table has no column "${head}": it has ${heads.join(', ')}`);
    // without a language, the main one is meant: its targets come first
    const target = targets.find((each) => [each.key, each.path.join('.')].includes(key.trim()));
    if (target === undefined) {
      throw new UsageError(`${kindWord(kind)} has no field "${key}": it has ${keysOf(targets)}`);
    }
    columns[at] = target.key;
  }
  if (columns.every((key) => key === undefined)) {
    throw new UsageError(
      `no column is called as a field of ${kindWord(kind)} (${keysOf(targets)}): say it with --column "Head=field"`,
    );
  }
  const { records, problems } = planTable({
    kind,
    rows,
    columns,
    targets,
    names: namesFrom((each) => file.list(each), settings),
    settings,
    taken: new Set(file.list(kind).map(({ id }) => id)),
    blank: blankOf(kind),
  });
  return {
    records: records.map(({ record }) => record),
    problems: problems.map(({ row, column, key, problem, words }) =>
      column === undefined
        ? `row ${row}: ${key} ${WRONG[problem]} (needed: ${REQUIRED_OF[kind].join(', ')})`
        : `row ${row}, column "${heads[column] ?? ''}": "${words}" ${WRONG[problem]}`,
    ),
  };
}

const keysOf = (targets: readonly Target[]): string => targets.map(({ key }) => key).join(', ');

/** What a record holds where no column says otherwise, as in the app. */
function blankOf(kind: IntakeKind): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'position':
      return { ladder: 'current' };
    case 'round':
      return { level: 'working-level' };
    case 'talkingPoint':
      return { pointKind: 'say' };
    case 'measure':
      return { tier: 'country', state: 'announced' };
    default:
      return {};
  }
}

function planDocument(
  file: WorkspaceFile,
  kind: IntakeKind,
  { blocks }: Extract<Intake, { type: 'document' }>,
  { issue }: IntakeFlags,
): Planned {
  if (kind !== 'talkingPoint') {
    throw new UsageError('a Word document becomes talking points here: --kind talkingPoint');
  }
  const settings = file.settings();
  const issueId = issueOf(file, settings, issue);
  const ids = new Set(file.list(kind).map(({ id }) => id));
  const problems: string[] = [];
  const records = planPoints(blocks, guessCut(blocks), mainLanguage(settings)).flatMap((point, at) => {
    const id = idFor(point.lead, (each) => ids.has(each));
    const { support, ...rest } = point;
    const parsed = RECORD_SCHEMAS.talkingPoint.safeParse({
      ...rest,
      ...(support.length > 0 && { support }),
      id,
      issueId,
      order: (at + 1) * 10,
    });
    if (!parsed.success) {
      problems.push(`"${point.lead}": the line that it answers is missing`);
      return [];
    }
    ids.add(id);
    return [parsed.data];
  });
  return { records, problems };
}

function issueOf(file: WorkspaceFile, settings: Settings, words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const id = namesFrom((kind) => file.list(kind), settings).record('issue', words);
  if (id === undefined) throw new UsageError(`there is no issue "${words}" in the file`);
  return id;
}
