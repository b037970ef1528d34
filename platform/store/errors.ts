import type { Finding } from '../../core/check/index.ts';
import type { Reason } from '../../core/contract/index.ts';
import type { AnyRecord, Settings } from '../../core/model/index.ts';
import { systemCode, systemReason } from '../errors.ts';

/** What went wrong with a workspace file, for programs; the message is for people. */
export type StoreErrorCode =
  | 'missing'
  | 'exists'
  | 'no-permission'
  | 'not-a-workspace'
  | 'damaged'
  | 'newer-format'
  | 'older-format'
  | 'moved'
  | 'closed'
  | 'read-only'
  | 'conflict'
  | 'duplicate-id'
  | 'invalid'
  | 'disk-full'
  | 'failed';

/** A failure of a workspace file; its message says what happened, what was kept and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** Of 'invalid': what is wrong, field by field. */
  readonly findings: readonly Finding[];
  /** Of 'conflict': the record as it is now; undefined where it was deleted. */
  readonly current: AnyRecord | Settings | undefined;
  readonly reason: Reason | undefined;

  constructor(
    code: StoreErrorCode,
    message: string,
    more: {
      readonly findings?: readonly Finding[];
      readonly current?: AnyRecord | Settings | undefined;
      readonly reason?: Reason;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = 'StoreError';
    this.code = code;
    this.findings = more.findings ?? [];
    this.current = more.current;
    this.reason = more.reason;
  }
}

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html). */
export const SQLITE = {
  perm: 3,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  auth: 23,
  notadb: 26,
} as const;

/** The primary result code of an error from SQLite; undefined for other errors. */
export function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? // The upper bytes say where in SQLite it happened.
      error.errcode & 0xff
    : undefined;
}

/** The StoreError for what SQLite or the system said; `kept` says what was kept, as a sentence's end. */
export function toStoreError(
  error: unknown,
  path: string,
  kept = 'the file is as it was before',
): StoreError {
  if (error instanceof StoreError) return error;
  const make = (code: StoreErrorCode, message: string): StoreError =>
    new StoreError(code, message, { cause: error });
  switch (sqliteCode(error)) {
    case SQLITE.full:
      return make(
        'disk-full',
        `the disk is full: nothing was saved to ${path} and ${kept}. Make room and save again`,
      );
    case SQLITE.ioerr:
      return make(
        'failed',
        `the system could not read or write ${path}: ${kept}. Check the disk or the connection to it`,
      );
    case SQLITE.corrupt:
      return make('damaged', damagedMessage(path));
    case SQLITE.notadb:
      return make('not-a-workspace', notAWorkspaceMessage(path));
    case SQLITE.readonly:
    case SQLITE.perm:
    case SQLITE.auth:
      return make(
        'read-only',
        `${path} cannot be written to: ${kept}. Ask for the right to change it, or save a copy`,
      );
    case SQLITE.busy:
    case SQLITE.locked:
      return make('failed', `another program is using ${path}: ${kept}. Close it there and try again`);
    case SQLITE.cantopen:
      return make(
        'no-permission',
        `${path} cannot be opened: ${kept}. Ask for the right to read it and its folder`,
      );
    case undefined:
      break;
    default:
      return make(
        'failed',
        `${path} could not be used (${error instanceof Error ? error.message : ''}): ${kept}`,
      );
  }
  const code = systemCode(error);
  if (code === undefined) throw error;
  const reason = systemReason(error);
  if (code === 'ENOENT') return make('missing', missingMessage(path));
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return make('disk-full', `${reason}: nothing was saved to ${path} and ${kept}. Make room and save again`);
  }
  if (code === 'EEXIST') return make('exists', `${path} exists already: choose another name`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return make(
      'no-permission',
      `${path} cannot be used: ${reason}. Ask for the right to it, or use another folder`,
    );
  }
  return make('failed', `${path} cannot be used: ${reason}; ${kept}`);
}

/** What is said where there is no file. */
export const missingMessage = (path: string): string =>
  `there is no file ${path}: was it moved or renamed? Look for it under its new name`;

/** What is said of a file that is none of ours. */
export function notAWorkspaceMessage(path: string): string {
  return `${path} is not a workspace file, or its beginning is destroyed: it was left as it is. Open another file or a backup of it`;
}

/** What is said of a file with broken parts. */
export function damagedMessage(path: string, what = ''): string {
  return `${path} is damaged${what === '' ? '' : ` (${what})`}: it was left as it is. Recover what can be read into a new file (aide-memoire recover ${path}), or open a backup`;
}
