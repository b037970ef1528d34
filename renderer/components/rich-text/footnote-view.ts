import type { NodeViewRenderer } from '@tiptap/core';
import type { Store } from '../../state/store.ts';
import { readFootnote, type Footnote } from './convert.ts';
import classes from './rich-text.module.css';
import { FootnoteNode } from './schema.ts';

/** What chips say and do; it changes while the editor stands. */
export interface FootnoteChips {
  /** What a chip says to those who point at it or cannot see it, and whether a source of it is gone. */
  readonly describe: (footnote: Footnote) => { readonly text: string; readonly gone: boolean };
  readonly open: (footnote: Footnote, position: number) => void;
}

/** How a footnote looks while writing: a numbered chip that says its text and opens on a click. */
export function footnoteWithView(chips: Store<FootnoteChips>): typeof FootnoteNode {
  const render: NodeViewRenderer = ({ node, getPos }) => {
    const dom = document.createElement('sup');
    let footnote = readFootnote(node.attrs);
    const draw = () => {
      const { text, gone } = chips.get().describe(footnote);
      dom.className = classes.chip ?? '';
      dom.dataset['footnote'] = '';
      if (gone) dom.dataset['gone'] = '';
      else delete dom.dataset['gone'];
      dom.setAttribute('role', 'img');
      dom.setAttribute('aria-label', text);
      dom.title = text;
    };
    draw();
    dom.addEventListener('click', () => {
      const position = getPos();
      if (position !== undefined) chips.get().open(footnote, position);
    });
    return {
      dom,
      update: (next) => {
        if (next.type.name !== 'footnote') return false;
        footnote = readFootnote(next.attrs);
        draw();
        return true;
      },
      // an attribute that the view sets itself is no change of the text
      ignoreMutation: () => true,
      destroy: chips.subscribe(draw),
    };
  };
  return FootnoteNode.extend({ addNodeView: () => render });
}
