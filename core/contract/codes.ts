import { z } from 'zod';

/** Why a call failed. The renderer chooses its words by the code; `message` is a sentence for people as well. */
export const ERROR_CODES = [
  'bad-request',
  'forbidden',
  'no-file',
  'not-found',
  'conflict',
  'duplicate-id',
  'invalid',
  'read-only',
  'damaged',
  'newer-format',
  'file-exists',
  'cannot-write',
  'disk-full',
  'withheld-found',
  'content-errors',
  'cancelled',
  'host-gone',
  'failed',
] as const;

/** Why a call failed. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure as it crosses the border between host and renderer. */
export const failureSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  /** What the failure is about, for codes that carry it: the record as it stands now, the findings. */
  details: z.unknown().optional(),
});

/** A failure. */
export type Failure = z.output<typeof failureSchema>;

/** What every call answers. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
