import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBook, type ExportReport } from '../../platform/export/index.ts';
import { pdfPages, squeeze } from '../support/extract.ts';
import { SAMPLE } from '../support/sample.ts';
import {
  has,
  libreOfficePages,
  ooxmlReport,
  pdfFonts,
  pythonDocxCounts,
  qpdfCheck,
} from '../support/validators.ts';

const FISHERIES = fileURLToPath(new URL('../golden/fisheries/workspace', import.meta.url));

const books = [
  { workspace: SAMPLE, bookId: 'second-technical-en' },
  { workspace: SAMPLE, bookId: 'second-technical-ko' },
  { workspace: SAMPLE, bookId: 'third-technical-en' },
  { workspace: SAMPLE, bookId: 'pocket-card' },
  { workspace: FISHERIES, bookId: 'third-en' },
  { workspace: FISHERIES, bookId: 'third-ko' },
];

/** For each running head, the first page of the PDF that has it and the first page of Word's. */
function startsOf(ours: readonly string[], words: readonly string[]): readonly (readonly [number, number])[] {
  // The marking stands above the head; the cover has none.
  const heads = new Set(ours.slice(1).map((page) => squeeze(page.split('\n')[1] ?? '')));
  const first = (pages: readonly string[], head: string): number =>
    pages.findIndex((page) => squeeze(page).includes(head)) + 1;
  return [...heads].map((head) => [first(ours, head), first(words, head)]);
}

const IS_EMBEDDED = 'yes yes yes';

/** The fonts that a workspace's attached PDFs do not hold; their pages keep what they came with. */
async function attachedFonts(workspace: string): Promise<ReadonlySet<string>> {
  const folder = join(workspace, 'files');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
  const fonts = await Promise.all(names.map((name) => pdfFonts(join(folder, name))));
  return new Set(
    fonts.flatMap((all) => all.flatMap(({ name, flags }) => (flags.join(' ') === IS_EMBEDDED ? [] : [name]))),
  );
}

describe.for(books)('every allowed copy of $bookId', ({ workspace, bookId }) => {
  let folder: string;
  let report: ExportReport;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aide-memoire-exports-'));
    report = await exportBook({
      workspace,
      bookId,
      variants: 'all',
      formats: ['pdf', 'docx'],
      out: folder,
      overwrite: false,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const paths = (format: string): string[] =>
    report.files.filter((file) => file.format === format).map((file) => file.path);

  it.skipIf(!has.qpdf)('passes qpdf --check', async () => {
    for (const path of paths('pdf')) {
      expect(await qpdfCheck(path)).toContain('No syntax or stream encoding errors');
    }
  });

  it.skipIf(!has.poppler)('has all fonts embedded, subset and mapped to Unicode (pdffonts)', async () => {
    const foreign = await attachedFonts(workspace);
    for (const path of paths('pdf')) {
      const fonts = await pdfFonts(path);
      const own = fonts.filter(({ name }) => !foreign.has(name));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((font) => font.flags.join(' ') !== IS_EMBEDDED)).toEqual([]);
    }
  });

  it.skipIf(!has.ooxml)('passes the OOXML validator', async () => {
    for (const path of paths('docx')) expect(await ooxmlReport(path)).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!has.pythonDocx)('opens in python-docx', async () => {
    for (const path of paths('docx')) expect((await pythonDocxCounts(path)).paragraphs).toBeGreaterThan(0);
  });

  it.skipIf(!has.libreOffice || !has.poppler)('is laid out by LibreOffice with nothing lost', async () => {
    const [docx = ''] = paths('docx');
    const [pdf = ''] = paths('pdf');
    const pages = await libreOfficePages(docx);
    const ours = pdfPages(readFileSync(pdf));
    const starts = startsOf(ours, pages);
    // Fonts that stand in for Word's may move a few lines over the end of a section, but no more.
    expect(starts.filter(([one, other]) => Math.abs(one - other) > 1)).toEqual([]);
    const longer = starts.filter(([one, other], index) => {
      const [oneBefore, otherBefore] = starts[index - 1] ?? [0, 0];
      return one - oneBefore !== other - otherBefore;
    });
    expect(longer.length).toBeLessThanOrEqual(Math.ceil(starts.length * 0.1));
    const last = ours.at(-1)?.match(/\S{6,}/g) ?? [];
    const text = pages.join(' ');
    expect(last.filter((word) => /^\p{L}+$/u.test(word) && !text.includes(word))).toEqual([]);
  });
});

describe('the English book of the sample', () => {
  it.skipIf(!has.poppler)('has every section of the design on 30 pages or more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-sections-'));
    const { files } = await exportBook({
      workspace: SAMPLE,
      bookId: 'second-technical-en',
      variants: ['principal'],
      formats: ['pdf'],
      out: folder,
      overwrite: false,
    });
    const pages = pdfPages(readFileSync(files[0]?.path ?? ''));
    rmSync(folder, { recursive: true, force: true });
    expect(pages.length).toBeGreaterThanOrEqual(30);
    const contents = pages[1] ?? '';
    const sections = [
      'At a glance',
      'Schedule',
      'Delegations',
      'Objectives and outcomes',
      'Beef: the 30-month age limit',
      'Earlier rounds',
      'How positions have moved',
      'Tariff measures',
      'Deadlines',
      'Biographies',
      'Press lines',
      'Sources',
      'Readout form',
    ];
    expect(sections.filter((title) => !contents.includes(title))).toEqual([]);
    const issue = pages.join('\n');
    for (const part of [
      'Say',
      'Ask',
      'If raised',
      'Do not say.',
      'Red line',
      'Fallback',
      'Background',
      'Movement',
    ]) {
      expect(issue).toContain(part);
    }
  });

  it.skipIf(!has.poppler)('dated 19 May knows nothing of what came after', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-date-'));
    const { files } = await exportBook({
      workspace: SAMPLE,
      bookId: 'second-technical-en',
      variants: 'all',
      formats: ['pdf'],
      out: folder,
      overwrite: false,
    });
    const texts = files.map((file) => pdfPages(readFileSync(file.path)).join('\n'));
    rmSync(folder, { recursive: true, force: true });
    for (const text of texts) {
      // The sources of 20 and 21 May and of late May, and days that only they could know.
      for (const later of [
        'Yonhap',
        'JoongAng',
        'late May',
        '2025-05-2',
        '23 May',
        '24 May',
        '30 June',
        'June 30',
      ]) {
        expect(text).not.toContain(later);
      }
    }
  });
});
