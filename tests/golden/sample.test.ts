import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { docxParts, hasProgram, pdfPages } from '../support/extract.ts';
import { sampleDocument } from '../support/sample.ts';

/** The words of a Word document, a paragraph a line, without markup. */
function wordText(xml: string): string {
  return xml
    .replaceAll(/<w:(?:tab|br)\b[^>]*>/g, ' ')
    .split('</w:p>')
    .map((paragraph) => paragraph.replaceAll(/<[^>]*>/g, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}

// One book of each template that the other golden files do not have, in the language its readers use.
describe.skipIf(!hasProgram('pdftotext'))('texts of the sample’s books (pdftotext)', () => {
  it.each([
    ['two-plus-two-ko', 'principal'],
    ['second-technical-press-en', 'releasable'],
    ['second-technical-summary-ko', 'principal'],
    ['handover-en', 'delegation'],
    ['third-technical-en', 'principal'],
    ['third-technical-en', 'delegation'],
  ] as const)('%s, %s copy', async (bookId, variant) => {
    const document = await sampleDocument(bookId, variant);
    const env = { fonts: await loadFonts(), images: new Map() };
    const pdf = await writePdf(document, env);
    const docx = await writeDocx(document, env, pdf);
    const pages = pdfPages(pdf.bytes).map((page, index) => `--- page ${index + 1}\n${page.trimEnd()}\n`);
    const name = `sample/expected-${bookId}-${variant}`;
    await expect(pages.join('\n')).toMatchFileSnapshot(`${name}.pdf.txt`);
    const body = docxParts(docx.bytes).get('word/document.xml') ?? '';
    await expect(`${wordText(body)}\n`).toMatchFileSnapshot(`${name}.docx.txt`);
  });
});
