import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Cite, RichBlock, RichInline, RichText } from './rich-text.ts';

// Citations follow Pandoc's manual, "Citation syntax" and "Inline notes": [@SRC-3, p. 4; @SRC-2] and ^[a note].
const CALL = /\[(@[^\]]+)\]|\^\[([^\]]+)\]/g;
const CITE = /^@([\p{L}\p{N}][\p{L}\p{N}._-]*?)(?:,\s*(.+))?$/u;

interface Marks {
  readonly bold?: true;
  readonly italic?: true;
}

/**
 * Rich text from Markdown (CommonMark with GFM tables, Pandoc citations `[@SRC-3, p. 4]` and notes `^[…]`). What the
 * closed set has no place for keeps its words: a heading becomes a bold paragraph, code and HTML plain text.
 */
export function parseMarkdown(source: string): RichText {
  const tree = fromMarkdown(source.normalize('NFC'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tree.children.flatMap(readBlock);
}

function readBlock(node: RootContent): RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: readInlines(node.children, {}) }];
    case 'heading':
      return [{ kind: 'paragraph', content: readInlines(node.children, { bold: true }) }];
    case 'blockquote':
      return node.children.flatMap(readBlock);
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap(readBlock)),
        },
      ];
    case 'table': {
      const [header = [], ...rows] = node.children.map((row) =>
        row.children.map((cell) => readInlines(cell.children, {})),
      );
      return [{ kind: 'table', header, rows }];
    }
    case 'code':
    case 'html':
      return node.value.trim() === ''
        ? []
        : [{ kind: 'paragraph', content: [{ kind: 'text', text: node.value }] }];
    default:
      return [];
  }
}

function readInlines(nodes: readonly PhrasingContent[], marks: Marks): RichInline[] {
  return mergeRuns(nodes.flatMap((node) => readInline(node, marks)));
}

function readInline(node: PhrasingContent, marks: Marks): RichInline[] {
  switch (node.type) {
    case 'text':
      return readCalls(node.value.replace(/\s*\n\s*/g, ' '), marks);
    case 'strong':
      return readInlines(node.children, { ...marks, bold: true });
    case 'emphasis':
      return readInlines(node.children, { ...marks, italic: true });
    case 'break':
      return [{ kind: 'break' }];
    case 'link': {
      const text = readInlines(node.children, {})
        .map((child) => ('text' in child ? child.text : ''))
        .join('');
      const href = node.url;
      if (text === '') return [];
      return /^(https?:\/\/|mailto:)/i.test(href)
        ? [{ kind: 'link', href, text }]
        : [{ kind: 'text', text, ...marks }];
    }
    case 'inlineCode':
    case 'html':
      return node.value === '' ? [] : [{ kind: 'text', text: node.value, ...marks }];
    case 'image':
      return node.alt ? [{ kind: 'text', text: node.alt, ...marks }] : [];
    default:
      return [];
  }
}

function readCalls(value: string, marks: Marks): RichInline[] {
  const out: RichInline[] = [];
  let end = 0;
  const push = (text: string): void => {
    if (text !== '') out.push({ kind: 'text', text, ...marks });
  };
  for (const match of value.matchAll(CALL)) {
    const footnote = match[1] === undefined ? { cites: [], note: match[2] ?? '' } : readCites(match[1]);
    if (!footnote) continue;
    push(value.slice(end, match.index));
    out.push({ kind: 'footnote', ...footnote });
    end = match.index + match[0].length;
  }
  push(value.slice(end));
  return out;
}

function readCites(value: string): { cites: Cite[] } | undefined {
  const cites = value.split(';').map((part): Cite | undefined => {
    const match = CITE.exec(part.trim());
    if (match?.[1] === undefined) return undefined;
    return match[2] === undefined ? { sourceId: match[1] } : { sourceId: match[1], locator: match[2].trim() };
  });
  return cites.every((cite) => cite !== undefined) ? { cites } : undefined;
}

function mergeRuns(inlines: readonly RichInline[]): RichInline[] {
  const out: RichInline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      last.bold === inline.bold &&
      last.italic === inline.italic
    ) {
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      out.push(inline);
    }
  }
  return out;
}

/** Markdown for rich text. Not every rich text has one: the caller compares `parseMarkdown` of it with the original. */
export function printMarkdown(blocks: RichText): string {
  return toMarkdown(
    { type: 'root', children: blocks.map(printBlock) },
    { bullet: '-', extensions: [gfmTableToMarkdown()] },
  ).trimEnd();
}

function printBlock(block: RichBlock): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: block.content.map(printInline) };
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered,
        spread: false,
        children: block.items.map((item) => ({
          type: 'listItem',
          spread: false,
          children: item.map(printBlock) as List['children'][number]['children'],
        })),
      };
    case 'table':
      return {
        type: 'table',
        children: [block.header, ...block.rows].map((row): Table['children'][number] => ({
          type: 'tableRow',
          children: row.map((cell) => ({ type: 'tableCell', children: cell.map(printInline) })),
        })),
      };
  }
}

function printInline(inline: RichInline): PhrasingContent {
  switch (inline.kind) {
    case 'text': {
      let node: PhrasingContent = { type: 'text', value: inline.text };
      if (inline.italic) node = { type: 'emphasis', children: [node] };
      return inline.bold ? { type: 'strong', children: [node] } : node;
    }
    case 'link':
      return { type: 'link', url: inline.href, children: [{ type: 'text', value: inline.text }] };
    case 'break':
      return { type: 'break' };
    case 'footnote':
      // Raw output: a text node would have its brackets escaped.
      return {
        type: 'html',
        value:
          inline.note === undefined ? `[${inline.cites.map(printCite).join('; ')}]` : `^[${inline.note}]`,
      };
  }
}

function printCite(cite: Cite): string {
  return cite.locator === undefined ? `@${cite.sourceId}` : `@${cite.sourceId}, ${cite.locator}`;
}
