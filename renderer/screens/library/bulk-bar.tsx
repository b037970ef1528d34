import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { AnyRecord, Variant } from '../../../core/model/index.ts';
import { applyChanges } from '../../api/hooks.ts';
import { readDraft } from '../../components/record-form/validate.ts';
import { withField, type Draft } from '../../components/record-form/field-spec.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { useDelete } from '../../components/revisions/ask-delete.tsx';
import { offerUndo, sayFailed } from '../../components/toast.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import classes from './list.module.css';
import type { Row } from './rows.ts';

const RELEASES = [
  ['onlyPrincipal', []],
  ['principalDelegation', ['delegation']],
  ['allCopies', ['delegation', 'releasable']],
] as const satisfies readonly (readonly [string, readonly Variant[]])[];

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
  const n = rows.length;
  const apply = async (label: string, done: string, change: (draft: Draft, record: AnyRecord) => Draft) => {
    const changes = rows.flatMap(({ record }) => {
      const read = readDraft(kind, change(record, record));
      // what must not be released stays as it is: a red line in a selection of positions
      return read.ok
        ? [{ op: 'put' as const, kind, record: read.record, baseRevision: record.revision }]
        : [];
    });
    if (changes.length === 0) return;
    try {
      await applyChanges({ label, changes });
      offerUndo(done);
    } catch (error) {
      sayFailed(error);
    }
  };
  const menu = (label: string, items: readonly { readonly label: string; readonly run: () => void }[]) => (
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
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.label} onClick={item.run}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <>
      <span className={classes.selected} role="status">
        {t('selected', { n })}
      </span>
      {menu(
        t('bulkRelease'),
        RELEASES.map(([words, releaseTo]) => ({
          label: t(words),
          run: () =>
            void apply(t('releasedLabel', { n }), t('released', { n }), (draft) => ({
              ...draft,
              releaseTo: [...releaseTo],
            })),
        })),
      )}
      {menu(t('bulkMarking'), [
        ...settings.markings.map(({ id, label }) => ({
          label: wordsOf(label, { language, main }),
          run: () =>
            void apply(t('markedLabel', { n }), t('marked', { n }), (draft) => ({ ...draft, marking: id })),
        })),
        {
          label: t('removeMarking'),
          run: () =>
            void apply(t('markedLabel', { n }), t('marked', { n }), (draft) =>
              withField(draft, 'marking', undefined),
            ),
        },
      ])}
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
    </>
  );
}
