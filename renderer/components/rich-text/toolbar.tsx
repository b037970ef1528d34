import { Menu, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ComponentType, JSX, KeyboardEvent, Ref } from 'react';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { isMac } from '../../state/keys.ts';
import classes from './rich-text.module.css';

const keys = (...parts: readonly string[]) =>
  isMac()
    ? parts.map((part) => ({ Ctrl: '⌘', Shift: '⇧', Alt: '⌥' })[part] ?? part).join('')
    : parts.join('+');

/** Arrow keys walk along the toolbar; Tab leaves it. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** The small toolbar of a rich text: every button says its name and its keys. */
export function RichToolbar({
  ref,
  editor,
  label,
  onFootnote,
  onLink,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly editor: Editor;
  readonly label: string;
  readonly onFootnote: () => void;
  readonly onLink: () => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const on = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      bullet: at.isActive('bulletList'),
      ordered: at.isActive('orderedList'),
      link: at.isActive('link'),
      table: at.isActive('table'),
    }),
  });
  const tool = (
    name: string,
    shortcut: string,
    Icon: ComponentType<{ size?: string; stroke?: number }>,
    pressed: boolean | undefined,
    run: () => void,
    first = false,
  ) => (
    <Tooltip label={shortcut === '' ? name : t('withKeys', { name, keys: shortcut })}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-pressed={pressed}
        tabIndex={first ? 0 : -1}
        // the text keeps its selection
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        <Icon size="1rem" stroke={1.5} />
      </button>
    </Tooltip>
  );
  const chain = () => editor.chain().focus();
  return (
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar', { label })}
      className={classes.toolbar}
      onKeyDown={walk}
    >
      {tool(t('bold'), keys('Ctrl', 'B'), IconBold, on.bold, () => chain().toggleBold().run(), true)}
      {tool(t('italic'), keys('Ctrl', 'I'), IconItalic, on.italic, () => chain().toggleItalic().run())}
      <span aria-hidden className={classes.gap} />
      {tool(t('bulletList'), keys('Ctrl', 'Shift', '8'), IconList, on.bullet, () =>
        chain().toggleBulletList().run(),
      )}
      {tool(t('orderedList'), keys('Ctrl', 'Shift', '7'), IconListNumbers, on.ordered, () =>
        chain().toggleOrderedList().run(),
      )}
      {on.table ? (
        <TableMenu editor={editor} />
      ) : (
        tool(t('insertTable'), '', IconTable, undefined, () =>
          chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        )
      )}
      <span aria-hidden className={classes.gap} />
      {tool(t('link'), keys('Ctrl', 'Shift', 'K'), IconLink, on.link, onLink)}
      {tool(t('footnote'), `@, ${keys('Ctrl', 'Alt', 'F')}`, IconSuperscript, undefined, onFootnote)}
    </div>
  );
}

function TableMenu({ editor }: { readonly editor: Editor }): JSX.Element {
  const t = useText(fieldTexts);
  const chain = () => editor.chain().focus();
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.tool}
          aria-label={t('table')}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTable size="1rem" stroke={1.5} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => chain().addRowBefore().run()}>{t('rowBefore')}</Menu.Item>
        <Menu.Item onClick={() => chain().addRowAfter().run()}>{t('rowAfter')}</Menu.Item>
        <Menu.Item onClick={() => chain().addColumnBefore().run()}>{t('columnBefore')}</Menu.Item>
        <Menu.Item onClick={() => chain().addColumnAfter().run()}>{t('columnAfter')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => chain().deleteRow().run()}>{t('deleteRow')}</Menu.Item>
        <Menu.Item onClick={() => chain().deleteColumn().run()}>{t('deleteColumn')}</Menu.Item>
        <Menu.Item onClick={() => chain().deleteTable().run()}>{t('deleteTable')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
