import { access, constants, lstat, mkdir, rename, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, systemCode, systemReason } from '../errors.ts';
import { discard, writeNew } from '../write-files.ts';

/** A finished file and its name. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refuses names that are taken and folders that take no files, before the work of making the files is done. */
export async function checkTarget(dir: string, names: readonly string[], overwrite: boolean): Promise<void> {
  if ((await kindOf(dir)) === 'file') {
    throw notWritable(`${dir} is a file: name a folder to write to`, 'ENOTDIR');
  }
  await checkLeave(dir);
  for (const name of names) {
    const path = join(dir, name);
    const kind = await kindOf(path);
    if (kind === 'folder') {
      throw notWritable(`${path} is a folder: it stands where the file has to go`, 'EISDIR');
    }
    if (kind === 'file' && !overwrite) {
      throw new AppError('file-exists', `${path} exists: use --force to replace it, or another folder`);
    }
  }
}

/** Refuses a folder in which nothing may be written, or made where it is still missing. */
async function checkLeave(dir: string): Promise<void> {
  let there = resolve(dir);
  while ((await kindOf(there)) === undefined && there !== dirname(there)) there = dirname(there);
  if ((await kindOf(there)) === 'file') throw belowFile(dir);
  try {
    await access(there, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw there === resolve(dir) ? unwritable(dir, error) : unmade(dir, error);
  }
}

const unmade = (dir: string, error: unknown): AppError =>
  systemCode(error) === 'ENOTDIR'
    ? belowFile(dir)
    : notWritable(`the folder ${dir} cannot be made: ${systemReason(error)}`, systemCode(error));

const belowFile = (dir: string): AppError =>
  notWritable(`the folder ${dir} cannot be made: part of the path is a file`, 'ENOTDIR');

const unwritable = (dir: string, error: unknown): AppError =>
  notWritable(`${dir} cannot be written to: ${systemReason(error)}`, systemCode(error));

const notWritable = (message: string, why: string | undefined): AppError =>
  new AppError('not-writable', message, [], { code: 'folder-not-writable', params: { why: why ?? '' } });

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    // A link to nothing is there all the same: writing would replace it.
    return await lstat(path).then(
      () => 'file' as const,
      () => undefined,
    );
  }
}

/**
 * Puts all files in place or none: each is written beside its place under another name first, then all are moved.
 * If a move fails, those made before are taken back. It can be stopped until the first one is moved.
 */
export async function saveAll(
  dir: string,
  files: readonly FileToSave[],
  overwrite: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const created = await makeFolder(dir);
  const undo: (() => Promise<void>)[] = [];
  const temporary: string[] = [];
  try {
    for (const { name, bytes } of files) {
      mustGoOn(signal);
      temporary.push(await writeNew(join(dir, name), bytes));
    }
    await checkTarget(
      dir,
      files.map(({ name }) => name),
      overwrite,
    );
    mustGoOn(signal);
    const kept: string[] = [];
    for (const [index, { name }] of files.entries()) {
      const path = join(dir, name);
      const from = temporary[index] ?? '';
      if ((await kindOf(path)) !== undefined) {
        const old = `${from}.old`;
        await rename(path, old);
        kept.push(old);
        undo.push(() => rename(old, path));
      }
      await rename(from, path);
      undo.push(() => discard(path));
    }
    await Promise.all(kept.map(discard));
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    await Promise.all(temporary.map(discard));
    await removeFolders(created, dir);
    if (error instanceof AppError) throw error;
    throw unwritable(dir, error);
  } finally {
    await Promise.all(temporary.map(discard));
  }
}

function mustGoOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'the export was stopped: nothing was written');
}

/** Makes the folder and answers with the topmost folder that was not there before. */
async function makeFolder(dir: string): Promise<string | undefined> {
  // Not `recursive`: that never ends where the system will not make a folder at all (Linux's /proc).
  const missing: string[] = [];
  for (let at = resolve(dir); (await kindOf(at)) === undefined; at = dirname(at)) missing.unshift(at);
  try {
    for (const folder of missing) await mkdir(folder);
    return missing[0];
  } catch (error) {
    await removeFolders(missing[0], dir);
    throw unmade(dir, error);
  }
}

/** Takes back the folders made for files that were not written; stops at one that is not empty. */
async function removeFolders(top: string | undefined, dir: string): Promise<void> {
  if (top === undefined) return;
  const last = resolve(top);
  for (let at = resolve(dir); at.length >= last.length; at = dirname(at)) {
    try {
      await rmdir(at);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') return;
    }
  }
}
