import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookDocument } from '../../core/document/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { mustArchive } from '../../platform/export/archive.ts';
import { exportBook } from '../../platform/export/index.ts';
import { everyBlock } from '../support/every-block.ts';
import { everyBlockPictures } from '../support/every-block-pictures.ts';
import { testFonts } from '../support/fonts.ts';
import { SAMPLE, sampleDocument } from '../support/sample.ts';
import { taggedFaults } from '../support/tagged/check.ts';
import { archiveFaults, has } from '../support/validators.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLAIM = 'pdfaid:part';

async function written(
  document: BookDocument,
  archive: boolean,
): Promise<{ path: string; bytes: Uint8Array }> {
  const { bytes } = await writePdf(document, { fonts: testFonts(), images: everyBlockPictures(), archive });
  const path = join(folder, `book-${String(archive)}.pdf`);
  writeFileSync(path, bytes);
  return { path, bytes };
}

describe.skipIf(!has.preflight)('PDFBox takes for PDF/A-1b', () => {
  test('every block, whose pictures have transparency', async () => {
    const { path, bytes } = await written(everyBlock, true);
    expect(await archiveFaults(path)).toEqual([]);
    expect(taggedFaults(bytes)).toEqual([]);
  });

  test.for([
    'second-technical-en',
    'second-technical-ko',
    'pocket-card',
    'two-plus-two-ko',
    'second-technical-press-en',
    'second-technical-summary-ko',
    'handover-en',
  ])('the book %s', async (book) => {
    const { path } = await written(await sampleDocument(book), true);
    expect(await archiveFaults(path)).toEqual([]);
  });

  test('no file that was not made for it', async () => {
    const { path } = await written(everyBlock, false);
    expect((await archiveFaults(path)).join('\n')).toMatch(/Soft Mask|DestOutputProfile/);
  });
});

test('only a file made for the archive says so', async () => {
  const [plain, kept] = [await written(everyBlock, false), await written(everyBlock, true)];
  expect(Buffer.from(plain.bytes).includes(CLAIM)).toBe(false);
  expect(Buffer.from(kept.bytes).includes(CLAIM)).toBe(true);
  expect(Buffer.from((await written(everyBlock, true)).bytes).equals(Buffer.from(kept.bytes))).toBe(true);
});

describe('an export for the archive', () => {
  const order = {
    workspace: SAMPLE,
    bookId: 'pocket-card',
    variants: ['principal'],
    formats: ['pdf'],
  } as const;

  test('makes a file that says so', async () => {
    const out = join(folder, 'kept');
    const { files } = await exportBook({ ...order, out, overwrite: false, archive: true });
    expect(readFileSync(files[0]?.path ?? '').includes(CLAIM)).toBe(true);
  });

  test('is refused with a password, and nothing is written', async () => {
    const protection = { password: 'x', print: true, copy: true, change: true };
    const out = join(folder, 'locked');
    await expect(
      exportBook({ ...order, out, overwrite: false, archive: true, protection }),
    ).rejects.toMatchObject({ code: 'not-archivable' });
  });

  test('is refused with an attached PDF, by its name', () => {
    const [first, ...rest] = everyBlock.sections;
    if (first === undefined) throw new Error('the document has no section');
    const annex = {
      kind: 'annex',
      title: 'Annex 1: Report',
      facts: [],
      shown: { kind: 'pages', file: 'report', pages: [] },
      labels: { page: '', elsewhere: '', broken: '' },
    } as const;
    mustArchive(everyBlock);
    expect(() => mustArchive({ ...everyBlock, sections: [{ ...first, blocks: [annex] }, ...rest] })).toThrow(
      'Annex 1: Report',
    );
  });
});
