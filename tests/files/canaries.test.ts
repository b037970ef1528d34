import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import type { Variant } from '../../core/document/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { CANARY, canaryWorkspace } from '../support/canaries.ts';
import { docxParts, hasProgram, pdfPages } from '../support/extract.ts';
import { assembleDocument } from '../support/workspace.ts';

const hasTools = hasProgram('pdftotext') && hasProgram('qpdf');

/** Everything a PDF says: its pages' text, and its objects (metadata, outline, links) with all streams opened. */
function everythingIn(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-canary-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const objects = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      maxBuffer: 1 << 28,
    });
    // Strings of a PDF may be UTF-16: without the zero bytes, Latin text reads plainly in both encodings.
    return pdfPages(bytes).join('\n') + objects.toString('latin1').replaceAll('\u0000', '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filesOf(releaseTo: readonly string[], variant: Variant) {
  const document = assembleDocument(canaryWorkspace(releaseTo), variant);
  const env = { fonts: await loadFonts(), images: new Map() };
  const pdf = await writePdf(document, env);
  const docx = await writeDocx(document, env, pdf);
  return { pdf: everythingIn(pdf.bytes), docx: [...docxParts(docx.bytes).values()].join('\n') };
}

describe.skipIf(!hasTools)('canaries in every field of every kind of record (pdftotext, qpdf)', () => {
  it.each(['delegation', 'releasable'] as const)('are in no file of the %s copy', async (variant) => {
    const files = await filesOf([], variant);
    // Word splits runs: the search ignores tags.
    expect(files.docx.replace(/<[^>]*>/g, '')).not.toContain(CANARY);
    expect(files.docx).not.toContain(CANARY);
    expect(files.pdf).not.toContain(CANARY);
  });

  it('are in both files of a copy they are released to, outline and all', async () => {
    const files = await filesOf(['delegation'], 'delegation');
    expect(files.docx).toContain(`${CANARY} issue title`);
    expect(files.pdf).toContain(`${CANARY} issue title`);
    expect(files.pdf).toMatch(new RegExp(`/Title \\(.*${CANARY} issue title`));
  });
});
