import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyBlock, FIGURE_KEY, PHOTO_KEY } from '../support/every-block.ts';
import { hostileBook } from '../unit/write/docx/hostile-book.ts';
import { png } from '../support/pictures.ts';
import { has, libreOfficePages, ooxmlReport, pythonDocxCounts } from '../support/validators.ts';
import type { BookDocument, WriterEnv } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';

const env: WriterEnv = {
  fonts: [],
  images: new Map([
    [PHOTO_KEY, { type: 'png', bytes: png(30, 40) }],
    [FIGURE_KEY, { type: 'png', bytes: png(160, 90) }],
  ]),
};

const books: Readonly<Record<string, BookDocument>> = {
  'every block': everyBlock,
  'a Korean book': { ...everyBlock, meta: { ...everyBlock.meta, language: 'ko', title: '한미 기술협의' } },
  'a card on A5': { ...everyBlock, page: { ...everyBlock.page, size: 'A5', density: 'compact' } },
  'hostile input': hostileBook,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-validity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (name: string, book: BookDocument): Promise<string> => {
  const sectionPages = new Map(book.sections.map((section, index) => [section.id, index + 1]));
  const { bytes } = await writeDocx(book, env, {
    pageCount: book.sections.length,
    sectionPages,
    snugSections: new Set(),
  });
  const path = join(folder, `${name.replaceAll(' ', '-')}.docx`);
  await writeFile(path, bytes);
  return path;
};

describe.for(Object.entries(books))('%s', ([name, book]) => {
  it.skipIf(!has.ooxml)('is valid Office Open XML', async () => {
    expect(await ooxmlReport(await written(name, book))).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!has.pythonDocx)('opens in python-docx', async () => {
    const { paragraphs, sections } = await pythonDocxCounts(await written(name, book));
    expect(paragraphs).toBeGreaterThan(0);
    expect(sections).toBeGreaterThan(0);
  });
});

describe('in LibreOffice', () => {
  it.skipIf(!has.libreOffice || !has.poppler)('lays out with heads, feet and page numbers', async () => {
    const sheets = await libreOfficePages(await written('laid out', everyBlock));
    expect(sheets.length).toBeGreaterThanOrEqual(everyBlock.sections.length - 1);
    for (const sheet of sheets) expect(sheet).toMatch(/official – sensitive/i);
    for (const [index, sheet] of sheets.slice(1).entries()) {
      expect(sheet).toMatch(new RegExp(`${index + 2}\\s*/\\s*${sheets.length}`));
    }
    expect(sheets.join('')).toContain('Tab 2 · Beef');
  });
});
