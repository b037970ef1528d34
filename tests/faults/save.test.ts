import { readdirSync, readFileSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveAll } from '../../platform/export/save.ts';
import { pendingFiles } from '../../platform/write-files.ts';
import { tempFolder, writeFiles } from '../support/folders.ts';

/** What the disk is to refuse: the n-th rename into place, or any writing. */
const disk = vi.hoisted(() => ({ failRename: 0, renames: 0, full: false }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FsPromises>();
  const refuse = (code: string): never => {
    throw Object.assign(new Error(`${code}: refused`), { code });
  };
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (!to.endsWith('.old')) disk.renames += 1;
      if (disk.renames === disk.failRename) refuse('EBUSY');
      return real.rename(from, to);
    },
    open: async (path: string, flags: string) => {
      const file = await real.open(path, flags);
      if (!disk.full) return file;
      return { writeFile: async () => refuse('ENOSPC'), sync: () => file.sync(), close: () => file.close() };
    },
  };
});

beforeEach(() => {
  Object.assign(disk, { failRename: 0, renames: 0, full: false });
});

const file = (name: string) => ({ name, bytes: new TextEncoder().encode('new') });
const names = ['a', 'b', 'c'];

test.for([1, 2, 3])('if move %i of three fails, the folder is as it was before', async (failRename) => {
  const out = tempFolder();
  writeFiles(out, { a: 'old a', c: 'old c' });
  disk.failRename = failRename;
  await expect(saveAll(out, names.map(file), true)).rejects.toMatchObject({
    code: 'not-writable',
    message: `${out} cannot be written to: another program is using it`,
  });
  expect(readdirSync(out).toSorted()).toEqual(['a', 'c']);
  expect(readFileSync(join(out, 'a'), 'utf8')).toBe('old a');
  expect(readFileSync(join(out, 'c'), 'utf8')).toBe('old c');
  expect(pendingFiles()).toEqual([]);
});

test('on a full disk nothing is written and the old files stay', async () => {
  const top = tempFolder();
  const out = join(top, 'out');
  disk.full = true;
  await expect(saveAll(out, names.map(file), false)).rejects.toThrow(
    `${out} cannot be written to: the disk is full`,
  );
  expect(readdirSync(top)).toEqual([]);
  expect(pendingFiles()).toEqual([]);
});
