import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  RECORD_KINDS,
  type AnyRecord,
  type RecordKind,
  type Records,
  type Workspace,
} from '../../core/model/index.ts';
import { compareIds } from '../interchange/index.ts';
import { createWorkspaceFile } from './create.ts';
import { decodeRecord, decodeSettings } from './decode.ts';
import { missingMessage, StoreError, toStoreError, type StoreErrorCode } from './errors.ts';
import { isBackupOf } from './migrate.ts';
import { openWorkspaceFile } from './workspace-file.ts';

/** What could be saved from a damaged file. */
export interface Recovered {
  /** The new file. */
  readonly path: string;
  /** Where its records are from: the damaged file itself, or a backup beside it. */
  readonly from: string;
  readonly records: number;
  /** Records of which no version could be read, as far as their names could be. */
  readonly lost: readonly { readonly kind: RecordKind; readonly id: string }[];
  /** Records of which the newest version that could be read is not the last one. */
  readonly older: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/**
 * Writes what can be read of a damaged file into a new one, or else the newest backup beside it. The damaged file is
 * left as it is. Throws a StoreError where neither holds anything.
 */
export function recoverWorkspaceFile(path: string, to: string = recoveredPath(path)): Recovered {
  const full = resolve(path);
  if (!existsSync(full)) throw new StoreError('missing', missingMessage(full));
  const salvage = salvageFrom(full);
  if (salvage) {
    createWorkspaceFile(to, salvage.workspace, salvage.files).close();
    const records = RECORD_KINDS.reduce((sum, kind) => sum + salvage.workspace.records[kind].length, 0);
    return { path: resolve(to), from: full, records, lost: salvage.lost, older: salvage.older };
  }
  for (const backup of backupsOf(full)) {
    try {
      const file = openWorkspaceFile(backup, { readOnly: true });
      try {
        const files = new Map(file.files().map((name) => [name, file.readFile(name) ?? new Uint8Array()]));
        createWorkspaceFile(to, file.read(), files).close();
        const records = Object.values(file.counts()).reduce((sum, count) => sum + count, 0);
        return { path: resolve(to), from: backup, records, lost: [], older: [] };
      } finally {
        file.close();
      }
    } catch (error) {
      const isAboutBackup =
        error instanceof StoreError && error.code !== 'exists' && error.code !== 'disk-full';
      if (!isAboutBackup) throw error;
    }
  }
  throw new StoreError(
    'damaged',
    `nothing could be read of ${full}, and there is no backup of it beside it: it was left as it is. Look for a copy of it elsewhere`,
  );
}

/** The name of the new file: talks.aide → talks (recovered).aide, with a number where that is taken. */
export function recoveredPath(path: string): string {
  const full = resolve(path);
  const name = (number: number): string =>
    join(dirname(full), `${basename(full, extname(full))} (recovered${number > 1 ? ` ${number}` : ''}).aide`);
  let number = 1;
  while (existsSync(name(number))) number += 1;
  return name(number);
}

/** The newest first. */
function backupsOf(path: string): readonly string[] {
  return readdirSync(dirname(path))
    .filter((name) => isBackupOf(path, name))
    .map((name) => join(dirname(path), name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

interface Salvage {
  readonly workspace: Workspace;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly lost: Recovered['lost'];
  readonly older: Recovered['older'];
}

/** What SQLite says of files with broken parts. */
const DAMAGE: ReadonlySet<StoreErrorCode> = new Set(['damaged', 'not-a-workspace', 'failed']);

type Row = Readonly<Record<string, unknown>>;

function salvageFrom(path: string): Salvage | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 2_000 });
    db.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF');
    return salvage(db, path);
  } catch (error) {
    const failure = toStoreError(error, path);
    if (DAMAGE.has(failure.code)) return undefined;
    throw failure;
  } finally {
    db?.close();
  }
}

function salvage(db: DatabaseSync, path: string): Salvage | undefined {
  const settings = newestOf(rowsOf(db, 'settings'), (json) => decodeSettings(json, path));
  if (settings === undefined) return undefined;
  const lost: Recovered['lost'][number][] = [];
  const older: Recovered['older'][number][] = [];
  const ofKind = (kind: RecordKind): readonly AnyRecord[] => {
    const byId = Map.groupBy(rowsOf(db, kind), (row) => String(row['id']));
    return [...byId].flatMap(([id, rows]): readonly AnyRecord[] => {
      if (rows[0]?.['value'] === null) return [];
      const found = newestOf(rows, (json) => decodeRecord(kind, id, json, path));
      if (found === undefined) lost.push({ kind, id });
      else if (!found.isLast) older.push({ kind, id });
      return found === undefined ? [] : [found.value];
    });
  };
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, ofKind(kind).toSorted((a, b) => compareIds(a.id, b.id))]),
  ) as unknown as Records;
  return { workspace: { settings: settings.value, records }, files: salvageFiles(db), lost, older };
}

/** Every version of every entry of a kind that can be read, the newest first. */
function rowsOf(db: DatabaseSync, kind: string): readonly Row[] {
  const rows: Row[] = [];
  const entries = collect(db, 'SELECT key, id FROM entry WHERE kind = ? ORDER BY key', [kind]);
  for (const { key, id } of entries) {
    const versions = collect(db, 'SELECT seq, value, hash FROM version WHERE entry = ? ORDER BY seq DESC', [
      key as number,
    ]);
    if (versions.length === 0) rows.push({ id, value: '' });
    rows.push(...versions.map((version) => ({ id, ...version })));
  }
  return rows;
}

/** The rows up to the first that cannot be read; a damaged page ends a query, not the recovery. */
function collect(db: DatabaseSync, sql: string, values: readonly (string | number)[]): readonly Row[] {
  const rows: Row[] = [];
  try {
    for (const row of db.prepare(sql).iterate(...values)) rows.push(row);
  } catch (error) {
    if (!DAMAGE.has(toStoreError(error, '').code)) throw error;
  }
  return rows;
}

function newestOf<T>(
  rows: readonly Row[],
  read: (json: string) => T,
): { readonly value: T; readonly isLast: boolean } | undefined {
  for (const [index, { value }] of rows.entries()) {
    if (typeof value !== 'string') continue;
    try {
      return { value: read(value), isLast: index === 0 };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
  return undefined;
}

function salvageFiles(db: DatabaseSync): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { id, value, hash } of rowsOf(db, 'file').toReversed()) {
    // Oldest first, so that the newest that can be read is what stays.
    if (value === null) files.delete(String(id));
    const [row] =
      typeof hash === 'string' ? collect(db, 'SELECT bytes FROM content WHERE hash = ?', [hash]) : [];
    if (row?.['bytes'] instanceof Uint8Array) files.set(String(id), row['bytes']);
  }
  return files;
}
