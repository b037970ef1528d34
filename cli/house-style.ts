import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HouseStyle } from '../core/document/index.ts';
import { systemReason } from '../platform/errors.ts';
import { UsageError } from './io.ts';

/** Reads the Word file whose styles an export is to take. */
export async function readHouseFile(path: string): Promise<HouseStyle> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw new UsageError(
      `the Word file of the house style cannot be read from ${path}: ${systemReason(error)}`,
    );
  }
}
