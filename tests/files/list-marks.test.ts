import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countText,
  LIST_LEVELS,
  listMarks,
  textInline,
  type Block,
  type BookDocument,
  type Language,
  type Section,
} from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { everyBlock } from '../support/every-block.ts';
import { pdfPages } from '../support/extract.ts';
import { has, libreOfficePages } from '../support/validators.ts';

/** A list of so many levels, each with two items; the names tell level and item. */
function nested(ordered: boolean, level = 0): Block {
  const item = (number: number): Block[] => [
    {
      kind: 'paragraph',
      style: 'body',
      content: [textInline(`${ordered ? 'count' : 'point'} ${level} ${number}`)],
    },
  ];
  const deeper = level < LIST_LEVELS - 1 ? [nested(ordered, level + 1)] : [];
  return { kind: 'list', ordered, items: [item(1), [...item(2), ...deeper]] };
}

function bookOfLists(language: Language): BookDocument {
  const section: Section = {
    id: 'lists',
    role: 'front',
    title: 'Lists',
    runningTitle: 'Lists',
    orientation: 'portrait',
    startsPage: true,
    inContents: true,
    blocks: [nested(false), nested(true)],
  };
  return { ...everyBlock, meta: { ...everyBlock.meta, language }, sections: [section] };
}

/** What a reader sees before each item: the sign or number and the item's name. */
function expectedLines(language: Language): string[] {
  const { bullets, counts } = listMarks(language, 'body');
  const levels = Array.from({ length: LIST_LEVELS }, (_, level) => level);
  return [
    ...levels.flatMap((level) => [1, 2].map((number) => `${bullets[level]} point ${level} ${number}`)),
    ...levels.flatMap((level) =>
      [1, 2].map((number) => {
        const mark = counts[level];
        return `${mark ? countText(mark, number) : ''} count ${level} ${number}`;
      }),
    ),
  ];
}

const itemLines = (pages: readonly string[]): string[] =>
  pages
    .join('\n')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => /(?:point|count) \d \d$/.test(line));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'list-marks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!has.poppler).for(['en', 'ko'] as const)('lists in a book in %s', (language) => {
  it('have the marks of their level in the PDF', async () => {
    const { bytes } = await writePdf(bookOfLists(language), { fonts: await loadFonts(), images: new Map() });
    // The first English level has a drawn dot, which is no text.
    const expected = expectedLines(language).map((line) => line.replace(/^• /, ''));
    expect(itemLines(pdfPages(bytes))).toEqual(expected);
  });

  it.skipIf(!has.libreOffice)('have the same marks in Word, as numbering', async () => {
    const pages = { pageCount: 1, sectionPages: new Map(), snugSections: new Set<string>() };
    const { bytes } = await writeDocx(bookOfLists(language), { fonts: [], images: new Map() }, pages);
    const path = join(folder, `${language}.docx`);
    await writeFile(path, bytes);
    expect(itemLines(await libreOfficePages(path))).toEqual(expectedLines(language));
  });
});
