import { mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, systemCode, systemReason } from '../errors.ts';
import { loadBuiltInTemplates } from '../templates/index.ts';
import { discard, makeTemporaryFolder } from '../write-files.ts';
import type { StarterAnswers } from './answers.ts';
import { starterFiles } from './files.ts';

/** Refuses a folder that holds anything: a new workspace never writes over something. */
export async function checkNewFolder(dir: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(dir);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR') throw new AppError('file-exists', `${dir} is a file: name a new folder`);
    throw new AppError('not-writable', `${dir} cannot be read: ${systemReason(error)}`);
  }
  if (names.length > 0) throw new AppError('file-exists', `${dir} is not empty: name a new folder`);
}

/** Makes a workspace folder, whole or not at all, and answers with the paths of its files. */
export async function startWorkspace(dir: string, answers: StarterAnswers): Promise<readonly string[]> {
  await checkNewFolder(dir);
  const files = starterFiles(answers, await loadBuiltInTemplates());
  const target = resolve(dir);
  let staging: string | undefined;
  try {
    await mkdir(dirname(target), { recursive: true });
    staging = await makeTemporaryFolder(target);
    for (const [path, text] of files) {
      await mkdir(dirname(join(staging, path)), { recursive: true });
      await writeFile(join(staging, path), text, { flag: 'wx' });
    }
    // An empty folder may stand there; one that has been filled meanwhile makes this fail, as it should.
    await rmdir(target).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await rename(staging, target);
  } catch (error) {
    throw new AppError('not-writable', `${dir} cannot be made: ${systemReason(error)}`);
  } finally {
    if (staging !== undefined) await discard(staging);
  }
  return [...files.keys()];
}
