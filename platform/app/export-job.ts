import { join } from 'node:path';
import type { Finding } from '../../core/check/index.ts';
import { AppError } from '../errors.ts';
import {
  checkTarget,
  chooseBook,
  nameFiles,
  saveAll,
  type BookOptions,
  type ExportProgress,
  type Format,
} from '../export/index.ts';
import { preparePassword } from '../protect/index.ts';
import { isForeseen, Refusal, toFailure } from './failure.ts';
import { mustAllow, mustBeFree } from './jobs.ts';
import { keepRevision } from './keep-revision.ts';
import type { AppServices } from './services.ts';

/** What to export. */
export interface ExportWanted extends BookOptions {
  readonly bookId: string;
  readonly overwrite: boolean;
  readonly keep?: { readonly name: string } | undefined;
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
  const workspace = services.session.file.read();
  const { book } = await chooseBook(workspace, wanted.bookId);
  const variants = [...new Set(wanted.variants)];
  const formats = [...new Set(wanted.formats)];
  mustAllow(book, variants);
  if (wanted.protection && wanted.archive === true) {
    throw new Refusal(
      'bad-request',
      'A PDF/A file cannot have a password. Choose one of the two.',
      undefined,
      { code: 'archive-no-password', params: {} },
    );
  }
  if (wanted.protection) mustLock(wanted.protection.password, formats);
  const names = nameFiles(workspace, book, { ...wanted, variants, formats }).map(({ name }) => name);
  await checkTarget(folder, names, wanted.overwrite).catch(reword);
  mustBeFree(services);
  const job = services.randomId();
  const stop = new AbortController();
  services.jobs.set(job, () => stop.abort());
  // The caller hears the job's id before its first event.
  setImmediate(() => void run(job, { ...wanted, variants, formats }, folder, stop.signal, services));
  return job;
}

/** A password that would not lock anything would be believed to. */
function mustLock(password: string, formats: readonly Format[]): void {
  if (!formats.includes('pdf')) {
    throw new Refusal(
      'bad-request',
      'Only PDFs can have a password. Choose PDF, or take the password away.',
      undefined,
      { code: 'password-needs-pdf', params: {} },
    );
  }
  const prepared = preparePassword(password);
  if (prepared.ok) return;
  throw new Refusal(
    'bad-request',
    prepared.reason === 'too-long'
      ? 'The password is too long for a PDF: shorten it.'
      : 'The password has signs that a PDF cannot take: choose another one.',
    undefined,
    { code: prepared.reason === 'too-long' ? 'password-too-long' : 'password-signs', params: {} },
  );
}

async function run(
  job: string,
  { overwrite, keep, ...wanted }: ExportWanted,
  folder: string,
  signal: AbortSignal,
  services: AppServices,
): Promise<void> {
  const { session, exports, emit, jobs, clock } = services;
  const start = clock().getTime();
  const progress = (at: ExportProgress): void => emit('job.progress', { job, ...at });
  try {
    signal.throwIfAborted();
    const { file } = session;
    const end = (): void => exports.stop();
    signal.addEventListener('abort', end);
    const made = await exports.ask('files', wanted, progress);
    // The thread has nothing more to do; saving heeds the signal itself.
    signal.removeEventListener('abort', end);
    progress({ phase: 'save', fraction: 0.98 });
    await saveAll(folder, made.files, overwrite, signal).catch(reword);
    const kept = keep ? keepRevision(file, made.editions, keep.name.trim()) : [];
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
        locked: file.locked,
      })),
      warnings: [...made.findings, ...kept].map((finding) => ({ ...finding })),
      seconds: Math.round(clock().getTime() - start) / 1000,
    });
  } catch (error) {
    if (!signal.aborted && !isForeseen(error)) services.log(error);
    const { code, message, details, reason } = toFailure(signal.aborted ? stopped() : error);
    emit('job.failed', {
      job,
      code,
      message: session.tokens.hide(message),
      findings: [...findingsIn(details)],
      ...(reason === undefined ? {} : { reason }),
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
