import { closeSync, openSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { systemCode } from '../errors.ts';
import { SQLITE, sqliteCode } from './errors.ts';
import { identityOf } from './identity.ts';
import type { LockHolder } from './types.ts';

/** What the lock's file says of who holds it. */
const holderSchema = z.object({
  user: z.string().optional(),
  computer: z.string(),
  process: z.int(),
  since: z.iso.datetime(),
});

/** The right to write to a file, until it is released or the process ends. */
export type Lock =
  { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly by: LockHolder };

/** How often to begin anew where the lock's file is taken away by who closes at that moment. */
const TRIES = 20;

/**
 * Takes the right to write to a file. The lock is a write transaction held open on a small database beside the file:
 * the system drops such a lock with its process however that ends, so there is no stale lock, and who holds it can
 * still be read in it by others. A lock on the file itself would keep readers out.
 */
export function takeLock(path: string, at: Date): Lock {
  const lockPath = `${path}-lock`;
  for (let attempt = 1; ; attempt += 1) {
    const lock = tryLock(lockPath, at);
    if (lock) return lock;
    if (attempt === TRIES) return { ok: false, by: { here: false } };
  }
}

function tryLock(lockPath: string, at: Date): Lock | undefined {
  makeEmpty(lockPath);
  const before = identityOf(lockPath);
  const db = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    // Nothing in it is worth a wait for the disk.
    db.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
    db.exec('CREATE TABLE IF NOT EXISTS holder (name TEXT NOT NULL); DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?)').run(JSON.stringify(holderNow(at)));
    // Others can read it only once it is committed. Who gets in between has the lock then, and not we.
    db.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    const code = sqliteCode(error);
    const holder = code === SQLITE.busy ? holderOf(db) : undefined;
    db.close();
    if (code === SQLITE.busy) return { ok: false, by: holder ?? { here: false } };
    if (code === SQLITE.notadb || code === SQLITE.corrupt) {
      // Torn by a crash of the whole machine: nobody can hold a lock on what is no database.
      rmSync(lockPath, { force: true });
      return undefined;
    }
    throw error;
  }
  if (before === undefined || before !== identityOf(lockPath)) {
    // The one before us took the file away while we opened it: ours is a lock on a file without a name.
    db.close();
    return undefined;
  }
  return { ok: true, release: () => release(db, lockPath) };
}

function release(db: DatabaseSync, lockPath: string): void {
  // On Windows a file in use cannot be removed; after closing it can, unless another has it open, which is right too.
  // Elsewhere removing it after closing could take away the file that the next one has just locked.
  if (process.platform !== 'win32') rmSync(lockPath, { force: true });
  db.close();
  if (process.platform !== 'win32') return;
  try {
    rmSync(lockPath, { force: true });
  } catch {
    // Another program has it open; it will remove it.
  }
}

function holderOf(db: DatabaseSync): LockHolder | undefined {
  try {
    const holder = holderSchema.parse(
      JSON.parse(String(db.prepare('SELECT name FROM holder').get()?.['name'])),
    );
    return { ...holder, here: holder.computer === hostname() && holder.user === userName() };
  } catch {
    return undefined;
  }
}

function holderNow(at: Date): z.infer<typeof holderSchema> {
  return { user: userName(), computer: hostname(), process: process.pid, since: at.toISOString() };
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return undefined;
  }
}

/**
 * Makes the file unless it is there, so that it can be told from another that takes its place. One that is there must not be opened other than
 * by SQLite: closing any handle drops the locks that this process has on the file (POSIX, fcntl).
 */
function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
