import {
  aKind,
  explain,
  isGroup,
  kindWord,
  nearest,
  type Finding,
  type Library,
  type LibraryRecord,
  type RuleFinding,
} from '../../core/check/index.ts';
import {
  migrateWorkspace,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  settingsSchema,
  type AnyRecord,
  type RecordKind,
  type Records,
  type Settings,
  type Workspace,
} from '../../core/model/index.ts';
import { loadBuiltInTemplates } from '../templates/index.ts';
import { filesIn } from './attachments.ts';
import { checkLibrary } from './check-library.ts';
import { locator, sortFindings, type Locate } from './locate.ts';
import { compareIds } from './order.ts';
import { scanWorkspace } from './scan.ts';
import { byFolder, parseSources, withOrigins, type RawRecord, type Sources } from './sources.ts';

/** A workspace and everything that is wrong with it. */
export interface WorkspaceRead {
  /** Only if no finding is an error. */
  readonly workspace?: Workspace;
  readonly findings: readonly Finding[];
  /** Adds file and line to a finding about one of the records. */
  readonly locate: Locate;
}

/** Reads a workspace folder and reports all its problems at once. It never throws for what a folder may hold. */
export async function readWorkspace(dir: string): Promise<WorkspaceRead> {
  const scan = await scanWorkspace(dir);
  const sources = parseSources(scan.files);
  const findings: RuleFinding[] = [...scan.findings, ...sources.findings];
  const migrated = migrate(sources);
  if (!migrated.ok) {
    const locate = locator([], sources.settings?.origin);
    return { findings: sortFindings([...findings, locate(migrated.finding)]), locate };
  }
  const settings = readSettings(migrated.settings, findings);
  const read = migrated.records.map((raw) => readRecord(raw, findings));
  const locate = locator(
    read.flatMap(({ record, raw }) => (record.id === '' ? [] : [{ ...record, origin: raw.origin }])),
    sources.settings?.origin,
  );
  const named = read.map(({ record }) => record).filter((record) => record.id !== '');
  findings.push(...duplicates(read, locate));
  const library: Library = {
    settings,
    records: named,
    builtInTemplates: await loadBuiltInTemplates(),
    unread: sources.unread,
  };
  findings.push(...(await checkLibrary(library, filesIn(dir))));
  const sorted = sortFindings(findings.map(locate));
  const sound = sorted.every((finding) => finding.severity !== 'error');
  return {
    ...(sound ? { workspace: { settings: settings as Settings, records: gather(named) } } : {}),
    findings: sorted,
    locate,
  };
}

type Migrated =
  | { readonly ok: true; readonly settings: RawRecord | undefined; readonly records: readonly RawRecord[] }
  | { readonly ok: false; readonly finding: Finding };

function migrate(sources: Sources): Migrated {
  const { settings, records } = sources;
  const value = settings?.value;
  if (!settings || !isGroup(value)) return { ok: true, settings, records };
  if (!Object.hasOwn(value, 'format')) {
    // Said by the schema with all the rest, where the name is only mistyped too.
    return { ok: true, settings, records };
  }
  const result = migrateWorkspace({ settings: value, records: byFolder(records) });
  if (!result.ok) {
    const place = { kind: 'workspace', id: 'workspace', field: 'format' } as const;
    return { ok: false, finding: { code: 'format', severity: 'error', message: result.message, place } };
  }
  return {
    ok: true,
    settings: { ...settings, value: result.workspace.settings },
    records: withOrigins(result.workspace.records, records),
  };
}

function readSettings(raw: RawRecord | undefined, findings: RuleFinding[]): Partial<Settings> {
  if (!raw) return {};
  const { value, problems } = explain(settingsSchema, raw.value);
  for (const problem of problems) {
    findings.push({
      code: problem.code,
      severity: 'error',
      message: problem.message,
      place: { kind: 'workspace', id: 'workspace', field: problem.path.join('.') },
    });
  }
  return isGroup(value) ? value : {};
}

interface ReadRecord {
  readonly record: LibraryRecord;
  readonly raw: RawRecord;
}

function readRecord(raw: RawRecord, findings: RuleFinding[]): ReadRecord {
  const { origin } = raw;
  const kind = origin.kind as RecordKind;
  const { value, problems } = explain(RECORD_SCHEMAS[kind], raw.value);
  const rawId = isGroup(raw.value) ? raw.value['id'] : undefined;
  const id = typeof rawId === 'string' || typeof rawId === 'number' ? String(rawId) : '';
  for (const problem of problems) {
    const noId = problem.code === 'missing-field' && problem.path.join('.') === 'id';
    findings.push({
      code: noId ? 'missing-id' : problem.code,
      severity: 'error',
      message: noId ? missingId(kind, raw.value) : problem.message,
      place: {
        kind,
        id,
        ...(problem.path.length > 0 ? { field: problem.path.join('.') } : {}),
        file: origin.file,
        line: origin.yaml.find(origin.index, problem.path).line,
      },
    });
  }
  return { raw, record: { kind, id, value: isGroup(value) ? value : {} } };
}

function missingId(kind: RecordKind, value: unknown): string {
  const guess = isGroup(value) ? nearest('id', Object.keys(value)) : undefined;
  const hint = guess === undefined ? '' : ` ("${guess}" is perhaps meant to be it)`;
  return `this ${kindWord(kind)} has no id${hint}: write "id: …"`;
}

/** Ids that differ only in case or in how an accent is coded are the same file on some systems. */
const sameName = (id: string): string => id.normalize('NFC').toLowerCase();

function duplicates(read: readonly ReadRecord[], locate: Locate): Finding[] {
  const first = new Map<string, ReadRecord>();
  return read.flatMap((one): Finding[] => {
    const { kind, id } = one.record;
    if (id === '') return [];
    const key = `${kind}/${sameName(id)}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, one);
      return [];
    }
    const place = locate({
      code: '',
      severity: 'error',
      message: '',
      place: { kind, id: earlier.record.id, field: 'id' },
    }).place;
    const at = `${place?.file ?? ''}:${place?.line ?? 1}`;
    const message =
      earlier.record.id === id
        ? `${aKind(kind)} "${id}" is there already, in ${at}`
        : `"${id}" and "${earlier.record.id}" in ${at} differ only in their case: a file system may take them for one`;
    const { origin } = one.raw;
    const line = origin.yaml.find(origin.index, ['id']).line;
    return [
      {
        code: 'duplicate-id',
        severity: 'error',
        message,
        place: { kind, id, field: 'id', file: origin.file, line },
      },
    ];
  });
}

function gather(records: readonly LibraryRecord[]): Records {
  const of = (kind: RecordKind): readonly AnyRecord[] =>
    records
      .filter((record) => record.kind === kind)
      .toSorted((a, b) => compareIds(a.id, b.id))
      .map((record) => record.value as unknown as AnyRecord);
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, of(kind)])) as unknown as Records;
}
