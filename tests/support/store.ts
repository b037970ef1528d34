import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { RECORD_SCHEMAS, type AnyRecord, type RecordKind, type RecordOf } from '../../core/model/index.ts';
import { createWorkspaceFile, StoreError, type WorkspaceFile } from '../../platform/store/index.ts';
import { tempFolder } from './folders.ts';
import { makeWorkspace, SMALL, type RawRecords } from './workspace.ts';

/** A record as its schema gives it. */
export function recordOf(kind: RecordKind, fields: object): AnyRecord {
  return RECORD_SCHEMAS[kind].parse(fields);
}

/** A deadline, the record with the fewest fields. */
export function deadline(id: string, title: string, more: object = {}): RecordOf<'deadline'> {
  return RECORD_SCHEMAS.deadline.parse({ id, title, date: '2025-07-08', ...more });
}

/** A clock that goes on by a second with every look at it. */
export function ticking(start = '2025-05-20T01:00:00.000Z'): () => Date {
  let time = Date.parse(start) - 1_000;
  return () => new Date((time += 1_000));
}

/** A workspace file of the small negotiation, closed and gone after the test. */
export function testFile(raw: RawRecords = SMALL, path = join(tempFolder(), 'talks.aide')): WorkspaceFile {
  const file = createWorkspaceFile(path, makeWorkspace(raw), new Map(), { clock: ticking() });
  onTestFinished(() => file.close());
  return file;
}

/** The StoreError that a call throws; fails where it throws none. */
export function storeError(call: () => unknown): StoreError {
  try {
    call();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('it was done without an error');
}
