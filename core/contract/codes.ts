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

/** What more is known of a failure, for the renderer to say in the user's language. */
const REASON_CODES = [
  'archive-no-password',
  'password-needs-pdf',
  'password-too-long',
  'password-signs',
  'name-token',
  'name-double',
  'withheld-in-name',
  'withheld-in-file',
  'not-searchable',
  'busy',
  'copy-not-made',
  'folder-not-writable',
  'no-template',
  'still-used',
  'names-nothing',
  'attach-unknown',
  'too-large',
  'open-file-itself',
  'no-workspace-file',
  'folder-errors',
  'zip-unusable',
  'gone',
  'no-program',
] as const;

/** Schema of {@link Reason}. */
export const reasonSchema = z.strictObject({
  code: z.enum(REASON_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Why something failed, more closely than the error code says; `params` are the names and numbers in its sentence. */
export type Reason = z.output<typeof reasonSchema>;

/** A failure as it crosses the border between host and renderer. */
export const failureSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  /** What the failure is about, for codes that carry it: the record as it stands now, the findings. */
  details: z.unknown().optional(),
  reason: reasonSchema.optional(),
});

/** A failure. */
export type Failure = z.output<typeof failureSchema>;

/** What every call answers. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
