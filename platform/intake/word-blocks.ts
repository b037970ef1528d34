import type { DocumentBlock } from '../../core/intake/index.ts';
import type { RichBlock, RichInline } from '../../core/model/index.ts';

/** A node of a Word document as mammoth reads it. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly href?: string;
  readonly colSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { readonly resolve: (reference: WordNode) => { readonly body: readonly WordNode[] } };
}

type Inlines = readonly RichInline[];
interface Line {
  readonly content: Inlines;
  readonly heading: number | undefined;
  /** The depth of a list's item from 0. */
  readonly level: number | undefined;
  readonly ordered: boolean;
}

/** The blocks of a document, and whether there were pictures among them. */
export function blocksOf(root: WordNode): {
  readonly blocks: readonly DocumentBlock[];
  readonly pictures: boolean;
} {
  const context = { notes: root.notes, pictures: false };
  const blocks: DocumentBlock[] = [];
  let lines: Line[] = [];
  const endList = (): void => {
    if (lines.length > 0) blocks.push(...listsOf(lines, 0).map((block) => ({ block })));
    lines = [];
  };
  for (const node of root.children ?? []) {
    if (node.type === 'table') {
      endList();
      const table = tableOf(node, context);
      if (table) blocks.push({ block: table });
    } else if (node.type === 'paragraph') {
      const line = lineOf(node, context);
      if (line.content.length === 0) continue;
      if (line.level !== undefined) lines.push(line);
      else {
        endList();
        const block = { kind: 'paragraph', content: line.content } as const;
        blocks.push(line.heading === undefined ? { block } : { block, heading: line.heading });
      }
    }
  }
  endList();
  return { blocks, pictures: context.pictures };
}

interface Context {
  readonly notes: WordNode['notes'];
  pictures: boolean;
}

function lineOf(node: WordNode, context: Context): Line {
  const heading = /^(?:heading|title|제목)\s*(\d?)/i.exec(node.styleName ?? '');
  const numbered = node.numbering ?? undefined;
  return {
    content: tidy(inlinesOf(node, context)),
    heading: heading ? Number(heading[1] || 1) : undefined,
    level: heading || numbered === undefined ? undefined : Number(numbered.level),
    ordered: numbered?.isOrdered ?? false,
  };
}

/** Lists out of lines with a depth; deeper lines lie in the item before them. */
function listsOf(lines: readonly Line[], level: number): RichBlock[] {
  const lists: { ordered: boolean; items: RichBlock[][] }[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const next = lines.findIndex((each, index) => index > at && (each.level ?? 0) <= level);
    const end = next === -1 ? lines.length : next;
    const deeper = (line.level ?? 0) > level;
    const below = listsOf(lines.slice(deeper ? at : at + 1, end), level + 1);
    const item: RichBlock[] = deeper ? below : [{ kind: 'paragraph', content: line.content }, ...below];
    const last = lists.at(-1);
    if (last?.ordered === line.ordered) last.items.push(item);
    else lists.push({ ordered: line.ordered, items: [item] });
    at = end;
  }
  return lists.map((list) => ({ kind: 'list', ...list }));
}

function tableOf(node: WordNode, context: Context): RichBlock | undefined {
  const rows = (node.children ?? []).map((row) =>
    (row.children ?? []).flatMap((cell): Inlines[] => [
      cellOf(cell, context),
      ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => []),
    ]),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [header, ...rest] = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? []));
  return header === undefined || width === 0 ? undefined : { kind: 'table', header, rows: rest };
}

/** A cell holds one line: further paragraphs are joined with breaks. */
function cellOf(cell: WordNode, context: Context): Inlines {
  const lines = (cell.children ?? [])
    .map((child) => tidy(inlinesOf(child, context)))
    .filter((line) => line.length > 0);
  return lines.flatMap((line, index): RichInline[] =>
    index === 0 ? [...line] : [{ kind: 'break' }, ...line],
  );
}

function inlinesOf(
  node: WordNode,
  context: Context,
  marks: { readonly bold?: true; readonly italic?: true } = {},
): RichInline[] {
  return (node.children ?? []).flatMap((child): RichInline[] => {
    switch (child.type) {
      case 'run':
        return inlinesOf(child, context, {
          ...marks,
          ...(child.isBold === true && { bold: true }),
          ...(child.isItalic === true && { italic: true }),
        });
      case 'text':
        return textOf(child.value ?? '', marks);
      case 'tab':
        return textOf(' ', marks);
      case 'break':
        return [{ kind: 'break' }];
      case 'hyperlink': {
        const inside = inlinesOf(child, context, marks);
        const text = inside.map((inline) => ('text' in inline ? inline.text : '')).join('');
        const { href } = child;
        const kept = href !== undefined && /^(https?:\/\/|mailto:)/i.test(href) && text !== '';
        return kept ? [{ kind: 'link', href, text }] : inside;
      }
      case 'noteReference': {
        const note = context.notes
          ?.resolve(child)
          .body.map((paragraph) => inlineText(inlinesOf(paragraph, { notes: undefined, pictures: false })))
          .join(' ')
          .trim();
        return note ? [{ kind: 'footnote', cites: [], note }] : [];
      }
      case 'image':
        context.pictures = true;
        return [];
      default:
        return inlinesOf(child, context, marks);
    }
  });
}

const textOf = (value: string, marks: object): RichInline[] => {
  const text = value.normalize('NFC').replaceAll(/[\s\u00A0]+/g, ' ');
  return text === '' ? [] : [{ kind: 'text', text, ...marks }];
};

const inlineText = (inlines: Inlines): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : ' ')).join('');

/** Runs that look the same become one, and spaces and breaks at both ends go. */
function tidy(inlines: Inlines): Inlines {
  const joined: RichInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    const same =
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      inline.bold === last.bold &&
      inline.italic === last.italic;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return trimEnd(trimBegin(joined));
}

function trimBegin([first, ...rest]: Inlines): Inlines {
  if (first === undefined) return [];
  if (first.kind === 'break') return trimBegin(rest);
  if (first.kind !== 'text') return [first, ...rest];
  const text = first.text.trimStart();
  return text === '' ? trimBegin(rest) : [{ ...first, text }, ...rest];
}

function trimEnd(inlines: Inlines): Inlines {
  const last = inlines.at(-1);
  if (last === undefined) return [];
  if (last.kind === 'break') return trimEnd(inlines.slice(0, -1));
  if (last.kind !== 'text') return inlines;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, text }];
}
