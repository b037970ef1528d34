import { mergeAttributes, Node, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { readFootnote } from './convert.ts';

const LINK = /^(https?:\/\/|mailto:)/i;

/** A reference to sources, a note, or both, at a place in the text. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return { cites: { default: [] }, note: { default: null } };
  },
  parseHTML() {
    return [{ tag: 'sup[data-footnote]', getAttrs: (element) => readAttributes(element) }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { cites, note } = readFootnote(node.attrs);
    const data = JSON.stringify({ cites, note });
    const { cites: _cites, note: _note, ...rest } = HTMLAttributes;
    return ['sup', mergeAttributes(rest, { 'data-footnote': data })];
  },
  renderText() {
    return '';
  },
});

function readAttributes(element: HTMLElement): Record<string, unknown> | false {
  try {
    const data: unknown = JSON.parse(element.dataset['footnote'] ?? '');
    if (typeof data !== 'object' || data === null) return false;
    const { cites, note } = readFootnote(data as Record<string, unknown>);
    return { cites, note: note ?? null };
  } catch {
    return false;
  }
}

/** Cells hold lines of text only: a rich text has no lists or tables in its tables. */
const cellContent = { content: 'paragraph+' };

/** A link is its words and its address: it is never bold or italic in a rich text. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((each) =>
      each.name === 'link' && each.type === 'mark' ? each.extend({ excludes: '_' }) : each,
    );
  },
});

/** The closed set of the editor: what a rich text cannot hold cannot be typed or pasted either. */
export function richExtensions(footnote: typeof FootnoteNode = FootnoteNode): Extensions {
  return [
    Kit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      link: {
        openOnClick: false,
        autolink: false,
        defaultProtocol: 'https',
        isAllowedUri: (url) => LINK.test(url),
      },
    }),
    Table.configure({ resizable: false, allowTableNodeSelection: true }),
    TableRow,
    TableCell.extend(cellContent),
    TableHeader.extend(cellContent),
    footnote,
  ];
}
