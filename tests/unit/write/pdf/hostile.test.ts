import { describe, expect, test } from 'vitest';

import type { Block } from '../../../../core/document/index.ts';
import { writePdf } from '../../../../core/write/pdf/index.ts';
import { documentOf, env, flat, pagesOf, pagesOfBlocks, paragraph, section } from './tools.ts';

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
