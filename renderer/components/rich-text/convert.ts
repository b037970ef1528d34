import type { JSONContent } from '@tiptap/core';
import type { Cite, RichBlock, RichInline, RichText } from '../../../core/model/index.ts';

/** A footnote of a rich text. */
export type Footnote = Extract<RichInline, { kind: 'footnote' }>;

type Inlines = readonly RichInline[];
type Mark = NonNullable<JSONContent['marks']>[number];

/** The editor's document of a rich text. An empty text is one empty paragraph, so that there is a line to write on. */
export function toEditor(text: RichText): JSONContent {
  return { type: 'doc', content: someBlocks(text.flatMap(blockToNode)) };
}

/** In the editor a list item begins with a line of text, be it an empty one. */
function afterLine(nodes: readonly JSONContent[]): JSONContent[] {
  return nodes[0]?.type === 'paragraph' ? [...nodes] : [paragraphNode([]), ...nodes];
}

/** A document holds one block at least. */
function someBlocks(nodes: readonly JSONContent[]): JSONContent[] {
  return nodes.length === 0 ? [paragraphNode([])] : [...nodes];
}

function paragraphNode(content: Inlines): JSONContent {
  return content.length === 0
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: content.map(inlineToNode) };
}

function blockToNode(block: RichBlock): readonly JSONContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphNode(block.content)];
    case 'list':
      if (block.items.length === 0) return [];
      return [
        {
          type: block.ordered ? 'orderedList' : 'bulletList',
          content: block.items.map((item) => ({
            type: 'listItem',
            content: afterLine(item.flatMap(blockToNode)),
          })),
        },
      ];
    case 'table': {
      const width = Math.max(block.header.length, ...block.rows.map((row) => row.length));
      if (width === 0) return [];
      return [
        {
          type: 'table',
          content: [
            rowNode('tableHeader', block.header, width),
            ...block.rows.map((row) => rowNode('tableCell', row, width)),
          ],
        },
      ];
    }
  }
}

/** A row of a table, with empty cells where it is shorter than the table. */
function rowNode(cell: 'tableHeader' | 'tableCell', cells: readonly Inlines[], width: number): JSONContent {
  return {
    type: 'tableRow',
    content: Array.from({ length: width }, (_, index) => ({
      type: cell,
      content: [paragraphNode(cells[index] ?? [])],
    })),
  };
}

function inlineToNode(inline: RichInline): JSONContent {
  switch (inline.kind) {
    case 'text': {
      const marks: Mark[] = [];
      if (inline.bold === true) marks.push({ type: 'bold' });
      if (inline.italic === true) marks.push({ type: 'italic' });
      return { type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) };
    }
    case 'link':
      return { type: 'text', text: inline.text, marks: [{ type: 'link', attrs: { href: inline.href } }] };
    case 'footnote':
      return { type: 'footnote', attrs: { cites: inline.cites, note: inline.note ?? null } };
    case 'break':
      return { type: 'hardBreak' };
  }
}

/** The rich text of an editor's document; empty lines at its end are not part of it. */
export function fromEditor(doc: JSONContent): RichText {
  return withoutEmptyEnd((doc.content ?? []).flatMap(nodeToBlock));
}

function withoutEmptyEnd(blocks: readonly RichBlock[]): RichText {
  const last = blocks.findLastIndex((block) => block.kind !== 'paragraph' || block.content.length > 0);
  return blocks.slice(0, last + 1);
}

/** Takes back the line that {@link afterLine} put before a list or table. */
function withoutEmptyStart(blocks: readonly RichBlock[]): readonly RichBlock[] {
  const [first, second] = blocks;
  const added = first?.kind === 'paragraph' && first.content.length === 0 && second?.kind !== 'paragraph';
  return withoutEmptyEnd(added ? blocks.slice(1) : blocks);
}

function nodeToBlock(node: JSONContent): readonly RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: readInlines(node.content) }];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList',
          items: (node.content ?? []).map((item) =>
            withoutEmptyStart((item.content ?? []).flatMap(nodeToBlock)),
          ),
        },
      ];
    case 'table': {
      const [header = [], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(readCell));
      // a table without headings has a first row of empty ones in the editor
      const named = header.some((cell) => cell.length > 0) || rows.length === 0;
      return [{ kind: 'table', header: named ? header : [], rows }];
    }
    default:
      return [];
  }
}

/** A cell holds one line in a rich text: further paragraphs are joined with breaks. */
function readCell(cell: JSONContent): Inlines {
  return (cell.content ?? []).flatMap((paragraph, index): RichInline[] => {
    const line = readInlines(paragraph.content);
    return index === 0 ? [...line] : [{ kind: 'break' }, ...line];
  });
}

function readInlines(nodes: readonly JSONContent[] = []): Inlines {
  const out: RichInline[] = [];
  for (const node of nodes) {
    const inline = nodeToInline(node);
    const joined = inline && joinRuns(out.at(-1), inline);
    if (joined !== undefined) out[out.length - 1] = joined;
    else if (inline !== undefined) out.push(inline);
  }
  return out;
}

/** One run for two that look the same; undefined where they do not. */
function joinRuns(before: RichInline | undefined, after: RichInline): RichInline | undefined {
  if (before?.kind === 'text' && after.kind === 'text') {
    const same = before.bold === after.bold && before.italic === after.italic;
    return same ? { ...before, text: before.text + after.text } : undefined;
  }
  if (before?.kind === 'link' && after.kind === 'link' && before.href === after.href) {
    return { ...before, text: before.text + after.text };
  }
  return undefined;
}

function nodeToInline(node: JSONContent): RichInline | undefined {
  switch (node.type) {
    case 'text':
      return textToInline(node.text ?? '', node.marks ?? []);
    case 'hardBreak':
      return { kind: 'break' };
    case 'footnote':
      return readFootnote(node.attrs ?? {});
    default:
      return undefined;
  }
}

function textToInline(text: string, marks: readonly Mark[]): RichInline | undefined {
  if (text === '') return undefined;
  const href: unknown = marks.find((mark) => mark.type === 'link')?.attrs?.['href'];
  if (typeof href === 'string') return { kind: 'link', href, text };
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return {
    kind: 'text',
    text,
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
  };
}

/** The cites and note of a footnote node's attributes. */
export function readFootnote(attrs: Readonly<Record<string, unknown>>): Footnote {
  const cites = Array.isArray(attrs['cites']) ? attrs['cites'].flatMap(readCite) : [];
  const note = attrs['note'];
  return { kind: 'footnote', cites, ...(typeof note === 'string' && note !== '' && { note }) };
}

function readCite(value: unknown): readonly Cite[] {
  if (typeof value !== 'object' || value === null || !('sourceId' in value)) return [];
  const { sourceId } = value;
  if (typeof sourceId !== 'string') return [];
  const locator = 'locator' in value ? value.locator : undefined;
  return [typeof locator === 'string' && locator !== '' ? { sourceId, locator } : { sourceId }];
}
