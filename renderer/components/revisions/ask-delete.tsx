import { List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { applyChanges } from '../../api/hooks.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import { confirmFirst } from '../confirm.tsx';
import { useRecordNames } from '../record-form/use-record-names.ts';
import { offerUndo, sayFailed } from '../toast.tsx';
import { planDeletion, type Deletion, type Pointer } from './deletion.ts';

const LISTED = 12;

/**
 * Deletes records as one action. What is used elsewhere is asked about first, with what goes with it; undo is
 * offered afterwards. Answers whether they are gone.
 */
export function useDelete(): (targets: readonly Pointer[], title: string) => Promise<boolean> {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const common = useText(commonTexts);
  return async (targets, title) => {
    const [first] = targets;
    if (first === undefined) return false;
    const n = targets.length;
    try {
      const deletion = await planDeletion(targets);
      const affected = deletion.mended.length + deletion.alsoDeleted.length;
      if (affected > 0 || n > 1) {
        const agreed = await confirmFirst({
          title: n === 1 ? t('deleteAsk', { title }) : t('deleteAskMany', { n }),
          body: <Consequences deletion={deletion} many={n > 1} />,
          confirm: common('delete'),
          cancel: common('cancel'),
          dangerous: true,
        });
        if (!agreed) return false;
      }
      const label =
        n === 1
          ? t('deletedOne', { kind: kinds(first.kind).toLowerCase(), title })
          : t('deletedLabel', { n });
      await applyChanges({ label: label.slice(0, 200), changes: deletion.changes });
      offerUndo(n === 1 ? t('deletedToast', { title }) : t('deleted', { n }));
      return true;
    } catch (error) {
      sayFailed(error);
      return false;
    }
  };
}

function Consequences({
  deletion,
  many,
}: {
  readonly deletion: Deletion;
  readonly many: boolean;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const places = [
    ...deletion.alsoDeleted.map((place) => ({ ...place, what: t('deleteAlso') })),
    ...deletion.mended.map((place) => ({ ...place, what: t('deleteOut') })),
  ];
  const names = useRecordNames([...new Set(places.map(({ kind }) => kind))]);
  return (
    <Stack gap="sm">
      {places.length > 0 && (
        <>
          <Text size="sm">{t(many ? 'deleteUsedMany' : 'deleteUsed')}</Text>
          <List size="sm">
            {places.slice(0, LISTED).map(({ kind, id, what }) => (
              <List.Item key={`${kind}/${id}`}>
                {kinds(kind)} “{names.of(kind, id)}” – {what}
              </List.Item>
            ))}
          </List>
          {places.length > LISTED && <Text size="sm">{t('deleteMore', { n: places.length - LISTED })}</Text>}
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('deleteUndo')}
      </Text>
    </Stack>
  );
}
