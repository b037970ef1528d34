import type { Finding } from '../core/check/index.ts';
import type { Reason } from '../core/contract/index.ts';

/** What went wrong, for programs; the message is for people. */
export type AppErrorCode =
  | 'invalid-workspace'
  | 'no-workspace'
  | 'no-such-book'
  | 'no-such-revision'
  | 'no-such-template'
  | 'variant-not-allowed'
  | 'nothing-to-print'
  | 'withheld-found'
  | 'not-provable'
  | 'file-exists'
  | 'not-writable'
  | 'not-readable'
  | 'bad-name'
  | 'bad-password'
  | 'bad-house-style'
  | 'not-archivable'
  | 'cancelled'
  | 'broken-installation';

/** A failure that was foreseen: its message says all a person needs, so no stack trace is shown. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly findings: readonly Finding[];
  readonly reason: Reason | undefined;

  constructor(code: AppErrorCode, message: string, findings: readonly Finding[] = [], reason?: Reason) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.findings = findings;
    this.reason = reason;
  }
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it does not exist',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go round in a circle',
};

/** The code of a system error such as ENOENT; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system refused, in plain words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return SYSTEM_WORDS[code] ?? `the system says ${code}`;
}
