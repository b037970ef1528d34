import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { backup, type DatabaseSync } from 'node:sqlite';
import { StoreError, toStoreError } from './errors.ts';
import { removeTemporary, syncFolder, syncToDisk } from './migrate.ts';

/** Copies an open file page by page while it may be saved to; the copy has its name only once it is whole. */
export async function copyTo(db: DatabaseSync, path: string, to: string): Promise<void> {
  if (to === path) throw new StoreError('exists', `${to} is the open file itself: choose another name`);
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  try {
    await rm(temporary, { force: true });
    await backup(db, temporary);
    syncToDisk(temporary);
    await rename(temporary, to);
    syncFolder(to);
  } catch (error) {
    throw toStoreError(error, to, 'no copy was made');
  } finally {
    removeTemporary(temporary);
  }
}
