import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { AnnexBlock, BookDocument, Section, WriterEnv } from '../../../../core/document/index.ts';
import { writePages, writePdf } from '../../../../core/write/pdf/index.ts';
import { everyBlock, FIGURE_KEY } from '../../../support/every-block.ts';
import { hasProgram } from '../../../support/extract.ts';
import { pdfOfPages, rawStream, showing } from '../../../support/source-pdfs.ts';
import { documentOf, env, flat, look, pagesOf, paragraph, section } from './tools.ts';

const SIZES = [
  { width: 595, height: 842 },
  { width: 842, height: 595 },
  { width: 300, height: 200 },
];
const SOURCE = pdfOfPages([
  { content: showing('First page of the paper', 72, 700) },
  { content: showing('Second page lies', 72, 700), entries: '/Rotate 90' },
  { content: showing('Cut to a corner', 120, 120), entries: '/CropBox [100 100 400 300]' },
]);

const annex = (rest: Partial<AnnexBlock> = {}): AnnexBlock => ({
  kind: 'annex',
  title: 'Annex 1: Key facts',
  shown: { kind: 'pages', file: 'facts', pages: SIZES },
  facts: [{ label: 'File', value: [{ kind: 'text', text: 'facts.pdf' }] }],
  labels: { page: 'Page {k} of {n} of the annex', elsewhere: 'In the PDF.', broken: 'This page is damaged.' },
  ...rest,
});
const annexSection = (block: AnnexBlock, rest: Partial<Section> = {}): Section =>
  section('annex-facts', [block], { role: 'annex', title: block.title, tab: 'An1', ...rest });
const bookOf = (...sections: readonly Section[]): BookDocument =>
  documentOf(section('front', [paragraph('Before')]), ...sections);
const withFile = (bytes: Uint8Array): WriterEnv => ({ ...env, annexes: new Map([['facts', bytes]]) });

describe('an annex in a PDF', () => {
  it('stands page by page between our marking, head and foot, on paper turned as it is', async () => {
    const { bytes, pageCount, sectionPages, shownPages, warnings } = await writePdf(
      bookOf(annexSection(annex()), section('after', [paragraph('After')])),
      withFile(SOURCE),
    );
    expect(warnings).toEqual([]);
    expect(pageCount).toBe(5);
    expect(sectionPages.get('annex-facts')).toBe(2);
    expect(sectionPages.get('after')).toBe(5);
    expect(shownPages).toEqual([
      { page: 2, file: 'facts', filePage: 1 },
      { page: 3, file: 'facts', filePage: 2 },
      { page: 4, file: 'facts', filePage: 3 },
    ]);
    const pages = pagesOf(bytes);
    const marking = everyBlock.meta.marking.toUpperCase();
    for (const [index, words] of [
      [1, 'First page of the paper'],
      [2, 'Second page lies'],
      [3, 'Cut to a corner'],
    ] as const) {
      expect(flat(pages[index] ?? '')).toContain(words);
      expect(pages[index]).toContain(`Page ${index} of 3 of the annex`);
      expect(pages[index]).toContain(`${index + 1} / 5`);
      expect(pages[index]?.split(marking)).toHaveLength(3);
    }
    expect(pages[1]).toContain('Annex 1: Key facts');
    const boxes = look('pdfinfo', bytes, ['-f', '1', '-l', '5']);
    expect(boxes).toMatch(/Page +2 size: +595\.28 x 841\.89/);
    expect(boxes).toMatch(/Page +3 size: +841\.89 x 595\.28/);
  });

  it('draws a page within the text area, upright and in its own size at most', async () => {
    const { bytes } = await writePdf(bookOf(annexSection(annex())), withFile(SOURCE));
    const found = look('pdftotext', bytes, ['-bbox', '-f', '3', '-l', '3'], ['-']);
    const [, x = '', y = '', right = ''] =
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">Second</.exec(found) ?? [];
    // Turned by 90° the text of a portrait page runs down the right side of a landscape one.
    const { margins } = everyBlock.page;
    expect(Number(x)).toBeGreaterThan(margins.left);
    expect(Number(right)).toBeLessThan(842 - margins.right);
    expect(Number(y)).toBeGreaterThan(margins.top);
    const natural = look('pdftotext', bytes, ['-bbox', '-f', '4', '-l', '4'], ['-']);
    const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">corner</.exec(
      natural,
    );
    // Helvetica of 12 points stays 12 points.
    expect(Number(word?.[4]) - Number(word?.[2])).toBeGreaterThan(10);
    expect(Number(word?.[4]) - Number(word?.[2])).toBeLessThan(15);
  });

  it.skipIf(!hasProgram('qpdf'))('makes a sound file without what acts or leads elsewhere', async () => {
    const source = pdfOfPages(
      [
        {
          content: showing('A form'),
          entries: `/Annots [ << /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (https://example.org/track) >> >> ] /AA << /O << /S /JavaScript /JS (app.alert\\('secretscript'\\)) >> >>`,
        },
      ],
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>',
      [
        '<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>',
        rawStream('attached secret', '/Type /EmbeddedFile'),
      ],
    );
    const shown = { kind: 'pages', file: 'facts', pages: SIZES.slice(0, 1) } as const;
    const { bytes } = await writePdf(bookOf(annexSection(annex({ shown }))), withFile(source));
    expect(look('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
    const plain = look('qpdf', bytes, ['--qdf', '--object-streams=disable'], ['-']);
    for (const gone of ['JavaScript', 'secretscript', 'track', 'EmbeddedFile', 'attached secret']) {
      expect(plain).not.toContain(gone);
    }
  });

  it('writes what several pages share once, and the same bytes each time', async () => {
    const made = await PDFDocument.create();
    const font = await made.embedFont('Courier');
    for (let page = 0; page < 3; page += 1) {
      made.addPage([300, 200]).drawText(`Page ${page}`, { x: 20, y: 100, font });
    }
    const source = await made.save();
    const shown = {
      kind: 'pages',
      file: 'facts',
      pages: SIZES.map(() => ({ width: 300, height: 200 })),
    } as const;
    const book = bookOf(annexSection(annex({ shown })));
    const { bytes } = await writePdf(book, withFile(source));
    expect(bytes).toEqual((await writePdf(book, withFile(source))).bytes);
    expect(Buffer.from(bytes).toString('latin1').split('/BaseFont /Courier')).toHaveLength(2);
    expect(pagesOf(bytes)[3]).toContain('Page 2');
  });

  it('says so where a page or the whole file cannot be shown', async () => {
    const shown = {
      kind: 'pages',
      file: 'facts',
      pages: [{ width: 595, height: 842, broken: true }, SIZES[1] ?? { width: 1, height: 1 }],
    } as const;
    const one = await writePdf(bookOf(annexSection(annex({ shown }))), withFile(SOURCE));
    expect(pagesOf(one.bytes)[1]).toContain('This page is damaged.');
    expect(flat(pagesOf(one.bytes)[2] ?? '')).toContain('Second page lies');
    const none = await writePdf(bookOf(annexSection(annex())), env);
    expect(pagesOf(none.bytes)[3]).toContain('This page is damaged.');
    expect(none.warnings.map(({ code }) => code)).toEqual(['bad-annex']);
  });

  it('fits a picture to the page, and turns the paper for a wide one', async () => {
    const picture = { image: FIGURE_KEY, alt: 'Trade', width: 10, height: 10 };
    const block = annex({ shown: { kind: 'picture', picture } });
    const { bytes, pageCount } = await writePdf(bookOf(annexSection(block)), env);
    expect(pageCount).toBe(2);
    expect(look('pdfimages', bytes, ['-list'])).toMatch(/\n +2 +0 image/);
    expect(look('pdfinfo', bytes, ['-f', '2', '-l', '2'])).toMatch(/Page +2 size: +841\.89 x 595\.28/);
  });

  it('is written page by page too', async () => {
    const book = bookOf(annexSection(annex()));
    const part = await writePages(book, withFile(SOURCE), () => ({ from: 3, to: 3 }));
    expect(pagesOf(part.bytes)).toHaveLength(1);
    expect(flat(pagesOf(part.bytes)[0] ?? '')).toContain('Second page lies');
  });
});

describe('tabs on right-hand pages', () => {
  const tabs = (rightHandTabs: boolean): BookDocument => {
    const book = documentOf(
      section('cover', [paragraph('Cover')], { role: 'cover', title: '', inContents: false }),
      section('contents', [{ kind: 'contents' }], { role: 'contents', inContents: false }),
      section('one', [paragraph('One')], { tab: '1' }),
      section('two', [paragraph('Two')], { tab: '2' }),
      section('plain', [paragraph('Plain')]),
    );
    return {
      ...book,
      page: { ...book.page, rightHandTabs },
      labels: { ...book.labels, blankPage: 'Blank on purpose.' },
    };
  };

  it('have a blank page before them where need be, which says so under its marking', async () => {
    const { bytes, pageCount, sectionPages } = await writePdf(tabs(true), env);
    expect([...sectionPages.values()]).toEqual([1, 2, 3, 5, 6]);
    expect(pageCount).toBe(6);
    const pages = pagesOf(bytes);
    expect(pages[3]).toContain('Blank on purpose.');
    expect(pages[3]?.split(everyBlock.meta.marking.toUpperCase())).toHaveLength(3);
    expect(pages[3]).toContain('4 / 6');
    expect(pages[1]?.replaceAll(/\s+/g, ' ')).toContain('Title of two 5');
  });

  it('follow each other where that is not asked for', async () => {
    const { sectionPages } = await writePdf(tabs(false), env);
    expect([...sectionPages.values()]).toEqual([1, 2, 3, 4, 5]);
  });
});
