import { describe, expect, test } from 'vitest';

import type { Block } from '../../../../core/document/index.ts';
import { writePdf } from '../../../../core/write/pdf/index.ts';
import { documentOf, env, flat, pagesOf, pagesOfBlocks, paragraph, section, wordBoxes } from './tools.ts';

const words = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(' ');

describe('content nobody expects', { timeout: 60_000 }, () => {
  test('lists twelve levels deep keep every level, in reading order', async () => {
    const level = (depth: number): Block => ({
      kind: 'list',
      ordered: depth % 2 === 0,
      items: [[paragraph(words(`level${depth}w`, 20)), ...(depth < 12 ? [level(depth + 1)] : [])]],
    });
    const text = (await pagesOfBlocks(level(1))).join(' ');
    const expected = Array.from({ length: 12 }, (_, index) => words(`level${index + 1}w`, 20)).join(' ');
    expect(text.match(/level\d+w\d+/g)?.join(' ')).toBe(expected);
  });

  test('a table of 2,000 rows has its header on each page and every row once', async () => {
    const pages = await pagesOfBlocks({
      kind: 'table',
      look: 'lines',
      columns: [{ share: 1 }, { share: 2 }],
      header: [{ content: [paragraph('Number')] }, { content: [paragraph('Name')] }],
      rows: Array.from({ length: 2000 }, (_, row) => [
        { content: [paragraph(`r${row}`)] },
        { content: [paragraph(`Name of ${row}`)] },
      ]),
    });
    for (const page of pages) expect(flat(page)).toContain('Number Name');
    const rows = pages.join('\n').match(/\br\d+\b/g);
    expect(rows).toEqual(Array.from({ length: 2000 }, (_, row) => `r${row}`));
  });

  test('a table of 25 columns keeps every cell in its column, and the columns on the page', async () => {
    const cells = (value: string) =>
      Array.from({ length: 25 }, (_, column) => ({ content: [paragraph(`${value}${column}`)] }));
    const { bytes } = await writePdf(
      documentOf(
        section('wide', [
          {
            kind: 'table',
            look: 'lines',
            columns: Array.from({ length: 25 }, () => ({ share: 1 })),
            header: cells('h'),
            rows: [cells('a'), cells('b')],
          },
        ]),
      ),
      env,
    );
    const words = wordBoxes(bytes);
    for (const row of ['h', 'a', 'b']) {
      const found = words.filter(({ text }) => new RegExp(`^${row}\\d+$`).test(text));
      expect(found.map(({ text }) => text)).toEqual(cells(row).map((_, column) => `${row}${column}`));
      const overlaps = found.filter(({ left }, index) => left < (found[index - 1]?.right ?? 0));
      expect(overlaps).toEqual([]);
    }
    expect(words.filter(({ right }) => right > 595 - 28)).toEqual([]);
  });

  test('words of 300 letters break inside their margins, in text, cells and boxes', async () => {
    const long = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
    const { bytes, warnings } = await writePdf(
      documentOf(
        section('long', [
          paragraph(long),
          {
            kind: 'table',
            look: 'lines',
            columns: [{ share: 1 }, { share: 3 }],
            header: [],
            rows: [[{ content: [paragraph(long)] }, { content: [paragraph('short')] }]],
          },
          { kind: 'callout', tone: 'red', title: long, content: [paragraph(long)] },
        ]),
      ),
      env,
    );
    const words = wordBoxes(bytes).filter(({ text }) => text !== 'short');
    const letters = words.map(({ text }) => text).join('');
    expect(letters.split('Donau').length - 1).toBeGreaterThanOrEqual(4 * 14);
    expect(words.filter(({ left, right }) => left < 40 || right > 595 - 40)).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('a note longer than two pages is followed by the notes after it, whole and in order', async () => {
    const called = (prefix: string, count: number): Block => ({
      kind: 'paragraph',
      style: 'body',
      content: [
        { kind: 'text', text: 'Called' },
        { kind: 'footnote', content: [{ kind: 'text', text: words(prefix, count) }] },
      ],
    });
    const pages = await pagesOfBlocks(
      called('a', 3000),
      called('b', 20),
      called('c', 1500),
      paragraph('The end'),
    );
    const text = pages.join(' ');
    const found = (prefix: string): string | undefined =>
      text.match(new RegExp(`\\b${prefix}\\d+\\b`, 'g'))?.join(' ');
    expect([found('a'), found('b'), found('c')]).toEqual([
      words('a', 3000),
      words('b', 20),
      words('c', 1500),
    ]);
    expect(pages.length).toBeGreaterThan(3);
  });

  test('letters of scripts without a font are named, signs that turn the text around are dropped', async () => {
    const { bytes, warnings } = await writePdf(
      documentOf(
        section('s', [paragraph('Hebrew שלום and \u202Eturned\u202C, \u0378 unassigned, 💥 drawn')]),
      ),
      env,
    );
    expect(warnings.map((warning) => [warning.code, warning.sectionId])).toEqual([['missing-glyph', 's']]);
    const [warning] = warnings;
    for (const code of ['U+05E9', 'U+0378', 'U+1F4A5']) expect(warning?.message).toContain(code);
    expect(warning?.message).not.toContain('U+202E');
    expect(flat(pagesOf(bytes)[0] ?? '')).toContain('and turned,');
  });
});
