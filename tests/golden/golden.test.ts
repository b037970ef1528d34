import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assembleBook } from '../../core/assemble/index.ts';
import type { BookDocument, Variant, WriterEnv } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { readAnnexes, readAnnexFiles, readImages, readImageSizes } from '../../platform/export/pictures.ts';
import { readWorkspace } from '../../platform/interchange/index.ts';
import { loadBuiltInTemplates, templatesOf } from '../../platform/templates/index.ts';
import { everyBlock, FIGURE_KEY, PHOTO_KEY } from '../support/every-block.ts';
import { docxParts, hasProgram, pdfPages } from '../support/extract.ts';
import { png } from '../support/pictures.ts';

const hasPoppler = hasProgram('pdftotext');

/** One element a line, so that a change shows as the lines it touches. */
function oneElementALine(xml: string): string {
  return xml
    .replaceAll(/(<\/?w:(?:p|tbl|tr|tc|sectPr|style|footnote|abstractNum|num|lvl)\b)/g, '\n$1')
    .trim();
}

const PARTS = ['document', 'footnotes', 'numbering', 'settings', 'styles'].map((name) => `word/${name}.xml`);

async function expectGolden(
  folder: string,
  name: string,
  document: BookDocument,
  files: Pick<WriterEnv, 'images' | 'annexes'>,
) {
  const env = { fonts: await loadFonts(), ...files };
  const pdf = await writePdf(document, env);
  const docx = await writeDocx(document, env, pdf);
  const parts = docxParts(docx.bytes);
  const pages = pdfPages(pdf.bytes).map((page, index) => `--- page ${index + 1}\n${page.trimEnd()}\n`);
  await expect(pages.join('\n')).toMatchFileSnapshot(`${folder}/expected-${name}.pdf.txt`);
  for (const part of [...PARTS, 'docProps/core.xml']) {
    const file = `${folder}/expected-${name}.docx/${part.replaceAll('/', '-')}`;
    await expect(`${oneElementALine(parts.get(part) ?? '')}\n`).toMatchFileSnapshot(file);
  }
}

const FISHERIES = fileURLToPath(new URL('fisheries/workspace', import.meta.url));
const readFile = (path: string): Uint8Array => readFileSync(join(FISHERIES, path));

/** A book of the fisheries, and the pictures and annexes in it. */
async function fisheries(bookId: string, variant: Variant) {
  const { workspace, findings } = await readWorkspace(FISHERIES);
  const book = workspace?.records.book.find((candidate) => candidate.id === bookId);
  const templates = workspace ? templatesOf(workspace, await loadBuiltInTemplates()) : [];
  const template = templates.find((candidate) => candidate.id === book?.templateId);
  if (!workspace || !book || !template) throw new Error(JSON.stringify(findings));
  const imageSizes = await readImageSizes(readFile, workspace);
  const annexFiles = await readAnnexFiles(readFile, workspace, book);
  const result = assembleBook({ workspace, template, book, variant, imageSizes, annexFiles });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { document } = result;
  return {
    document,
    images: await readImages(readFile, workspace, document),
    annexes: await readAnnexes(readFile, workspace, document),
  };
}

describe.skipIf(!hasPoppler)('golden files (pdftotext)', () => {
  it('every block', async () => {
    const images = new Map([
      [PHOTO_KEY, { type: 'png', bytes: png(30, 40) }],
      [FIGURE_KEY, { type: 'png', bytes: png(160, 90) }],
    ] as const);
    await expectGolden('every-block', 'every-block', everyBlock, { images });
  });

  it.each([
    ['third-en', 'principal'],
    ['third-en', 'releasable'],
    ['third-ko', 'principal'],
  ] as const)('fisheries, %s, %s copy', async (bookId, variant) => {
    const { document, ...files } = await fisheries(bookId, variant);
    await expectGolden('fisheries', `${bookId}-${variant}`, document, files);
  });
});
