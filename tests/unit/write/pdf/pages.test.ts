import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Block, BookDocument } from '../../../../core/document/index.ts';
import { writePdf } from '../../../../core/write/pdf/index.ts';
import { spread } from '../../../../core/write/pdf/blocks/spread.ts';
import { toSheets as paginate } from '../../../../core/write/pdf/layout/paginate.ts';
import { slab } from '../../../../core/write/pdf/layout/slab.ts';
import type { Slab } from '../../../../core/write/pdf/layout/slab.ts';
import { documentOf, env, flat, heading, pagesOf, pagesOfBlocks, paragraph, section } from './tools.ts';

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const text = (value: string) => [{ kind: 'text', text: value }] as const;

describe('a heading', () => {
  test('never ends a page, wherever it falls', async () => {
    const counts = Array.from({ length: 12 }, (_, index) => index + 22);
    const { bytes } = await writePdf(
      documentOf(
        ...counts.map((count) =>
          section(`s${count}`, [
            ...Array.from({ length: count }, (_, index) => paragraph(`Filler ${index}.`)),
            heading('The heading'),
            paragraph(words(60)),
          ]),
        ),
      ),
      env,
    );
    const pages = pagesOf(bytes).map(flat);
    const homes = pages.filter((page) => page.includes('The heading'));
    expect(homes).toHaveLength(counts.length);
    for (const page of homes) expect(page).toMatch(/The heading word0 .*word\d+ word\d+/);
    // Some fillers leave room for it on their page, some push it to the next: the test saw both.
    expect(new Set(homes.map((page) => page.includes('Filler 0.')))).toEqual(new Set([true, false]));
  });
});

describe('a table', () => {
  const table = (rows: number, cell: (row: number) => string): Block => ({
    kind: 'table',
    look: 'lines',
    caption: text('Caption of the table'),
    columns: [{ share: 1 }, { share: 3 }],
    header: [{ content: [paragraph('Head one')] }, { content: [paragraph('Head two')] }],
    rows: Array.from({ length: rows }, (_, row) => [
      { content: [paragraph(`Row ${row}`)] },
      { content: [paragraph(cell(row))] },
    ]),
  });

  test('repeats its header and its caption, and does not split rows', async () => {
    const pages = await pagesOfBlocks(table(60, (row) => `begin${row} ${words(30)} end${row}`));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(flat(page)).toContain('Head one Head two');
      expect(flat(page)).toContain(index === 0 ? 'Caption of the table' : 'Caption of the table (continued)');
      for (const [, row] of page.matchAll(/begin(\d+)/g)) expect(page).toContain(`end${row}`);
    }
  });

  test('splits a row that is taller than a page and loses nothing', async () => {
    const pages = await pagesOfBlocks(table(1, () => words(1500)));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(flat(page)).toContain('Head one Head two');
    const found = [...pages.join(' ').matchAll(/word(\d+)/g)].map(([, index]) => Number(index));
    expect(found).toEqual(Array.from({ length: 1500 }, (_, index) => index));
  });
});

test('a callout stays whole', async () => {
  for (const lines of [26, 28, 30]) {
    const filler = Array.from({ length: lines }, (_, index) => paragraph(`Filler ${index}.`));
    const callout: Block = {
      kind: 'callout',
      tone: 'red',
      title: 'First.',
      content: [paragraph(`${words(90)} last`)],
    };
    const pages = await pagesOfBlocks(...filler, callout);
    const home = pages.filter((page) => page.includes('First.'));
    expect(home).toHaveLength(1);
    expect(flat(home[0] ?? '')).toContain('word89 last');
  }
});

describe('notes', () => {
  test('stand at the foot of the page that calls them, numbered through the book', async () => {
    const called = (index: number): Block => ({
      kind: 'paragraph',
      style: 'body',
      content: [
        ...text(`Called${index} ${words(50)}`),
        { kind: 'footnote', content: text(`Source number ${index}.`) },
      ],
    });
    const half = Array.from({ length: 20 }, (_, index) => index + 1);
    const { bytes } = await writePdf(
      documentOf(
        section('a', half.map(called)),
        section(
          'b',
          half.map((index) => called(index + 20)),
        ),
      ),
      env,
    );
    const pages = pagesOf(bytes);
    for (let index = 1; index <= 40; index += 1) {
      // The number is called at the end of the paragraph.
      const page = pages.find((one) => one.includes(`${index} Source number ${index}.`)) ?? '';
      expect(flat(page)).toMatch(new RegExp(`word49 ?${index}\\b`));
    }
  });

  test('too long for a page go on over the next ones', async () => {
    const note = Array.from({ length: 1800 }, (_, index) => `note${index}`).join(' ');
    const pages = await pagesOfBlocks({
      kind: 'paragraph',
      style: 'body',
      content: [...text('Before'), { kind: 'footnote', content: text(note) }, ...text(' after')],
    });
    const found = [...pages.join(' ').matchAll(/note(\d+)/g)].map(([, index]) => Number(index));
    expect(found).toEqual(Array.from({ length: 1800 }, (_, index) => index));
    expect(pages[0]).toContain('Title of only');
    expect(pages[0]).toContain('Before');
  });
});

describe('sections', () => {
  test('run on unless the page would need two markings', async () => {
    const on = { startsPage: false };
    const { sectionPages } = await writePdf(
      documentOf(
        section('a', [paragraph('A')]),
        section('b', [paragraph('B')], on),
        section('c', [paragraph('C')], { ...on, marking: 'Secret' }),
        section('d', [paragraph('D')], { ...on, marking: 'Secret', orientation: 'landscape' }),
      ),
      env,
    );
    expect([...sectionPages.values()]).toEqual([1, 1, 2, 3]);
  });

  test('of any odd content are written without a fault', async () => {
    const odd: readonly Block[] = [
      { kind: 'list', ordered: true, items: [[], []] },
      { kind: 'table', look: 'lines', columns: [], header: [], rows: [] },
      {
        kind: 'table',
        look: 'pairs',
        columns: [{ share: 0 }],
        header: [],
        rows: [[], [{ content: [] }, { content: [paragraph('kept')] }]],
      },
      { kind: 'columns', columns: [] },
      { kind: 'keyFacts', facts: [] },
      { kind: 'timeline', alt: '', events: [] },
      { kind: 'rateChart', alt: '', bars: [{ label: 'odd', rate: Number.NaN, value: '', state: 'paused' }] },
      { kind: 'movementMatrix', issueLabel: '', rounds: [], rows: [], legend: [] },
      { kind: 'writingLines', count: -1 },
      paragraph(''),
      { kind: 'pageBreak' },
    ];
    const { bytes, pageCount } = await writePdf(documentOf(section('odd', odd)), env);
    expect(pageCount).toBe(1);
    expect(pagesOf(bytes)[0]).toContain('kept');
  });

  test('of A5 cards fit their page', async () => {
    const card: BookDocument = {
      ...documentOf(
        section(
          'card',
          [
            {
              kind: 'masthead',
              kicker: 'Card',
              title: 'Courtesy call',
              subtitle: 'Fifteen minutes',
              facts: [{ label: 'When', value: text('21 May') }],
            },
            { kind: 'list', ordered: true, items: [[paragraph(words(30))], [paragraph(words(30))]] },
            { kind: 'callout', tone: 'red', title: 'Not.', content: [paragraph(words(20))] },
          ],
          { title: '' },
        ),
      ),
      page: { size: 'A5', margins: { top: 44, right: 30, bottom: 40, left: 32 }, density: 'compact' },
    };
    const { pageCount } = await writePdf(card, env);
    expect(pageCount).toBe(1);
  });
});

test('a section that would end in a few lines on a second page is set closer, on one', async () => {
  const filler = (count: number) =>
    Array.from({ length: count }, (_, index) => paragraph(`Filler ${index}.`));
  const { sectionPages, pageCount } = await writePdf(
    documentOf(section('fits', filler(30)), section('spills', filler(34)), section('long', filler(60))),
    env,
  );
  expect([...sectionPages.values()]).toEqual([1, 2, 3]);
  expect(pageCount).toBe(4);
});

describe('filling pages', () => {
  const anySlab = fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    keep: fc.boolean(),
    before: fc.integer({ min: 0, max: 9 }),
    after: fc.integer({ min: 0, max: 9 }),
  });

  test('uses every slab once, in order, within the page, and keeps together what fits together', () => {
    fc.assert(
      fc.property(fc.array(anySlab, { maxLength: 80 }), (records) => {
        const slabs: readonly Slab[] = records.map((one, index) =>
          slab(one.height, [{ kind: 'place', name: String(index), y: 0 }], one),
        );
        const sheets = paginate(slabs, { width: 10, height: 100, setNote: () => [], noteRule: '' });
        const placed = sheets.flatMap((sheet, page) =>
          sheet.items.map((item) => {
            if (item.kind !== 'group') throw new Error('expected a group');
            const [inner] = item.items;
            return { index: inner?.kind === 'place' ? Number(inner.name) : -1, page, y: item.y };
          }),
        );
        expect(placed.map((one) => one.index)).toEqual(slabs.map((_, index) => index));
        for (const [at, one] of placed.entries()) {
          expect(one.y + (slabs[at]?.height ?? 0)).toBeLessThanOrEqual(100.1);
          const next = placed[at + 1];
          if (slabs[at]?.keep !== true || next === undefined || next.page === one.page) continue;
          // Only a chain that no page can hold may be parted.
          let [from, to] = [at, at + 1];
          while (from > 0 && slabs[from - 1]?.keep === true) from -= 1;
          while (to < slabs.length - 1 && slabs[to]?.keep === true) to += 1;
          const chain = slabs.slice(from, to + 1);
          const height = chain.reduce(
            (sum, each, index) =>
              sum + each.height + (index > 0 ? Math.max(each.before, chain[index - 1]?.after ?? 0) : 0),
            0,
          );
          expect(height).toBeGreaterThan(100);
        }
      }),
    );
  });

  test('labels of a timeline never overlap while there is room for them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 460 }), fc.integer({ min: 1, max: 58 })), {
          minLength: 1,
          maxLength: 7,
        }),
        (boxes) => {
          const sorted = boxes.toSorted(([one], [other]) => one - other);
          const places = spread(
            sorted.map(([at]) => at),
            sorted.map(([, width]) => width),
            7,
            0,
            462,
          );
          for (const [index, place] of places.entries()) {
            const end = place + (sorted[index]?.[1] ?? 0);
            expect(place).toBeGreaterThanOrEqual(-0.01);
            expect(end).toBeLessThanOrEqual(462.01);
            expect((places[index + 1] ?? 999) - end).toBeGreaterThanOrEqual(6.99);
          }
        },
      ),
    );
  });
});
