import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleBook } from '../../core/assemble/index.ts';
import { textInline, type Block, type BookDocument, type Inlines } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { loadBuiltInTemplates } from '../../platform/templates/index.ts';
import { anyWorkspace } from '../support/arbitrary-workspace.ts';
import { docxParts } from '../support/extract.ts';
import { everyBlock } from '../support/every-block.ts';
import { has, ooxmlReport } from '../support/validators.ts';

const text = (value: string): Inlines => [textInline(value)];
const paragraph = (...content: Inlines): Block => ({ kind: 'paragraph', style: 'body', content });
const row = (columns: number, value: string) =>
  Array.from({ length: columns }, (_, index) => ({ content: [paragraph(...text(`${value} ${index}`))] }));
const table = (columns: number, rows: number): Block => ({
  kind: 'table',
  look: 'lines',
  columns: Array.from({ length: columns }, () => ({ share: 1 })),
  header: row(columns, 'Head'),
  rows: Array.from({ length: rows }, (_, index) => row(columns, `Row ${index}`)),
});

function deepList(levels: number, ordered: boolean): Block {
  const item: Block[] = [paragraph(...text(`Level from below ${levels}`))];
  return {
    kind: 'list',
    ordered,
    items: [levels > 1 ? [...item, deepList(levels - 1, !ordered)] : item],
  };
}

const LONG_WORD = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
const blocks: Readonly<Record<string, readonly Block[]>> = {
  'words of 300 characters': [
    paragraph(...text(LONG_WORD)),
    { ...table(3, 0), rows: [row(3, LONG_WORD)] } as Block,
    { kind: 'callout', tone: 'red', title: LONG_WORD, content: [paragraph(...text(LONG_WORD))] },
  ],
  'lists of 12 levels': [deepList(12, true), deepList(12, false)],
  'a table of 2,000 rows': [table(4, 2000)],
  'a table of 25 columns': [table(25, 12)],
  'footnotes longer than a page': [
    paragraph(
      ...text('Cited'),
      { kind: 'footnote', content: [textInline('A very long note. '.repeat(800))] },
      { kind: 'footnote', content: [textInline(LONG_WORD)] },
    ),
  ],
  'text from right to left, emoji and unassigned signs': [
    paragraph(...text('المملكة العربية السعودية 2025 and back')),
    paragraph(...text('👩🏽‍⚖️🇰🇷 \u{1FAF8} \u0378 \u{E0FFF} \u{10FFFD}')),
    paragraph(...text('\u202Ereversed\u202C \u2067isolated\u2069 \u200D\u200B')),
  ],
  'control characters, lone surrogates and non-characters': [
    paragraph(
      ...text('a\u0000b\u0007c\u001Bd\u007Fe\uD83Df\uDE00g\uFFFEh\uFFFFi\uFFFF0\uFFFFj\u0085k\u2028l'),
    ),
    {
      kind: 'callout',
      tone: 'amber',
      title: ']]>\u0000<!--',
      content: [paragraph(...text('&#0; &amp; \'"'))],
    },
  ],
};

const bookOf = (content: readonly Block[]): BookDocument => ({
  ...everyBlock,
  sections: everyBlock.sections
    .slice(1, 2)
    .map((section) => ({ ...section, title: 'Hostile', blocks: [...content, { kind: 'contents' }] })),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reportOf(document: BookDocument, name: string): Promise<unknown> {
  const pages = { pageCount: 1, sectionPages: new Map(), snugSections: new Set<string>() };
  const { bytes } = await writeDocx(document, { fonts: [], images: new Map() }, pages);
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.docx`);
  await writeFile(path, bytes);
  return await ooxmlReport(path);
}

describe('hostile content is all there', () => {
  const xmlOf = async (name: string): Promise<string> => {
    const pages = { pageCount: 1, sectionPages: new Map(), snugSections: new Set<string>() };
    const { bytes } = await writeDocx(bookOf(blocks[name] ?? []), { fonts: [], images: new Map() }, pages);
    const parts = docxParts(bytes);
    return `${parts.get('word/document.xml')}${parts.get('word/footnotes.xml')}`;
  };
  const count = (xml: string, what: string): number => xml.split(what).length - 1;

  it.each([
    ['words of 300 characters', LONG_WORD, 6],
    ['lists of 12 levels', 'Level from below ', 24],
    ['a table of 2,000 rows', '<w:tr>', 2001],
    ['a table of 2,000 rows', '<w:tblHeader/>', 1],
    ['a table of 25 columns', '<w:gridCol ', 25],
    ['a table of 25 columns', '<w:tc>', 25 * 13],
    ['footnotes longer than a page', 'A very long note. ', 800],
    ['text from right to left, emoji and unassigned signs', '👩🏽‍⚖️🇰🇷 \u{1FAF8} \u0378 \u{E0FFF} \u{10FFFD}', 1],
    ['text from right to left, emoji and unassigned signs', 'المملكة العربية السعودية 2025 and back', 1],
  ] as const)('%s: %s', async (name, what, times) => {
    expect(count(await xmlOf(name), what)).toBe(times);
  });

  it('levels beyond Word’s styles stay at the last one, however deep', async () => {
    const xml = await xmlOf('lists of 12 levels');
    const levels = [...xml.matchAll(/w:pStyle w:val="List(?:Bullet|Number)(\d?)"/g)].map(([, level]) =>
      Number(level || 1),
    );
    expect(levels.slice(0, 12)).toEqual([1, 2, 3, 4, ...Array.from({ length: 8 }, () => 4)]);
  });
});

describe.skipIf(!has.ooxml)('hostile content makes a valid Word file', () => {
  it.each(Object.entries(blocks))('%s', async (name, content) => {
    expect(await reportOf(bookOf(content), name)).toMatchObject({ ok: true, errors: [] });
  });
});

describe.skipIf(!has.ooxml)('books of random workspaces', () => {
  it('are valid Word files', { timeout: 300_000 }, async () => {
    const templates = await loadBuiltInTemplates();
    let written = 0;
    await fc.assert(
      fc.asyncProperty(anyWorkspace(templates), async (workspace) => {
        for (const book of workspace.records.book) {
          const template = templates.find(({ id }) => id === book.templateId);
          const [variant] = book.variants;
          if (!template || !variant) continue;
          const result = assembleBook({ workspace, template, book, variant, imageSizes: new Map() });
          if (!result.ok) continue;
          written += 1;
          const report = await reportOf(result.document, 'random');
          expect(report).toMatchObject({ ok: true, errors: [] });
        }
      }),
      // Many random workspaces have no book that can be made; these have some.
      { numRuns: 15, seed: 3 },
    );
    expect(written).toBeGreaterThan(0);
  });
});
