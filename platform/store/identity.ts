import { statSync } from 'node:fs';
import process from 'node:process';

/**
 * What tells the file at a path from another one that takes its place; undefined where there is none. Windows lets
 * nobody remove or replace a file that is open, and its inodes are not to be relied on: there it is enough that the
 * file is there.
 */
export function identityOf(path: string): bigint | undefined {
  const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
  return entry && process.platform === 'win32' ? 0n : entry?.ino;
}
