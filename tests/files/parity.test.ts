import { describe, expect, it } from 'vitest';
import {
  footnotesOf,
  linesOf,
  numberFootnotes,
  plainText,
  type BlockOf,
  type BookDocument,
} from '../../core/document/index.ts';
import { pagesInWord } from '../../core/write/docx/blocks/annex.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { readImages } from '../../platform/export/pictures.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import {
  docxParts,
  hasProgram,
  pdfBody,
  pdfPages,
  printedLine,
  squeeze,
  wordNotes,
  wordText,
} from '../support/extract.ts';
import { gridsInPdf, gridsInWord, gridsOf, missingFrom } from '../support/grids.ts';
import { readSample, readSampleFile, sampleDocument } from '../support/sample.ts';

const hasPoppler = hasProgram('pdftotext');

interface Followed {
  /** Lines that do not come where they should, with what stands before the place. */
  readonly missing: readonly string[];
  /** What the text says besides the lines. */
  readonly besides: readonly string[];
}

/** Follows lines through a text in order. A line set in capitals counts as itself. */
function follow(text: string, lines: readonly string[]): Followed {
  const missing: string[] = [];
  const besides: string[] = [];
  let at = 0;
  for (const line of lines) {
    const places = [text.indexOf(line, at), text.indexOf(line.toUpperCase(), at)].filter(
      (place) => place >= 0,
    );
    const found = Math.min(...places);
    if (places.length === 0) {
      missing.push(`after “${text.slice(Math.max(0, at - 40), at)}”: ${line}`);
    } else {
      besides.push(text.slice(at, found));
      at = found + line.length;
    }
  }
  return { missing, besides: [...besides, text.slice(at)] };
}

// A whole chunk such as “가.” or “b)”, or one that ends a repeated head.
const LIST_COUNT = /(?:^|(?<=\W))(?:[가-힣]|[a-z]{1,4})[.)]$/;

/** What a writer adds of its own: contents, numbers and signs of lists, tabs, heads repeated on a new page. */
function withoutOwnWords(besides: readonly string[], document: BookDocument): string[] {
  const heads = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => linesOf(block).map(plainText)).map(squeeze),
  );
  const titles = document.sections.map((section) => squeeze(section.title));
  const annexes = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'annex' ? annexWords(block) : [])),
  );
  const own = [...new Set([...titles, ...heads, ...annexes])]
    .filter((text) => text !== '' && text.length < 80)
    .toSorted((a, b) => b.length - a.length);
  return besides
    .map((text) => {
      let rest = text;
      // Contents and repeated heads only ever stand between two lines, so a chunk is made of whole own words.
      if (rest.length > 3) for (const words of own) rest = rest.replaceAll(words, '');
      return rest.replace(LIST_COUNT, '').replace(/(?:An|붙|[A-Z])?[\d.•–☐➔□○·→■●◯\-(),]*/g, '');
    })
    .filter((text) => text !== '' && text !== squeeze(document.labels.continued));
}

/** What the writers say of an annex's pages: which they are, that they cannot be shown, where they are instead. */
function annexWords({ labels, shown }: BlockOf<'annex'>): readonly string[] {
  const pages = shown.kind === 'pages' ? shown.pages : [];
  const numbered = pages.map((_, index) =>
    labels.page.replace('{k}', String(index + 1)).replace('{n}', String(pages.length)),
  );
  return [...numbered, labels.broken, labels.elsewhere].map(squeeze);
}

async function exportBoth(document: BookDocument) {
  const workspace = await readSample();
  const env = {
    fonts: await loadFonts(),
    images: await readImages(readSampleFile, workspace, document),
    // What attached pages say is theirs: without them each page has a line in their place.
    annexes: new Map(),
  };
  const pdf = await writePdf(document, env);
  const docx = await writeDocx(document, env, pdf);
  return { pdf, parts: docxParts(docx.bytes) };
}

async function expectParity(document: BookDocument): Promise<void> {
  const { pdf, parts } = await exportBoth(document);
  const numbers = numberFootnotes(document);
  const notes = footnotesOf(document).map((note) => plainText(note.content));
  const expected = document.sections
    .flatMap((section) => [
      section.title,
      ...section.blocks.flatMap(linesOf).map((line) => printedLine(line, numbers, pdf.sectionPages)),
    ])
    .map(squeeze)
    .filter((line) => line !== '');

  const fromPdf = pdfBody(pdfPages(pdf.bytes), document, notes);
  const fromDocx = squeeze(wordText(parts.get('word/document.xml') ?? ''));
  for (const text of [fromPdf.body, fromDocx]) {
    const { missing, besides } = follow(text, expected);
    expect(missing).toEqual([]);
    expect(withoutOwnWords(besides, document)).toEqual([]);
  }
  // The running text tells nothing of rows and columns, nor of the pages in the contents.
  const wanted = gridsOf(document, pdf.sectionPages);
  const shown = await gridsInPdf(pdf.bytes);
  const written = gridsInWord(parts.get('word/document.xml') ?? '');
  expect(shown.contents).toEqual(wanted.contents);
  expect(written.contents).toEqual(gridsOf(document, pagesInWord(document, pdf).sectionPages).contents);
  expect(missingFrom(shown.tables, wanted.tables)).toEqual([]);
  expect(missingFrom(written.tables, wanted.tables)).toEqual([]);
  expect(fromPdf.notes).toEqual(notes);
  expect(wordNotes(parts.get('word/footnotes.xml') ?? '').map(squeeze)).toEqual(notes.map(squeeze));
}

describe.skipIf(!hasPoppler)('PDF and Word say the same in the same order (pdftotext)', () => {
  it.each([
    ['second-technical-en', 'principal'],
    ['second-technical-en', 'releasable'],
    ['second-technical-ko', 'principal'],
    ['pocket-card', 'principal'],
  ] as const)('%s, %s copy', async (book, variant) => {
    await expectParity(await sampleDocument(book, variant));
  });
});
