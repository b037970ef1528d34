import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';

import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { linesOf, plainText } from '../../../../core/document/index.ts';
import type { Block, PdfResult, WriterProgress } from '../../../../core/document/index.ts';
import { writePages, writePdf } from '../../../../core/write/pdf/index.ts';
import { everyBlock } from '../../../support/every-block.ts';
import { documentOf, env, flat, look, pagesOf, paragraph, section } from './tools.ts';

/** A paragraph with a note. */
const noted = (text: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: [
    { kind: 'text', text: 'noted' },
    { kind: 'footnote', content: [{ kind: 'text', text }] },
  ],
});

let result: PdfResult;
let pages: readonly string[];

beforeAll(async () => {
  result = await writePdf(everyBlock, env);
  pages = pagesOf(result.bytes);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the file', () => {
  test('has no errors for qpdf', () => {
    expect(look('qpdf', result.bytes, ['--check'])).toContain('No syntax or stream encoding errors found');
  });

  test('is the same each time', async () => {
    const again = await writePdf(structuredClone(everyBlock), env);
    expect(Buffer.compare(again.bytes, result.bytes)).toBe(0);
  });

  test('is the same whatever was written before with the same fonts', async () => {
    const fresh = () => ({
      ...env,
      fonts: env.fonts.map((font) => ({ ...font, bytes: font.bytes.slice() })),
    });
    const text = documentOf(section('one', [paragraph('caf\u00e9 a\u00a0b a b tariff-free e')]));
    const first = fresh();
    const alone = await writePdf(text, first);
    const second = fresh();
    await writePdf(documentOf(section('two', [paragraph('no\u00a0break \u00e9\u00e8 \u2010')])), second);
    const after = await writePdf(text, second);
    expect(Buffer.compare(after.bytes, alone.bytes)).toBe(0);
    expect(pagesOf(after.bytes).join('')).toMatch(/caf\u00e9 a[\s\u00a0]b a b tariff-free e/);
  });

  test('is the same whether its sections are remembered from another book or not', async () => {
    const book = (first: string, ...notes: readonly string[]) =>
      documentOf(
        section('one', [paragraph(first), ...notes.map(noted)]),
        section('two', [
          noted('second'),
          paragraph('Page'),
          ...everyBlock.sections.flatMap((one) => one.blocks.slice(0, 2)),
        ]),
        section('three', [paragraph('The end.')], { startsPage: false }),
      );
    const fonts = () => env.fonts.map((font) => ({ ...font }));
    const warm = { ...env, fonts: fonts() };
    const books = [
      book('a'),
      book('b'),
      book('b', 'first'),
      { ...book('a'), page: { ...everyBlock.page, density: 'compact' } as const },
    ];
    for (const document of books) await writePdf(structuredClone(document), warm);
    for (const document of books) {
      const remembered = await writePdf(structuredClone(document), warm);
      const alone = await writePdf(structuredClone(document), { ...env, fonts: fonts() });
      expect(Buffer.compare(remembered.bytes, alone.bytes)).toBe(0);
      expect(remembered.warnings).toEqual(alone.warnings);
    }
  });

  test('holds only the pages asked for, and they look as in the whole', async () => {
    const last = result.pageCount;
    for (const [from, to] of [
      [1, 1],
      [3, 5],
      [last, last],
    ] as const) {
      const part = await writePages(structuredClone(everyBlock), env, (book) => {
        expect(book).toMatchObject({ pageCount: last, sectionPages: result.sectionPages });
        return { from, to };
      });
      expect(part).toMatchObject({ from, to, pageCount: last, sectionPages: result.sectionPages });
      expect(part.pageSizes).toHaveLength(last);
      expect(pagesOf(part.bytes)).toEqual(pages.slice(from - 1, to));
      const seen = (bytes: Uint8Array, page: number) =>
        look('pdftoppm', bytes, ['-r', '40', '-f', String(page), '-l', String(page)]);
      expect(seen(part.bytes, 1) === seen(result.bytes, from)).toBe(true);
      expect(look('qpdf', part.bytes, ['--check'])).toContain('No syntax or stream encoding errors found');
    }
  });

  test('leaves out pages that the book does not have', async () => {
    const range = async (from: number, to: number) => {
      const part = await writePages(everyBlock, env, () => ({ from, to }));
      expect(pagesOf(part.bytes)).toHaveLength(part.to - part.from + 1);
      return [part.from, part.to];
    };
    const last = result.pageCount;
    expect(await range(last, last + 3)).toEqual([last, last]);
    expect(await range(last + 2, last + 3)).toEqual([last, last]);
    expect(await range(-1, 2)).toEqual([1, 2]);
    expect(await range(3, 2)).toEqual([3, 3]);
  });

  test('embeds a subset of each font it uses', () => {
    const rows = look('pdffonts', result.bytes, []).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /);
  });

  test('says what it is', () => {
    const info = look('pdfinfo', result.bytes, []);
    expect(info).toContain(`Title:           ${everyBlock.meta.title}`);
    expect(info).toContain('Creator:         Aide-Mémoire');
    expect(info).toContain('Keywords:        tariffs, Korea, United States, 통상');
    expect(info).toMatch(/CreationDate: .*May 19 .*2025/);
    expect(info).toMatch(/Tagged: +yes/);
    const raw = Buffer.from(result.bytes).toString('latin1');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/DisplayDocTitle true');
  });

  test('keeps its XMP packet well-formed whatever the title holds', async () => {
    const meta = { ...everyBlock.meta, title: 'Fish & chips <draft> "x"' };
    const { bytes } = await writePdf({ ...documentOf(section('one', [])), meta }, env);
    expect(look('pdfinfo', bytes, ['-meta'])).toContain('Fish &amp; chips &lt;draft&gt; &quot;x&quot;');
    expect(look('pdfinfo', bytes, [])).toContain('Title:           Fish & chips <draft> "x"');
  });

  test('needs no network and no file', async () => {
    const asked = vi.spyOn(net.Socket.prototype, 'connect');
    const requested = vi.spyOn(http, 'request');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const reads = [vi.spyOn(fs, 'readFileSync'), vi.spyOn(fs, 'openSync'), vi.spyOn(fs, 'readFile')];
    await writePdf(everyBlock, env);
    for (const spy of [asked, requested, fetched, ...reads]) expect(spy).not.toHaveBeenCalled();
  });
});

describe('the pages', () => {
  test('hold every word of the document', () => {
    const whole = flat(pages.join(' '));
    for (const one of everyBlock.sections) {
      for (const line of one.blocks.flatMap(linesOf)) {
        for (const word of plainText(line).split(/\s+/)) {
          expect(whole.toLowerCase()).toContain(word.toLowerCase());
        }
      }
    }
  });

  test('start where the result says', () => {
    expect(result.pageCount).toBe(pages.length);
    for (const one of everyBlock.sections.filter((each) => each.title !== '')) {
      const page = result.sectionPages.get(one.id) ?? 0;
      expect(flat(pages[page - 1] ?? '')).toContain(one.title);
    }
  });

  test('are the ones that the contents name', () => {
    const contents = pages[(result.sectionPages.get('contents') ?? 0) - 1] ?? '';
    for (const one of everyBlock.sections.filter((each) => each.inContents)) {
      expect(flat(contents)).toContain(`${one.title} ${result.sectionPages.get(one.id)}`);
    }
  });

  test('are the ones that references name, without a gap', () => {
    const tariffs = pages[(result.sectionPages.get('tariffs') ?? 0) - 1] ?? '';
    expect(flat(tariffs)).toContain(
      `See Beef, page ${result.sectionPages.get('beef')}, and the ministry’s page.`,
    );
  });

  test('carry their number, but for the cover', () => {
    expect(pages[0]).not.toContain(`1 / ${pages.length}`);
    for (const [index, page] of pages.slice(1).entries()) {
      expect(page).toContain(`${index + 2} / ${pages.length}`);
    }
  });

  test('carry the marking twice each', () => {
    for (const [index, page] of pages.entries()) {
      const marking =
        index + 1 === result.sectionPages.get('movement') ? 'EYES ONLY' : 'OFFICIAL – SENSITIVE';
      expect(page.split(marking)).toHaveLength(3);
    }
  });

  test('stand upright or turned as their section asks', () => {
    const info = look('pdfinfo', result.bytes, ['-f', '1', '-l', String(pages.length)]);
    const turned = [...info.matchAll(/Page +(\d+) size: +([\d.]+) x ([\d.]+)/g)].filter(
      ([, , width, height]) => Number(width) > Number(height),
    );
    expect(turned.map(([, page]) => Number(page))).toEqual([result.sectionPages.get('movement')]);
  });

  test('settle when a contents page pushes everything down', async () => {
    const many = Array.from({ length: 120 }, (_, index) => section(`s${index}`, [paragraph('Text.')]));
    const book = documentOf(
      section('contents', [{ kind: 'contents' }], { role: 'contents', inContents: false }),
      ...many,
    );
    const { bytes, sectionPages } = await writePdf(book, env);
    const text = pagesOf(bytes);
    const first = sectionPages.get('s0') ?? 0;
    expect(first).toBeGreaterThan(3);
    expect(flat(text.slice(0, first - 1).join(' '))).toContain(`Title of s119 ${first + 119}`);
    expect(text[first + 118]).toContain('Title of s119');
  });
});

test('the outline is the contents', () => {
  const outline = look('mutool', result.bytes, ['show'], ['outline']);
  const titles = everyBlock.sections
    .filter((one) => one.inContents)
    .map((one) => (one.tab === undefined ? one.title : `${one.tab}  ${one.title}`));
  const shown = [...outline.matchAll(/"(.*)"/g)].map(([, title]) => title);
  expect(shown).toEqual(titles);
});

test('a missing picture and a broken one are reported, and the file stays whole', async () => {
  const figure = (image: string) =>
    ({ kind: 'figure', picture: { image, alt: `Words for ${image}`, width: 90, height: 60 } }) as const;
  const good = env.images.get('photo-lead')?.bytes ?? new Uint8Array();
  const broken = Uint8Array.from(good, (byte, index) => (index > 60 && index < 90 ? byte ^ 0x5a : byte));
  const images = new Map([
    ['broken', { type: 'png', bytes: broken }],
    ['cut', { type: 'png', bytes: good.slice(0, 70) }],
    ['lie', { type: 'jpeg', bytes: good }],
  ] as const);
  const { bytes, warnings } = await writePdf(
    documentOf(section('one', ['absent', 'broken', 'cut', 'lie'].map(figure))),
    { ...env, images },
  );
  expect(warnings.map((warning) => warning.code)).toEqual([
    'missing-image',
    'bad-image',
    'bad-image',
    'bad-image',
  ]);
  expect(flat(pagesOf(bytes).join(' '))).toContain('Words for absent');
  expect(look('qpdf', bytes, ['--check'])).toContain('No syntax');
});

test('progress counts up to the end of each phase', async () => {
  const heard: WriterProgress[] = [];
  await writePdf(everyBlock, { ...env, onProgress: (progress) => heard.push(progress) });
  for (const phase of ['layout', 'write'] as const) {
    const steps = heard.filter((one) => one.phase === phase);
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    expect(steps.map((one) => one.done)).toEqual(steps.map((one) => one.done).toSorted((a, b) => a - b));
  }
});
