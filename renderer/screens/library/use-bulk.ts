import { applyChanges } from '../../api/hooks.ts';
import { isSame } from '../../state/merge.ts';
import type { Draft } from '../../components/record-form/field-spec.ts';
import { readDraft } from '../../components/record-form/validate.ts';
import { offerUndo, sayDone, sayFailed } from '../../components/toast.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import type { Row } from './rows.ts';

/** How an action on many is called: in the history and in the corner, by how many it changed. */
export interface BulkWords {
  readonly label: (n: number) => string;
  readonly done: (n: number) => string;
}

/**
 * Changes all selected records as one action that undo takes back, and says how many it changed. What has the value
 * already is not written again; what may not have it stays as it is: a red line in a selection of positions.
 */
export function useBulk(
  kind: LibraryKind,
  rows: readonly Row[],
): (words: BulkWords, change: (draft: Draft) => Draft) => Promise<void> {
  const t = useText(libraryTexts);
  return async ({ label, done }, change) => {
    const wanted = rows.flatMap(({ record }) => {
      const next = change(record);
      return isSame(next, record) ? [] : [{ record, read: readDraft(kind, next) }];
    });
    const changes = wanted.flatMap(({ record, read }) =>
      read.ok ? [{ op: 'put' as const, kind, record: read.record, baseRevision: record.revision }] : [],
    );
    const n = changes.length;
    const refused = wanted.length - n;
    const stays = refused === 0 ? [] : [t(kind === 'position' ? 'staysReleased' : 'stays', { n: refused })];
    if (n === 0) {
      sayDone([t('nothingToChange'), ...stays].join(' '));
      return;
    }
    try {
      await applyChanges({ label: label(n), changes });
      offerUndo([done(n), ...stays].join(' '));
    } catch (error) {
      sayFailed(error);
    }
  };
}
