import type { DatabaseSync } from 'node:sqlite';
import { toStoreError } from './errors.ts';

/** Runs work in one transaction; where it throws, nothing of it remains. Throws a StoreError. */
export function transact<T>(db: DatabaseSync, path: string, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself where the disk was full.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw toStoreError(error, path);
  }
}

/** Reads of a file that another process may be saving to. */
export interface Snapshots {
  /** Runs work on one state of the file, whatever is saved meanwhile. */
  readonly read: <T>(work: () => T) => T;
}

/** Prepares reads of a file; `onChange` is called where another has saved to it since the last. */
export function prepareSnapshots(db: DatabaseSync, onChange: () => void): Snapshots {
  // Counts what other connections commit: https://www.sqlite.org/pragma.html#pragma_data_version
  const version = db.prepare('PRAGMA data_version');
  let seen: unknown;
  return {
    read: (work) => {
      db.exec('BEGIN');
      try {
        const found = version.get()?.['data_version'];
        if (seen !== undefined && found !== seen) onChange();
        seen = found;
        return work();
      } finally {
        // After some failures SQLite has ended the transaction itself.
        if (db.isTransaction) db.exec('ROLLBACK');
      }
    },
  };
}
