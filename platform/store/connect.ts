import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { systemCode } from '../errors.ts';
import {
  damagedMessage,
  notAWorkspaceMessage,
  SQLITE,
  sqliteCode,
  StoreError,
  toStoreError,
} from './errors.ts';
import { identityOf } from './identity.ts';
import { takeLock, type Lock } from './lock.ts';
import { migrate } from './migrate.ts';
import { APPLICATION_ID, pragmaNumber, STORE_STEPS, STORE_VERSION, type StoreStep } from './schema.ts';
import type { LockHolder } from './types.ts';

/** An open file that was found sound. */
export interface Connection {
  readonly path: string;
  readonly db: DatabaseSync;
  readonly readOnly: boolean;
  readonly lockedBy?: LockHolder;
  /** Whether the file still lies where it was opened. */
  readonly isInPlace: () => boolean;
  readonly close: () => void;
}

/** What tests change. */
export interface ConnectOptions {
  readonly readOnly: boolean;
  readonly at: Date;
  readonly steps?: readonly StoreStep[];
  readonly version?: number;
}

/** Readers hold locks for moments only, e.g. while the last one closes. */
const BUSY_TIMEOUT_MS = 5_000;
/** Up to this size a part of a file is checked on opening; it takes about 0.3 s. */
const CHECKED_BYTES = 64 * 1024 * 1024;

/** After a large save the log of saves is cut down to 8 MB again. */
const WRITER = 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 8388608';

/** Opens a file that exists, takes the right to write to it where asked and free, and checks it. Throws a StoreError. */
export function connect(path: string, options: ConnectOptions): Connection {
  try {
    return open(path, options);
  } catch (error) {
    throw toStoreError(error, path);
  }
}

function open(
  path: string,
  { readOnly, at, steps = STORE_STEPS, version = STORE_VERSION }: ConnectOptions,
): Connection {
  const mayWrite = checkFile(path);
  const lock = readOnly || !mayWrite ? undefined : lockFor(path, at);
  const writes = lock?.ok === true;
  let db: DatabaseSync | undefined;
  try {
    db = openDatabase(path, writes, mayWrite);
    checkOurs(db, path, version);
    checkSound(db, path);
    if (pragmaNumber(db, 'user_version') < version) {
      if (!writes) throw olderFormat(path);
      migrate(db, path, steps, version, at);
    }
    const identity = identityOf(path);
    return connection(path, db, lock, () => identityOf(path) === identity);
  } catch (error) {
    db?.close();
    if (lock?.ok) lock.release();
    throw error;
  }
}

/** The right to write to the file, whatever link led to it; undefined where the folder takes no file for the lock. */
function lockFor(path: string, at: Date): Lock | undefined {
  try {
    return takeLock(realpathSync.native(path), at);
  } catch (error) {
    // On Windows only trying shows whether a folder can be written to.
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

function connection(
  path: string,
  db: DatabaseSync,
  lock: Lock | undefined,
  isInPlace: () => boolean,
): Connection {
  return {
    path,
    db,
    readOnly: lock?.ok !== true,
    ...(lock?.ok === false ? { lockedBy: lock.by } : {}),
    isInPlace,
    close: () => {
      db.close();
      if (lock?.ok) lock.release();
    },
  };
}

/**
 * Whether the file and its folder can be written to; a StoreError where there is no file to read. The file is not
 * opened for this: closing it would drop the locks that another window of this process has on it (POSIX, fcntl).
 */
function checkFile(path: string): boolean {
  const entry = statSync(path);
  if (entry.isDirectory()) {
    throw new StoreError(
      'not-a-workspace',
      `${path} is a folder, not a workspace file: import it into a new file`,
    );
  }
  if (!entry.isFile() || entry.size === 0) {
    const what = entry.isFile() ? 'is empty' : 'is not a file';
    throw new StoreError(
      'not-a-workspace',
      `${path} ${what}: nothing was changed. Open another file or a backup`,
    );
  }
  accessSync(path, constants.R_OK);
  return allows(path) && allows(dirname(path));
}

function allows(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}

function isForbidden(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || sqliteCode(error) === SQLITE.cantopen;
}

function openDatabase(path: string, writes: boolean, mayWrite: boolean): DatabaseSync {
  if (!mayWrite) return openUnwritable(path);
  // Readers too open it for writing, as far as SQLite is concerned, and bind themselves by query_only: a
  // connection that may not write leaves the -wal and -shm files behind.
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    configure(db);
    if (writes) db.exec(WRITER);
    else db.exec('PRAGMA query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** On a disk that is not to be written to, and with nobody who writes there, nothing changes while it is read. */
function openUnwritable(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1');
  const db = new DatabaseSync(url, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  configure(db);
  return db;
}

function configure(db: DatabaseSync): void {
  // Files come by mail too: what their authors may have put into the schema is not to be run.
  db.enableDefensive(true);
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY');
}

function checkOurs(db: DatabaseSync, path: string, version: number): void {
  if (pragmaNumber(db, 'application_id') !== APPLICATION_ID) {
    throw new StoreError('not-a-workspace', notAWorkspaceMessage(path));
  }
  const found = pragmaNumber(db, 'user_version');
  if (found > version) {
    throw new StoreError(
      'newer-format',
      `${path} was written by a newer Aide-Mémoire (format ${found}; this one reads up to ${version}): nothing was changed. Open it with the newer one`,
    );
  }
  const foreign = db.prepare("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')").get();
  if (foreign) throw new StoreError('not-a-workspace', notAWorkspaceMessage(path));
}

function olderFormat(path: string): StoreError {
  return new StoreError(
    'older-format',
    `${path} was written by an older Aide-Mémoire and is read-only here, so it cannot be brought up to date: nothing was changed. Open a copy that can be written to`,
  );
}

/**
 * Looks for torn pages and rows out of place; a StoreError 'damaged' where there are some. Of files too large to be looked
 * through while somebody waits, the bytes of attachments are left out first, then the versions of records.
 */
function checkSound(db: DatabaseSync, path: string): void {
  for (const check of checksFor(db)) {
    const answer = quickCheck(db, check, path);
    if (answer !== 'ok') throw new StoreError('damaged', damagedMessage(path, answer));
  }
}

/** What to hand to quick_check: a number of findings for the whole file, or a table's name. */
function checksFor(db: DatabaseSync): readonly string[] {
  const bytes = pragmaNumber(db, 'page_count') * pragmaNumber(db, 'page_size');
  if (bytes <= CHECKED_BYTES) return ['1'];
  const row = db.prepare('SELECT total(length(bytes)) AS bytes FROM content').get();
  const versions = bytes - Number(row?.['bytes']);
  return ['property', 'action', 'entry', ...(versions <= CHECKED_BYTES ? ['version'] : [])];
}

function quickCheck(db: DatabaseSync, check: string, path: string): string {
  try {
    const row = db.prepare(`PRAGMA quick_check(${check})`).get() ?? {};
    return String(Object.values(row)[0]).split('\n', 1)[0] ?? '';
  } catch (error) {
    throw sqliteCode(error) === SQLITE.corrupt ? toStoreError(error, path) : error;
  }
}
