import type { JSX } from 'react';
import { ApiError } from '../../api/client.ts';
import { ConflictNotice } from '../../components/conflict-notice.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { conflictTexts } from '../../i18n/areas/conflict.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { changedFields } from '../../state/merge.ts';
import type { Draft } from './use-autosave.ts';

/** What stands over a form that could not be saved: why, what is kept, and what can be done. */
export function SaveNotice<T extends object>({
  draft,
  nameField,
}: {
  readonly draft: Draft<T>;
  /** What a field is called on the form. */
  readonly nameField: (field: string) => string;
}): JSX.Element | null {
  const t = useText(conflictTexts);
  const { list } = useFormat();
  if (draft.theirs !== undefined) {
    const fields = [...new Set(changedFields(draft.value, draft.theirs).map(nameField))];
    return (
      <ConflictNotice onKeepMine={draft.keepMine} onTakeTheirs={draft.takeTheirs}>
        {t('different', { fields: list(fields) })}
      </ConflictNotice>
    );
  }
  // that the program has ended is said over every screen
  const said = draft.error instanceof ApiError && draft.error.code === 'host-gone';
  return draft.error === undefined || said ? null : (
    <ErrorNotice error={draft.error} onRetry={() => void draft.flush()} />
  );
}
