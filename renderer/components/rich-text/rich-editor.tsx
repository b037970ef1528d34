import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { Language, RichText } from '../../../core/model/index.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { createStore } from '../../state/store.ts';
import { useRecords } from '../record-form/use-file.ts';
import { useRecordNames } from '../record-form/use-record-names.ts';
import { sayDone } from '../toast.tsx';
import { cleanPastedHtml, holdsPicture } from './clean-paste.ts';
import { fromEditor, readFootnote, toEditor, type Footnote } from './convert.ts';
import { FootnoteDialog } from './footnote-dialog.tsx';
import { footnoteWithView, type FootnoteChips } from './footnote-view.ts';
import { LinkDialog } from './link-dialog.tsx';
import classes from './rich-text.module.css';
import { richExtensions } from './schema.ts';
import { RichToolbar } from './toolbar.tsx';

/** Which dialog of the editor is open. */
type Dialog =
  | {
      readonly kind: 'footnote';
      readonly footnote: Footnote;
      readonly position?: number;
      readonly typed: string;
    }
  | { readonly kind: 'link'; readonly href: string; readonly selected: boolean };

const EMPTY_FOOTNOTE: Footnote = { kind: 'footnote', cites: [] };

/** The editor of one language of a rich text, with its toolbar and its dialogs. */
export function RichEditor({
  label,
  language,
  value,
  onChange,
  readOnly,
  invalid,
  startHere,
  describedBy,
}: {
  readonly label: string;
  readonly language: Language;
  readonly value: RichText | undefined;
  readonly onChange: (value: RichText | undefined) => void;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  readonly startHere: boolean;
  readonly describedBy: string | undefined;
}): JSX.Element {
  const t = useText(fieldTexts);
  const [dialog, setDialog] = useState<Dialog>();
  const sources = useRecords('source');
  const names = useRecordNames(['source']);
  const toolbar = useRef<HTMLDivElement>(null);
  const shown = useRef(value);
  // TipTap takes its extensions once; what chips say changes
  const [chips] = useState(() =>
    createStore<FootnoteChips>({ describe: () => ({ text: '', gone: false }), open: () => {} }),
  );
  const [extensions] = useState(() => richExtensions(footnoteWithView(chips)));
  useEffect(() => {
    const known = new Set(sources.map((source) => source.id));
    chips.set({
      describe: ({ cites, note }) => {
        const said = cites.map(({ sourceId, locator }) =>
          [names.of('source', sourceId), locator].filter((part) => part !== undefined).join(', '),
        );
        if (note !== undefined) said.push(note);
        return {
          text: t('footnoteChip', { text: said.join('; ') || t('emptyFootnote') }),
          gone: sources.length > 0 && cites.some(({ sourceId }) => !known.has(sourceId)),
        };
      },
      open: (footnote, position) => setDialog({ kind: 'footnote', footnote, position, typed: '' }),
    });
  }, [chips, names, sources, t]);

  const openFootnote = (editor: Editor, typed = '') => {
    const { selection } = editor.state;
    const node =
      'node' in selection ? (selection.node as { type: { name: string }; attrs: Footnote }) : undefined;
    setDialog(
      node?.type.name === 'footnote'
        ? { kind: 'footnote', footnote: readFootnote({ ...node.attrs }), position: selection.from, typed }
        : { kind: 'footnote', footnote: EMPTY_FOOTNOTE, typed },
    );
  };
  const openLink = (editor: Editor) => {
    const href: unknown = editor.getAttributes('link')['href'];
    if (typeof href === 'string') editor.chain().extendMarkRange('link').run();
    setDialog({
      kind: 'link',
      href: typeof href === 'string' ? href : '',
      selected: !editor.state.selection.empty,
    });
  };

  const editor = useEditor({
    extensions,
    content: toEditor(value ?? []),
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      // what is typed never stands under the tools at the foot of a form
      scrollThreshold: { top: 0, right: 0, bottom: 48, left: 0 },
      scrollMargin: { top: 5, right: 5, bottom: 56, left: 5 },
      attributes: {
        class: classes.text ?? '',
        lang: language,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(readOnly && { 'aria-readonly': 'true' }),
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
        ...(invalid && { 'aria-invalid': 'true' }),
        ...(startHere && { 'data-autofocus': 'true' }),
      },
      transformPastedHTML: cleanPastedHtml,
      handlePaste: (_view, { clipboardData }) => {
        if (clipboardData !== null && holdsPicture(clipboardData)) sayDone(t('pasteNoPicture'));
        return false;
      },
      handleTextInput: (view, from, _to, text) => {
        if (text !== '@') return false;
        const before = view.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\uFFFC');
        // inside a word it is an e-mail address
        if (/[\p{L}\p{N}._-]/u.test(before)) return false;
        setDialog({ kind: 'footnote', footnote: EMPTY_FOOTNOTE, typed: '@' });
        return true;
      },
      handleKeyDown: (_view, event) => {
        const mod = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape' || (event.altKey && event.key === 'F10')) {
          toolbar.current?.querySelector('button')?.focus();
          event.stopPropagation();
          return true;
        }
        if (mod && event.altKey && event.code === 'KeyF') {
          openFootnote(editor);
          event.preventDefault();
          return true;
        }
        if (mod && event.shiftKey && event.code === 'KeyK') {
          openLink(editor);
          event.preventDefault();
          return true;
        }
        const { selection } = editor.state;
        if (event.key === 'Enter' && !mod && 'node' in selection) {
          const { node } = selection as { node: { type: { name: string } } };
          if (node.type.name === 'footnote') {
            openFootnote(editor);
            return true;
          }
        }
        return false;
      },
    },
    onUpdate: ({ editor: at }) => {
      const text = fromEditor(at.getJSON());
      shown.current = text.length === 0 ? undefined : text;
      onChange(shown.current);
    },
  });

  useEffect(() => {
    // changed from outside: undone, restored, taken from another window
    if (JSON.stringify(value ?? []) === JSON.stringify(shown.current ?? [])) return;
    shown.current = value;
    editor
      .chain()
      .setContent(toEditor(value ?? []), { emitUpdate: false })
      .run();
  }, [editor, value]);
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  const close = () => {
    setDialog(undefined);
    setTimeout(() => editor.chain().focus().run());
  };
  return (
    <>
      <EditorContent editor={editor} />
      {!readOnly && (
        <RichToolbar
          ref={toolbar}
          editor={editor}
          label={label}
          onFootnote={() => openFootnote(editor)}
          onLink={() => openLink(editor)}
        />
      )}
      {dialog?.kind === 'footnote' && (
        <FootnoteDialog
          footnote={dialog.footnote}
          isNew={dialog.position === undefined}
          onCancel={() => {
            if (dialog.typed !== '') editor.chain().insertContent(dialog.typed).run();
            close();
          }}
          onSave={(footnote) => {
            const attrs = { cites: footnote.cites, note: footnote.note ?? null };
            const { position } = dialog;
            if (position === undefined) editor.chain().insertContent({ type: 'footnote', attrs }).run();
            else {
              editor
                .chain()
                .setNodeSelection(position)
                .updateAttributes('footnote', attrs)
                .setTextSelection(position + 1)
                .run();
            }
            close();
          }}
          onRemove={() => {
            const { position } = dialog;
            if (position !== undefined) {
              editor
                .chain()
                .deleteRange({ from: position, to: position + 1 })
                .run();
            }
            close();
          }}
        />
      )}
      {dialog?.kind === 'link' && (
        <LinkDialog
          href={dialog.href}
          asksText={!dialog.selected}
          onCancel={close}
          onSave={(href, text) => {
            if (dialog.selected) editor.chain().setLink({ href }).run();
            else {
              const marks = [{ type: 'link', attrs: { href } }];
              editor
                .chain()
                .insertContent({ type: 'text', text: text || href, marks })
                .unsetMark('link')
                .run();
            }
            close();
          }}
          onRemove={() => {
            editor.chain().unsetLink().run();
            close();
          }}
        />
      )}
    </>
  );
}
