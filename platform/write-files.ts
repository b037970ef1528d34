import { mkdtemp, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Names of temporary files that were written and not yet moved or removed. */
const pending = new Set<string>();
let counter = 0;

/** The temporary files and folders there are now; for a process that has to stop at once. */
export function pendingFiles(): readonly string[] {
  return [...pending];
}

/**
 * Writes a file beside its place under a temporary name and answers with that name. It is on the disk when this
 * returns: a rename after it cannot put an empty file in place, even if the power goes.
 */
export async function writeNew(path: string, content: string | Uint8Array): Promise<string> {
  counter += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}-${counter}.tmp`);
  pending.add(temporary);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true });
    pending.delete(temporary);
    throw error;
  }
}

/** Makes a temporary folder beside the place it is for, in the same file system so that it can be moved there. */
export async function makeTemporaryFolder(path: string): Promise<string> {
  const folder = await mkdtemp(join(dirname(path), `.${basename(path).slice(0, 60)}.tmp-`));
  pending.add(folder);
  return folder;
}

/** Removes a temporary file or folder; one that was moved into place is only forgotten. */
export async function discard(temporary: string): Promise<void> {
  await rm(temporary, { force: true, recursive: true });
  pending.delete(temporary);
}
