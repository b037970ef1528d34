import type { ErrorCode, Failure, Reason } from '../../core/contract/index.ts';
import type { AppErrorCode } from '../errors.ts';
import { AppError } from '../errors.ts';
import { StoreError, type StoreErrorCode } from '../store/index.ts';

/** A refusal by a handler: the code decides the renderer's words, the message says what happened and what to do. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly reason: Reason | undefined;

  constructor(code: ErrorCode, message: string, details?: unknown, reason?: Reason) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.reason = reason;
  }
}

const STORE_CODES: Readonly<Record<StoreErrorCode, ErrorCode>> = {
  missing: 'not-found',
  exists: 'file-exists',
  'no-permission': 'cannot-write',
  'not-a-workspace': 'damaged',
  damaged: 'damaged',
  'newer-format': 'newer-format',
  'older-format': 'read-only',
  moved: 'cannot-write',
  closed: 'no-file',
  'read-only': 'read-only',
  conflict: 'conflict',
  'duplicate-id': 'duplicate-id',
  invalid: 'invalid',
  'disk-full': 'disk-full',
  failed: 'failed',
};

const APP_CODES: Readonly<Record<AppErrorCode, ErrorCode>> = {
  'invalid-workspace': 'content-errors',
  'no-workspace': 'not-found',
  'no-such-book': 'not-found',
  'no-such-revision': 'not-found',
  'no-such-template': 'not-found',
  'variant-not-allowed': 'bad-request',
  'nothing-to-print': 'content-errors',
  'withheld-found': 'withheld-found',
  'not-provable': 'failed',
  'file-exists': 'file-exists',
  'not-writable': 'cannot-write',
  'not-readable': 'failed',
  'bad-name': 'bad-request',
  'bad-password': 'bad-request',
  'bad-house-style': 'content-errors',
  'not-archivable': 'bad-request',
  cancelled: 'cancelled',
  'broken-installation': 'failed',
};

const UNFORESEEN =
  'Something went wrong inside the program. What was saved before is kept. Try again; if it happens again, close the app and open it anew.';

/** What is told of an error: never more than a code, a sentence and what the code carries. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Refusal) return failure(error.code, error.message, error.details, error.reason);
  if (error instanceof StoreError) {
    return failure(STORE_CODES[error.code], error.message, storeDetails(error), error.reason);
  }
  if (error instanceof AppError) {
    const details = error.findings.length > 0 ? { findings: error.findings } : undefined;
    return failure(APP_CODES[error.code], error.message, details, error.reason);
  }
  return failure('failed', UNFORESEEN);
}

/** Whether an error is one that its thrower foresaw; others are worth a line in the log. */
export function isForeseen(error: unknown): boolean {
  return error instanceof Refusal || error instanceof StoreError || error instanceof AppError;
}

function storeDetails({ code, current, findings }: StoreError): unknown {
  if (code === 'conflict') return { current: current ?? null };
  return findings.length > 0 ? { findings } : undefined;
}

function failure(code: ErrorCode, message: string, details?: unknown, reason?: Reason): Failure {
  const sentence = message.charAt(0).toLocaleUpperCase('en') + message.slice(1);
  return {
    code,
    message: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
    ...(details === undefined ? {} : { details }),
    ...(reason === undefined ? {} : { reason }),
  };
}
