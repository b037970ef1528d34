import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { RECORD_KINDS, type Workspace } from '../../core/model/index.ts';
import { prepareEntries } from './entries.ts';
import { toStoreError } from './errors.ts';
import { markIndexCurrent } from './index-records.ts';
import { removeTemporary, syncFolder } from './migrate.ts';
import { createTables } from './schema.ts';
import { createSearchIndex, prepareSearch } from './search/index.ts';
import { transact } from './transact.ts';
import type { OpenOptions, WorkspaceFile } from './types.ts';
import { openWorkspaceFile } from './workspace-file.ts';
import { writerFor } from './writing.ts';

/**
 * Makes a workspace file, whole or not at all, and opens it for writing. Records keep the revisions and times they come
 * with. Throws a StoreError; 'exists' where there is a file of that name.
 */
export function createWorkspaceFile(
  path: string,
  workspace: Workspace,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
  options: Pick<OpenOptions, 'clock'> = {},
): WorkspaceFile {
  const full = resolve(path);
  const at = (options.clock ?? (() => new Date()))();
  const temporary = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  let reserved = false;
  try {
    mkdirSync(dirname(full), { recursive: true });
    // Takes the name, so that a file which appears meanwhile is not written over by the move.
    closeSync(openSync(full, 'wx'));
    reserved = true;
    rmSync(temporary, { force: true });
    fill(temporary, full, workspace, files, at);
    renameSync(temporary, full);
    syncFolder(full);
    reserved = false;
  } catch (error) {
    throw toStoreError(error, full, 'no file was made');
  } finally {
    removeTemporary(temporary);
    if (reserved) removeTemporary(full);
  }
  return openWorkspaceFile(full, options);
}

function fill(
  temporary: string,
  path: string,
  workspace: Workspace,
  files: ReadonlyMap<string, Uint8Array>,
  at: Date,
): void {
  const db = new DatabaseSync(temporary);
  try {
    // The mode is kept in the file: everyone who opens it later uses it too.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    transact(db, path, () => {
      createTables(db);
      createSearchIndex(db);
      markIndexCurrent(db);
      const entries = prepareEntries(db);
      const savedAt = at.toISOString();
      const action = entries.addAction({ label: '', savedAt, via: 'import', target: null, state: 'fixed' });
      const writer = writerFor(entries, prepareSearch(db), action, savedAt, path);
      writer.apply({ op: 'settings', settings: workspace.settings });
      for (const kind of RECORD_KINDS) {
        for (const record of workspace.records[kind]) writer.addAsIs(kind, record);
      }
      for (const [name, bytes] of files) writer.putFile(name, bytes);
    });
  } finally {
    db.close();
  }
}
