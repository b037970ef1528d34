import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Edition, Workspace } from '../../core/model/index.ts';
import { AppError, systemReason } from '../errors.ts';
import { recordFile } from '../interchange/index.ts';
import { discard, writeNew } from '../write-files.ts';

/** Keeps the words of a book's copies in its workspace, in place of what was kept of the same revision before. */
export async function keepEditions(
  path: string,
  workspace: Workspace,
  editions: readonly Edition[],
): Promise<void> {
  if (await isFolder(path)) return await keepInFolder(path, workspace, editions);
  // Only this needs SQLite.
  const { openWorkspaceFile } = await import('../store/index.ts');
  const file = openWorkspaceFile(path);
  try {
    file.keep(keepLabel(editions), editionChanges(workspace, editions));
  } finally {
    file.close();
  }
}

/** What keeping is called in the history of a file. */
export function keepLabel(editions: readonly Edition[]): string {
  return `Keep revision ${editions[0]?.number ?? ''}`;
}

/** The changes that keep the words of copies. */
export function editionChanges(
  workspace: Workspace,
  editions: readonly Edition[],
): readonly {
  readonly op: 'put';
  readonly kind: 'edition';
  readonly record: Edition;
  readonly baseRevision: number | null;
}[] {
  return editions.map((record) => {
    const before = workspace.records.edition.find((one) => one.id === record.id);
    return { op: 'put', kind: 'edition', record, baseRevision: before?.revision ?? null };
  });
}

async function keepInFolder(dir: string, workspace: Workspace, editions: readonly Edition[]): Promise<void> {
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const edition of editions) {
      const { path, text } = recordFile('edition', edition);
      const to = join(dir, path);
      const before = workspace.records.edition.some((one) => one.id === edition.id);
      if (before && !(await isThere(to))) {
        throw new AppError(
          'not-writable',
          `revision "${edition.id}" is kept in a file of another name: call that file ${path}, or remove it`,
        );
      }
      await mkdir(dirname(to), { recursive: true });
      written.push({ from: await writeNew(to, text), to });
    }
    for (const { from, to } of written) await rename(from, to);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-writable', `the revision could not be kept in ${dir}: ${systemReason(error)}`);
  } finally {
    await Promise.all(written.map(({ from }) => discard(from)));
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
