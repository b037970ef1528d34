import { join } from 'node:path';
import type { Finding } from '../../core/check/index.ts';
import type { Edition, Workspace } from '../../core/model/index.ts';
import { AppError } from '../errors.ts';
import { openWorkspace, type OpenedWorkspace } from '../open-workspace.ts';
import { StoreError } from '../store/errors.ts';
import { chooseBook, compareWith } from './choose-book.ts';
import { keepEditions } from './keep-editions.ts';
import { makeBook, once, stepper, type ExportHooks } from './make-book.ts';
import { nameFiles } from './names.ts';
import type { ExportedFile, ExportOptions, ExportReport } from './options.ts';
import { checkTarget, saveAll } from './save.ts';

/**
 * Exports a book: reads and checks the workspace, assembles each copy, writes and proves every file, and only then
 * puts them in place. Throws an AppError where that cannot be; then no file was written.
 */
export async function exportBook(options: ExportOptions, hooks: ExportHooks = {}): Promise<ExportReport> {
  const start = performance.now();
  stepper(hooks)('read', 0);
  const opened = await openWorkspace(options.workspace);
  try {
    const report = await exportFrom(opened, options, hooks);
    return { ...report, seconds: Math.round(performance.now() - start) / 1000 };
  } finally {
    opened.close();
  }
}

async function exportFrom(
  read: OpenedWorkspace,
  options: ExportOptions,
  hooks: ExportHooks,
): Promise<Omit<ExportReport, 'seconds'>> {
  const step = stepper(hooks);
  if (!read.workspace) {
    throw new AppError(
      'invalid-workspace',
      `${options.workspace} has errors: nothing was written`,
      read.findings,
    );
  }
  const { workspace, locate, readFile } = read;
  const found = await chooseBook(workspace, options.bookId);
  const chosen = options.since === undefined ? found : compareWith(found, workspace, options.since);
  const { book } = chosen;
  const variants = options.variants === 'all' ? book.variants : options.variants;
  const named = nameFiles(workspace, book, { ...options, variants });
  await checkTarget(
    options.out,
    named.map(({ name }) => name),
    options.overwrite,
  );

  const made = await makeBook({ workspace, locate, readFile }, chosen, { ...options, variants }, hooks);
  step('save', 0.98);
  await saveAll(options.out, made.files, options.overwrite, hooks.signal);
  const kept = options.keep ? await keep(options, workspace, made.editions) : {};
  step('done', 1);
  const warnings: readonly Finding[] = read.findings.filter((finding) => finding.severity === 'warning');
  return {
    book: book.id,
    files: made.files.map((file): ExportedFile => ({
      path: join(options.out, file.name),
      format: file.format,
      variant: file.variant,
      bytes: file.bytes.length,
      pages: file.pages,
      withheld: file.proof,
      locked: file.locked,
    })),
    ...(kept.number === undefined ? {} : { kept: kept.number }),
    warnings: once([...warnings, ...made.findings, ...(kept.warning ? [kept.warning] : [])]),
  };
}

/** The files are in place by now: that the revision could not be kept is a warning, not the end. */
async function keep(
  { workspace: path, keep: wanted }: ExportOptions,
  workspace: Workspace,
  editions: readonly Edition[],
): Promise<{ readonly number?: number; readonly warning?: Finding }> {
  const name = wanted?.name;
  const [first] = editions;
  if (!first) return {};
  try {
    await keepEditions(
      path,
      workspace,
      name === undefined ? editions : editions.map((edition) => ({ ...edition, name })),
    );
    return { number: first.number };
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof StoreError)) throw error;
    return {
      warning: {
        code: 'revision-not-kept',
        severity: 'warning',
        message: `the files are written, but the words of revision ${first.number} are not kept: ${error.message}`,
        place: { kind: 'book', id: first.bookId },
      },
    };
  }
}
