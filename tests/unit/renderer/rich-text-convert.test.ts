import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichBlock, RichInline, RichText } from '../../../core/model/index.ts';
import { richSchema } from '../../../core/model/index.ts';
import { fromEditor, toEditor } from '../../../renderer/components/rich-text/convert.ts';
import { richExtensions } from '../../../renderer/components/rich-text/schema.ts';

const schema = getSchema(richExtensions());

/** Through the real editor's document, as typing would. */
function roundTrip(text: RichText): RichText {
  const doc = Node.fromJSON(schema, toEditor(text));
  doc.check();
  return fromEditor(doc.toJSON() as ReturnType<typeof toEditor>);
}

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('관세', 'Beef ', ' ', '“2+2”', '@SRC-1', '<b>', '\u00a0', '👩‍🌾'),
);
const sourceId = fc.constantFrom('SRC-1', 'NTE-2025', '산업부');
const cite = fc.oneof(fc.record({ sourceId }), fc.record({ sourceId, locator: words }));
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({ kind: fc.constant('text' as const), text: words, bold: fc.constant(true) }),
  fc.record({ kind: fc.constant('text' as const), text: words, italic: fc.constant(true) }),
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    bold: fc.constant(true),
    italic: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    href: fc.constantFrom('https://ustr.gov/a?b=c#d', 'http://example.org', 'mailto:a@example.org'),
    text: words,
  }),
  fc.record({ kind: fc.constant('footnote' as const), cites: fc.array(cite, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('footnote' as const), cites: fc.array(cite, { maxLength: 2 }), note: words }),
  fc.constant<RichInline>({ kind: 'break' }),
);
const line = fc.array(inline, { maxLength: 5 }).map(joined);
const { block } = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), content: line }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        kind: fc.constant('table' as const),
        header: fc.array(line, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(line, { minLength: width, maxLength: width }), { maxLength: 3 }),
      }),
    ),
  ),
}));

/** Neighbouring runs that look the same are one run. */
function joined(inlines: readonly RichInline[]): RichInline[] {
  const out: RichInline[] = [];
  for (const each of inlines) {
    const last = out.at(-1);
    const same =
      (last?.kind === 'text' &&
        each.kind === 'text' &&
        last.bold === each.bold &&
        last.italic === each.italic) ||
      (last?.kind === 'link' && each.kind === 'link' && last.href === each.href);
    if (same) out[out.length - 1] = { ...last, text: last.text + each.text } as RichInline;
    else out.push(each);
  }
  return out;
}

const isEmptyLine = (each: RichBlock | undefined) => each?.kind === 'paragraph' && each.content.length === 0;

/** Leaves out what says nothing: empty lines at an end and before a list or table in an item, empty headings. */
function tidy(blocks: RichText, isItem = false): RichText {
  const from = isItem && isEmptyLine(blocks[0]) && blocks[1]?.kind !== 'paragraph' ? 1 : 0;
  const until = blocks.findLastIndex((each) => !isEmptyLine(each)) + 1;
  return blocks.slice(from, Math.max(from, until)).map((each) => {
    if (each.kind === 'list') return { ...each, items: each.items.map((item) => tidy(item, true)) };
    if (each.kind === 'table' && each.rows.length > 0 && each.header.every((cell) => cell.length === 0)) {
      return { ...each, header: [] };
    }
    return each;
  });
}

describe('rich text in the editor', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        expect(roundTrip(blocks)).toEqual(tidy(blocks));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const once = roundTrip(blocks);
        expect(roundTrip(once)).toEqual(once);
      }),
    );
  });

  it('gives what the model accepts', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        expect(richSchema.safeParse(roundTrip(blocks)).success).toBe(true);
      }),
    );
  });

  it('is a line to write on where there is no text', () => {
    expect(toEditor([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(roundTrip([])).toEqual([]);
  });

  it('fills up short rows of a table', () => {
    const cell: RichInline[] = [{ kind: 'text', text: 'a' }];
    const table: RichText = [{ kind: 'table', header: [cell, cell], rows: [[cell], []] }];
    expect(roundTrip(table)).toEqual([
      {
        kind: 'table',
        header: [cell, cell],
        rows: [
          [cell, []],
          [[], []],
        ],
      },
    ]);
  });

  it('joins the paragraphs of a cell with breaks', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableHeader', content: [paragraph('a'), paragraph('b')] }],
            },
          ],
        },
      ],
    };
    expect(fromEditor(doc)).toEqual([
      {
        kind: 'table',
        header: [[{ kind: 'text', text: 'a' }, { kind: 'break' }, { kind: 'text', text: 'b' }]],
        rows: [],
      },
    ]);
  });
});
