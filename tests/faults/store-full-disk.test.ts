import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/folders.ts';

const CHILD = join(import.meta.dirname, '../support/store-full-disk.ts');
/** Runs a command with a disk of two megabytes at the folder; only that command and its children see it. */
const onSmallDisk = (folder: string, ...command: readonly string[]) =>
  spawnSync(
    'unshare',
    ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=2m none "$0" && exec "$@"', folder, ...command],
    { encoding: 'utf8' },
  );

test('a full disk is said to be full; the file stays sound and can be saved to once there is room', ({
  skip,
}) => {
  const folder = tempFolder();
  skip(onSmallDisk(folder, 'true').status !== 0, 'no small disk can be made here (unshare, mount)');
  const { stdout, stderr } = onSmallDisk(folder, process.execPath, CHILD, folder);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    full: 'disk-full',
    whenFull: true,
    backup: 'disk-full',
    created: 'disk-full',
    afterwards: 'done',
    kept: true,
    sound: true,
    check: 'ok',
  });
});
