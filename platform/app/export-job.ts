import { join } from 'node:path';
import type { Finding } from '../../core/check/index.ts';
import type { Variant } from '../../core/model/index.ts';
import { AppError } from '../errors.ts';
import {
  checkTarget,
  chooseBook,
  fileName,
  saveAll,
  type ExportProgress,
  type Format,
} from '../export/index.ts';
import { isForeseen, Refusal, toFailure } from './failure.ts';
import type { AppServices } from './services.ts';

/** What to export. */
export interface ExportWanted {
  readonly bookId: string;
  readonly variants: readonly Variant[];
  readonly formats: readonly Format[];
  readonly overwrite: boolean;
}

/**
 * Starts an export and answers with its job's id; progress and end come as events. What can be refused at once is.
 * The files are made in a thread, which stopping ends, and saved here, all or none: a stop leaves nothing half-written.
 */
export async function startExport(
  wanted: ExportWanted,
  folder: string,
  services: AppServices,
): Promise<string> {
  const { book } = await chooseBook(services.session.file.read(), wanted.bookId);
  const variants = [...new Set(wanted.variants)];
  const formats = [...new Set(wanted.formats)];
  const missing = variants.find((variant) => !book.variants.includes(variant));
  if (missing !== undefined) {
    throw new Refusal(
      'bad-request',
      `This book is not made as a ${missing} copy. Allow it in the book first.`,
    );
  }
  const names = variants.flatMap((variant) => formats.map((format) => fileName(book, variant, format)));
  await checkTarget(folder, names, wanted.overwrite).catch(reword);
  if (services.jobs.size > 0) {
    throw new Refusal('failed', 'Another export is running. Wait for its end, or stop it.');
  }
  const job = services.randomId();
  const stop = new AbortController();
  services.jobs.set(job, () => stop.abort());
  // The caller hears the job's id before its first event.
  setImmediate(() => void run(job, { ...wanted, variants, formats }, folder, stop.signal, services));
  return job;
}

async function run(
  job: string,
  { bookId, variants, formats, overwrite }: ExportWanted,
  folder: string,
  signal: AbortSignal,
  services: AppServices,
): Promise<void> {
  const { session, exports, emit, jobs, clock } = services;
  const start = clock().getTime();
  const progress = (at: ExportProgress): void => emit('job.progress', { job, ...at });
  try {
    signal.throwIfAborted();
    const end = (): void => exports.stop();
    signal.addEventListener('abort', end);
    const made = await exports.ask('files', { bookId, variants, formats }, progress);
    // From here on the files go to their places, and stopping would leave some of them out.
    signal.removeEventListener('abort', end);
    progress({ phase: 'save', fraction: 0.98 });
    await saveAll(folder, made.files, overwrite).catch(reword);
    progress({ phase: 'done', fraction: 1 });
    emit('job.done', {
      job,
      files: made.files.map((file) => ({
        token: session.tokens.give(join(folder, file.name)),
        name: file.name,
        format: file.format,
        variant: file.variant,
        bytes: file.bytes.length,
        pages: file.pages,
        withheldSearched: file.proof.searched,
      })),
      warnings: made.findings.map((finding) => ({ ...finding })),
      seconds: Math.round(clock().getTime() - start) / 1000,
    });
  } catch (error) {
    if (!signal.aborted && !isForeseen(error)) services.log(error);
    const { code, message, details } = toFailure(signal.aborted ? stopped() : error);
    emit('job.failed', {
      job,
      code,
      message: session.tokens.hide(message),
      findings: [...findingsIn(details)],
    });
  } finally {
    jobs.delete(job);
  }
}

const stopped = (): Refusal => new Refusal('cancelled', 'The export was stopped: nothing was written.');

function findingsIn(details: unknown): readonly Finding[] {
  if (typeof details !== 'object' || details === null || !('findings' in details)) return [];
  return Array.isArray(details.findings) ? (details.findings as readonly Finding[]) : [];
}

/** The command line's words would send people to an option that is not there. */
function reword(error: unknown): never {
  if (error instanceof AppError && error.code === 'file-exists') {
    throw new Refusal(
      'file-exists',
      'There are files of these names in the folder already: nothing was written. Allow them to be replaced, or choose another folder.',
    );
  }
  throw error;
}
