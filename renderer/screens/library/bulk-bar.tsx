import { Button, Menu } from '@mantine/core';
import { IconBook2, IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { withField, type Draft } from '../../components/record-form/field-spec.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { useRecordNames } from '../../components/record-form/use-record-names.ts';
import { useDelete } from '../../components/revisions/ask-delete.tsx';
import { offerUndo, sayDone, sayFailed } from '../../components/toast.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { isPaper } from '../../features/new-book/papers.ts';
import { addToBook, type Addable } from './add-to-book.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import classes from './list.module.css';
import type { Row } from './rows.ts';
import { useBulk } from './use-bulk.ts';

const RELEASES = [
  ['onlyPrincipal', []],
  ['principalDelegation', ['delegation']],
  ['allCopies', ['delegation', 'releasable']],
] as const satisfies readonly (readonly [string, readonly Variant[]])[];
/** The kinds that belong to an issue, and can be moved to another one. */
const OF_ISSUE: ReadonlySet<LibraryKind> = new Set(['talkingPoint', 'position', 'claim']);

const ISSUE_WORDS = {
  title: 'bulkBookTitle',
  text: 'bulkBookText',
  added: 'added',
  label: 'addedLabel',
  already: 'inBookAlready',
} as const;
const ANNEX_WORDS = {
  title: 'bulkAnnexTitle',
  text: 'bulkAnnexText',
  added: 'addedAnnexes',
  label: 'addedAnnexesLabel',
  already: 'annexAlready',
} as const;

/** What can be done with all selected records at once; each is one action that undo takes back. */
export function BulkBar({
  kind,
  rows,
  onClear,
}: {
  readonly kind: LibraryKind;
  readonly rows: readonly Row[];
  readonly onClear: () => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  const language = useLanguage();
  const { settings, main } = useFileSettings();
  const remove = useDelete();
  const apply = useBulk(kind, rows);
  const names = useRecordNames(['issue', 'book']);
  const [choosing, setChoosing] = useState<'issue' | 'book'>();
  const n = rows.length;
  const said = (text: Parameters<typeof wordsOf>[0]) => wordsOf(text, { language, main });
  const set = (what: string, change: (draft: Draft) => Draft) =>
    void apply(
      {
        label: (count) => t('setLabel', { n: count, what }),
        done: (count) => t('setDone', { n: count, what }),
      },
      change,
    );
  // a book prints papers and pictures as annexes; a Word file is for the look of books
  const addable: Addable | undefined =
    kind === 'issue' || (kind === 'attachment' && rows.every(({ record }) => isPaper(record)))
      ? kind
      : undefined;
  const say = addable === 'attachment' ? ANNEX_WORDS : ISSUE_WORDS;
  const putInto = async (what: Addable, bookId: string) => {
    const book = names.of('book', bookId);
    try {
      const added = await addToBook(
        bookId,
        what,
        rows.map(({ id }) => id),
        (count) => t(say.label, { n: count, book }),
      );
      const already = n - added === 0 ? '' : ` ${t(say.already, { n: n - added })}`;
      if (added === 0) sayDone(t(say.already, { n }));
      else offerUndo(`${t(say.added, { n: added, book })}${already}`);
    } catch (error) {
      sayFailed(error);
    }
  };
  return (
    <>
      <span className={classes.selected} role="status">
        {t('selected', { n })}
      </span>
      {addable !== undefined && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconBook2 size="0.875rem" stroke={1.5} aria-hidden />}
          onClick={() => setChoosing('book')}
        >
          {t('bulkBook')}
        </Button>
      )}
      {kind === 'issue' && settings.areas.length > 0 && (
        <Choices
          label={t('area')}
          items={[
            ...settings.areas.map(({ id, name }) => ({
              label: said(name),
              run: () => set(t('area'), (draft) => ({ ...draft, areaId: id })),
            })),
            {
              label: t('noArea'),
              run: () => set(t('area'), (draft) => withField(draft, 'areaId', undefined)),
            },
          ]}
        />
      )}
      {kind === 'round' && settings.areas.length > 0 && (
        <Choices
          label={t('bulkAreas')}
          items={settings.areas.map(({ id, name }) => ({
            label: said(name),
            run: () =>
              set(t('area'), (draft) => ({
                ...draft,
                areaIds: [...new Set([...((draft['areaIds'] as readonly string[] | undefined) ?? []), id])],
              })),
          }))}
        />
      )}
      {OF_ISSUE.has(kind) && (
        <Button variant="default" size="compact-sm" onClick={() => setChoosing('issue')}>
          {t('bulkIssue')}
        </Button>
      )}
      <Choices
        label={t('bulkRelease')}
        items={RELEASES.map(([words, releaseTo]) => ({
          label: t(words),
          run: () => set(t('release'), (draft) => ({ ...draft, releaseTo: [...releaseTo] })),
        }))}
      />
      <Choices
        label={t('bulkMarking')}
        items={[
          ...settings.markings.map(({ id, label }) => ({
            label: said(label),
            run: () => set(t('marking'), (draft) => ({ ...draft, marking: id })),
          })),
          {
            label: t('removeMarking'),
            run: () => set(t('marking'), (draft) => withField(draft, 'marking', undefined)),
          },
        ]}
      />
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconTrash size="0.875rem" stroke={1.5} aria-hidden />}
        onClick={() => {
          void remove(
            rows.map(({ id }) => ({ kind, id })),
            rows[0]?.title ?? '',
          ).then((gone) => {
            if (gone) onClear();
            return gone;
          });
        }}
      >
        {t('bulkDelete')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        {t('bulkClear')}
      </Button>
      {choosing === 'issue' && (
        <ChooseDialog
          kind="issue"
          title={t('bulkIssueTitle', { n })}
          confirm={t('bulkIssueConfirm')}
          onClose={() => setChoosing(undefined)}
          onChosen={(issueId) => set(t('colIssue'), (draft) => ({ ...draft, issueId }))}
        />
      )}
      {choosing === 'book' && addable !== undefined && (
        <ChooseDialog
          kind="book"
          title={t(say.title, { n })}
          text={t(say.text)}
          confirm={t('bulkBookConfirm')}
          onClose={() => setChoosing(undefined)}
          onChosen={(id) => void putInto(addable, id)}
        />
      )}
    </>
  );
}

function Choices({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly run: () => void }[];
}): JSX.Element {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronDown size="0.875rem" stroke={1.75} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        {items.map((item) => (
          <Menu.Item key={item.label} onClick={item.run}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
