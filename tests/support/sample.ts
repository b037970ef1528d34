import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleBook } from '../../core/assemble/index.ts';
import type { BookDocument, Variant } from '../../core/document/index.ts';
import type { Workspace } from '../../core/model/index.ts';
import { readAnnexFiles } from '../../platform/export/pictures.ts';
import { readWorkspace } from '../../platform/interchange/index.ts';
import { readTemplate } from './workspace.ts';

/** The folder of the sample workspace. */
export const SAMPLE = fileURLToPath(new URL('../../samples/korea-us-2025', import.meta.url));

/** The sample workspace; throws what is wrong with it. */
export async function readSample(): Promise<Workspace> {
  const { workspace, findings } = await readWorkspace(SAMPLE);
  if (!workspace) throw new Error(findings.map((finding) => finding.message).join('\n'));
  return workspace;
}

/** The bytes of one of the sample's attached files. */
export function readSampleFile(path: string): Uint8Array {
  return readFileSync(join(SAMPLE, path));
}

/** The document of one of the sample's books. */
export async function sampleDocument(bookId: string, variant: Variant = 'principal'): Promise<BookDocument> {
  const workspace = await readSample();
  const book = workspace.records.book.find((candidate) => candidate.id === bookId);
  if (!book) throw new Error(`the sample has no book ${bookId}`);
  const result = assembleBook({
    workspace,
    template: readTemplate(book.templateId),
    book,
    variant,
    imageSizes: new Map(),
    annexFiles: await readAnnexFiles(readSampleFile, workspace, book),
  });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.document;
}
