import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Block, FootnoteInline, Inlines } from '../../../../core/document/index.ts';
import { writePdf } from '../../../../core/write/pdf/index.ts';
import { documentOf, env, heading, look, paragraph, section } from './tools.ts';

// Random books with a name for every word, read back with each word's place: the rules of ../shared/design/book.md hold
// wherever a page happens to end.

/** What the text area of a page of `everyBlock` leaves free at least; points. */
const MARGIN = 40;

interface Piece {
  readonly kind: 'paragraph' | 'heading' | 'note' | 'row' | 'head' | 'caption' | 'callout' | 'item';
  readonly words: readonly string[];
  /** The words that have to stand on its page: the row under a head, the call of a note. */
  readonly with?: string;
}

interface Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Makes blocks of words nobody else has, and remembers what they belong to. */
class Author {
  readonly pieces: Piece[] = [];
  #count = 0;

  words(count: number): readonly string[] {
    this.#count += 1;
    const prefix = `x${this.#count}x`;
    return Array.from({ length: count }, (_, index) => `${prefix}w${index}`);
  }

  add(kind: Piece['kind'], words: readonly string[], near?: string): readonly string[] {
    this.pieces.push({ kind, words, ...(near === undefined ? {} : { with: near }) });
    return words;
  }

  text(kind: Piece['kind'], count: number, notes: readonly number[] = []): Inlines {
    const words = this.words(count);
    this.add(kind, words);
    return [
      { kind: 'text', text: words.join(' ') },
      ...notes.map((length): FootnoteInline => {
        const note = this.words(length);
        this.add('note', note, words.at(-1));
        return { kind: 'footnote', content: [{ kind: 'text', text: note.join(' ') }] };
      }),
    ];
  }

  body(kind: Piece['kind'], count: number, notes?: readonly number[]): Block {
    return { kind: 'paragraph', style: 'body', content: this.text(kind, count, notes) };
  }
}

const notes = fc.array(fc.integer({ min: 3, max: 60 }), { maxLength: 3 });
const anyBlock = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('paragraph'), words: fc.integer({ min: 1, max: 160 }), notes }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('heading') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('table'),
      caption: fc.boolean(),
      rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), notes), { minLength: 1, maxLength: 25 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('callout'), words: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('list'),
      items: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
    }),
  },
);
type Wanted = typeof anyBlock extends fc.Arbitrary<infer T> ? T : never;

function blocksOf(wanted: Wanted, author: Author): readonly Block[] {
  if ('rows' in wanted) {
    const caption = wanted.caption ? author.words(4) : undefined;
    const head = author.words(2);
    const rows = wanted.rows.map(([count, calls], index) => {
      const first = author.words(1);
      const content = author.text('row', count, calls);
      const last = author.pieces.findLast((piece) => piece.kind === 'row');
      author.add('row', [...first, ...(last?.words ?? [])]);
      if (index === 0) {
        if (caption) author.add('caption', caption, first[0]);
        author.add('head', head, first[0]);
      }
      return [
        { content: [paragraph(first.join(' '))] },
        { content: [{ kind: 'paragraph' as const, style: 'body' as const, content }] },
      ];
    });
    return [
      {
        kind: 'table',
        look: 'lines',
        ...(caption ? { caption: [{ kind: 'text' as const, text: caption.join(' ') }] } : {}),
        columns: [{ share: 1 }, { share: 3 }],
        header: head.map((word) => ({ content: [paragraph(word)] })),
        rows,
      },
    ];
  }
  if ('items' in wanted) {
    return [
      { kind: 'list', ordered: false, items: wanted.items.map((count) => [author.body('item', count)]) },
    ];
  }
  if ('notes' in wanted) return [author.body('paragraph', wanted.words, wanted.notes)];
  if ('words' in wanted) {
    return [
      { kind: 'callout', tone: 'amber', title: 'Note.', content: [author.body('callout', wanted.words)] },
    ];
  }
  const words = author.words(3);
  // A heading belongs to what follows it, whatever that is.
  const follower = author.words(12);
  author.add('heading', words, follower[0]);
  author.add('paragraph', follower);
  return [heading(words.join(' ')), paragraph(follower.join(' '))];
}

/** The words of a PDF with their places, of each page in the order they were drawn. */
function wordsOf(bytes: Uint8Array): readonly Word[] {
  const rows = look('pdftotext', bytes, ['-tsv', '-enc', 'UTF-8'], ['-']).split('\n').slice(1);
  return rows.flatMap((row) => {
    const cells = row.split('\t');
    const [left, top, width, height] = cells.slice(6, 10).map(Number);
    const text = cells[11] ?? '';
    if (cells[0] !== '5' || left === undefined || top === undefined || !width || !height) return [];
    return [{ page: Number(cells[1]), left, right: left + width, top, bottom: top + height, text }];
  });
}

/** The lines of each page that some words stand on. */
function linesByPage(words: readonly Word[]): ReadonlyMap<number, number> {
  const pages = new Map<number, Set<number>>();
  for (const word of words) {
    const lines = pages.get(word.page) ?? new Set();
    lines.add(Math.round(word.bottom));
    pages.set(word.page, lines);
  }
  return new Map([...pages].map(([page, lines]) => [page, lines.size]));
}

const NAME = /x\d+xw\d+/g;

/** The rules that some pages break, in words. */
function faultsOf(pieces: readonly Piece[], words: readonly Word[], pageCount: number): readonly string[] {
  const faults: string[] = [];
  const demand = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const places = new Map<string, Word[]>();
  for (const word of words) {
    // The number of a note touches the word it is called after.
    for (const [name] of word.text.matchAll(NAME)) places.set(name, [...(places.get(name) ?? []), word]);
  }
  const pageOf = (name: string | undefined): number | undefined => places.get(name ?? '')?.[0]?.page;

  for (const piece of pieces) {
    const found = piece.words.flatMap((name) => places.get(name) ?? []);
    const pages = [...new Set(found.map((word) => word.page))];
    const what = `${piece.kind} ${piece.words[0]}`;
    const repeats = piece.kind === 'head' || piece.kind === 'caption';
    for (const name of piece.words) {
      const times = places.get(name)?.length ?? 0;
      demand(repeats ? times > 0 : times === 1, `${name} of ${what} is there ${times} times`);
    }
    switch (piece.kind) {
      case 'row':
      case 'callout':
        demand(pages.length === 1, `${what} is parted`);
        break;
      case 'heading':
      case 'head':
      case 'caption':
        demand(
          pages.some((page) => page === pageOf(piece.with)),
          `${what} stands apart`,
        );
        break;
      case 'note':
        demand(pages[0] === pageOf(piece.with), `${what} is not on the page of its call`);
        break;
      case 'paragraph':
      case 'item':
        for (const [page, lines] of linesByPage(found)) {
          demand(pages.length < 2 || lines > 1, `a line of ${what} is alone on page ${page}`);
        }
    }
  }
  for (let page = 1; page <= pageCount; page += 1) {
    const own = words.filter((word) => word.page === page && word.text.match(NAME));
    demand(own.length > 0, `page ${page} is blank`);
    for (const [index, one] of own.entries()) {
      demand(
        one.left > MARGIN && one.top > MARGIN && one.bottom < 841.89 - MARGIN,
        `${one.text} is outside the text`,
      );
      const clash = own.slice(index + 1).find((other) => overlap(one, other));
      demand(clash === undefined, `${one.text} and ${clash?.text} overlap on page ${page}`);
    }
  }
  return faults;
}

/** Whether two words cover each other; boxes of close lines touch, so that the middle of one counts. */
function overlap(one: Word, other: Word): boolean {
  const middle = (one.top + one.bottom) / 2;
  return (
    other.left < one.right - 1 &&
    other.right > one.left + 1 &&
    other.top + 2 < middle &&
    other.bottom - 2 > middle
  );
}

test('whatever a book holds, its pages keep the rules', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyBlock, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }),
      async (wanted) => {
        const author = new Author();
        const sections = wanted.map((blocks, index) =>
          section(
            `s${index}`,
            blocks.flatMap((block) => blocksOf(block, author)),
          ),
        );
        const { bytes, pageCount } = await writePdf(documentOf(...sections), env);
        expect(faultsOf(author.pieces, wordsOf(bytes), pageCount)).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
