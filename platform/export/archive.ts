import type { BookDocument } from '../../core/document/index.ts';
import { AppError } from '../errors.ts';
import type { FileOptions } from './options.ts';

/** Refuses a password: a file for the archive has to open for everybody, for many years. */
export function mustNotLock({ protection }: Pick<FileOptions, 'protection'>): void {
  if (protection === undefined) return;
  throw new AppError('not-archivable', 'a PDF/A file cannot have a password: nothing was written');
}

/** Refuses attached PDFs: a file for the archive may hold only what was made for it, and nobody here vouches for their insides. */
export function mustArchive(document: BookDocument): void {
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'annex' || block.shown.kind !== 'pages') continue;
    throw new AppError(
      'not-archivable',
      `a book with an attached PDF (“${block.title}”) cannot be made as PDF/A: nothing was written; leave the annex out, or export without PDF/A`,
    );
  }
}
