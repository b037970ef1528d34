import { describe, expect, test } from 'vitest';

import { writePdf } from '../../../../core/write/pdf/index.ts';
import { chunksOf } from '../../../../core/write/pdf/text/breaks.ts';
import { KOREAN_SENTENCE } from '../../../support/every-block.ts';
import { documentOf, env, flat, pagesOf, pagesOfBlocks, paragraph, section } from './tools.ts';

describe('Korean', () => {
  test('breaks at spaces only and comes out as it went in', async () => {
    const text = `${KOREAN_SENTENCE} `.repeat(9).trim();
    const pages = await pagesOfBlocks(paragraph(text));
    const lines = pages
      .join('\n')
      .split('\n')
      .map((line) => line.trim());
    const words = new Set(text.split(' '));
    const body = lines.filter((line) => /\p{Script=Hangul}/u.test(line));
    expect(body.length).toBeGreaterThan(9);
    for (const line of body) for (const word of line.split(' ')) expect(words).toContain(word);
    expect(flat(body.join(' '))).toBe(text);
  });

  test('is composed, whatever keyboard it came from', async () => {
    const [page] = await pagesOfBlocks(paragraph('관세 협의 cafe\u0301'.normalize('NFD')));
    expect(page).toContain('관세 협의 café');
    expect(page).toBe(page?.normalize('NFC'));
  });
});

describe('characters', () => {
  test('fall back from font to font', async () => {
    const text = 'Serif 한글 漢字 かな ☎ ☐ ≒ end';
    const [page] = await pagesOfBlocks(paragraph(text.replace('≒', '')));
    expect(flat(page ?? '')).toContain(flat(text.replace('≒', '')));
  });

  test('that no font has are shown as a box and named with their section', async () => {
    const { bytes, warnings } = await writePdf(
      documentOf(
        section('first', [paragraph('Ge\u10d0 x')]),
        section('second', [paragraph('lone \ud800 half')]),
      ),
      env,
    );
    expect(warnings).toEqual([
      {
        code: 'missing-glyph',
        sectionId: 'first',
        message: expect.stringContaining('U+10D0'),
        params: { characters: 'U+10D0' },
      },
      {
        code: 'missing-glyph',
        sectionId: 'second',
        message: expect.stringContaining('U+D800'),
        params: { characters: 'U+D800' },
      },
    ]);
    const text = flat(pagesOf(bytes).join(' '));
    expect(text).toContain('Ge□ x');
    expect(text).toContain('lone □ half');
  });

  test('without width leave no trace', async () => {
    const [page] = await pagesOfBlocks(paragraph('a\u200bb\u00adc\u200d\ufeff\u2060d'));
    expect(page).toContain('abcd');
  });
});

describe('lines', () => {
  test('do not break inside a Korean date', () => {
    const stretches = chunksOf('회의 2025. 4. 30.–5. 1., 제주. 1. 끝').map((chunk) => chunk.text);
    expect(stretches).toEqual(['회의', '2025. 4. 30.–5. 1.,', '제주.', '1.', '끝']);
  });

  test('break after spaces, hyphens between words and dashes after words', () => {
    const stretches = (text: string) => chunksOf(text).map((chunk) => chunk.text);
    expect(stretches('tariff-free 20–22 days')).toEqual(['tariff-', 'free', '20–22', 'days']);
    expect(stretches('30 Apr–1 May')).toEqual(['30 Apr–', '1 May']);
    expect(stretches('한미통상협의를 계속')).toEqual(['한미통상협의를', '계속']);
    expect(stretches('a\u00a0b c')).toEqual(['a\u00a0b', 'c']);
  });

  test('do not part a number from its unit or a day from its month', () => {
    const stretches = (text: string) => chunksOf(text).map((chunk) => chunk.text);
    expect(stretches('at 25 % until 20–22 May, 3 billion, 7 people')).toEqual([
      'at',
      '25 %',
      'until',
      '20–22 May,',
      '3 billion,',
      '7',
      'people',
    ]);
  });

  test('lose nothing, however long a word or a paragraph', async () => {
    const word = 'abcdefghij'.repeat(300);
    const pages = await pagesOfBlocks(paragraph(word));
    const body = pages
      .map((page) =>
        page
          .split('\n')
          .filter((line) => /^[a-j]{5,}$/.test(line))
          .join(''),
      )
      .join('');
    expect(body).toBe(word);
  });

  test('of two megabytes are set in reasonable time', async () => {
    const begun = performance.now();
    const { pageCount } = await writePdf(
      documentOf(section('long', [paragraph('lorem ipsum '.repeat(175_000))])),
      env,
    );
    expect(pageCount).toBeGreaterThan(300);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 30_000);
});
