import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../../core/check/index.ts';
import { FILES_FOLDER, readInside, readWorkspace, writeWorkspace } from '../interchange/index.ts';
import { discard, writeNew } from '../write-files.ts';
import { createWorkspaceFile } from './create.ts';
import { sameKey } from './entries.ts';
import { toStoreError } from './errors.ts';
import type { Imported, OpenOptions, WorkspaceFile } from './types.ts';

/**
 * Makes a workspace file out of a folder and opens it; no file is made where the folder has errors. All of the folder
 * "files" comes along. Throws a StoreError where the file cannot be made.
 */
export async function importFolder(
  dir: string,
  path: string,
  options: Pick<OpenOptions, 'clock'> = {},
): Promise<Imported> {
  const { workspace, findings } = await readWorkspace(dir);
  if (!workspace) return { findings };
  const named = new Map(workspace.records.attachment.map(({ file }) => [sameKey(file), file]));
  const { files, findings: left } = await readFiles(dir, named);
  const all = [...findings, ...left];
  if (all.some(({ severity }) => severity === 'error')) return { findings: all };
  return { file: createWorkspaceFile(path, workspace, files, options), findings: all };
}

/** The files of a folder, each under the name that a record has for it: a file system may spell it otherwise. */
async function readFiles(
  dir: string,
  named: ReadonlyMap<string, string>,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly findings: readonly Finding[] }> {
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  const taken = new Map<string, string>();
  const add = (path: string, severity: Finding['severity'], code: string, message: string): void => {
    findings.push({ code, severity, message, place: { kind: 'workspace', id: 'workspace', file: path } });
  };
  for (const path of await listFiles(dir)) {
    const read = await readInside(dir, path);
    const other = taken.get(sameKey(path));
    if (!read.ok) {
      // Those that a record names were read already, and reported as errors.
      add(path, 'warning', read.code, `${read.message.replace(': not read', '')}: left out`);
    } else if (other !== undefined) {
      add(path, 'error', 'duplicate-id', `differs from ${other} in case only: rename one of them`);
    } else {
      taken.set(sameKey(path), path);
      files.set(named.get(sameKey(path)) ?? path.normalize('NFC'), read.bytes);
    }
  }
  return { files, findings };
}

async function listFiles(dir: string, folder = FILES_FOLDER): Promise<readonly string[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries
      // What systems leave behind in folders is not the user's.
      .filter(({ name }) => !/^\.|^(thumbs\.db|desktop\.ini)$/i.test(name))
      .map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? await listFiles(dir, path) : [path];
      }),
  );
  return lists.flat().toSorted();
}

/**
 * Writes an open file's workspace into a folder, in place of the records that are there; other files stay. Throws a
 * StoreError where the folder cannot be written to.
 */
export async function exportFolder(file: WorkspaceFile, dir: string): Promise<void> {
  const temporary: string[] = [];
  try {
    await mkdir(dir, { recursive: true });
    await writeWorkspace(dir, file.read());
    for (const path of file.files()) {
      const bytes = file.readFile(path);
      if (!bytes) continue;
      const to = join(dir, path);
      await mkdir(dirname(to), { recursive: true });
      const from = await writeNew(to, bytes);
      temporary.push(from);
      await rename(from, to);
    }
  } catch (error) {
    throw toStoreError(error, dir, 'the workspace file is untouched');
  } finally {
    await Promise.all(temporary.map(discard));
  }
}
