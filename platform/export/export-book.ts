import { join } from 'node:path';
import type { Finding } from '../../core/check/index.ts';
import { AppError } from '../errors.ts';
import { openWorkspace, type OpenedWorkspace } from '../open-workspace.ts';
import { chooseBook } from './choose-book.ts';
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
  const chosen = await chooseBook(workspace, options.bookId);
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
    warnings: once([...warnings, ...made.findings]),
  };
}
