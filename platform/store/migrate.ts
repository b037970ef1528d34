import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import process from 'node:process';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './errors.ts';
import { pragmaNumber, type StoreStep } from './schema.ts';

/** Brings a file to a version, step by step, each in one transaction and with a copy of the file made before it. */
export function migrate(
  db: DatabaseSync,
  path: string,
  steps: readonly StoreStep[],
  version: number,
  at: Date,
): void {
  for (let from = pragmaNumber(db, 'user_version'); from < version; from += 1) {
    const step = steps.find((one) => one.from === from);
    if (!step) {
      throw new StoreError(
        'older-format',
        `${path} has format ${from}, which this Aide-Mémoire no longer reads: nothing was changed. Open it with an older one first`,
      );
    }
    copyInto(db, backupPath(path, from, at));
    db.exec('BEGIN IMMEDIATE');
    try {
      step.run(db);
      db.exec(`PRAGMA user_version = ${from + 1}; COMMIT`);
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** The name of the copy that is made before a file leaves a version: talks.v1-20250520T101112.backup.aide */
export function backupPath(path: string, version: number, at: Date): string {
  const time = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return join(dirname(path), `${stem(path)}.v${version}-${time}.backup.aide`);
}

/** Whether a file's name is that of a copy of the workspace file. */
export function isBackupOf(path: string, name: string): boolean {
  return name.startsWith(`${stem(path)}.v`) && name.endsWith('.backup.aide');
}

const stem = (path: string): string => basename(path, extname(path));

/** Writes a compact copy of an open file: whole and on the disk, or not at all. */
export function copyInto(db: DatabaseSync, to: string): void {
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  try {
    rmSync(temporary, { force: true });
    db.prepare('VACUUM INTO ?').run(temporary);
    syncToDisk(temporary);
    renameSync(temporary, to);
    syncFolder(to);
  } finally {
    removeTemporary(temporary);
  }
}

/** Removes what is left of a file that was not finished; why it was not must not be covered up by a failure here. */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is none, or is not to be written to: then there is no such file either.
  }
}

/** Waits until a file that nobody has open is on the disk. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the name of a file is on the disk; Windows has no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
