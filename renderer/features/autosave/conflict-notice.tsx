import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { autosaveTexts } from '../../i18n/areas/autosave.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { changedFields } from './merge.ts';
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
  const t = useText(autosaveTexts);
  const { list } = useFormat();
  if (draft.theirs !== undefined) {
    const fields = [...new Set(changedFields(draft.value, draft.theirs).map(nameField))];
    return (
      <Notice
        tone="amber"
        role="alert"
        title={t('conflictTitle')}
        actions={
          <>
            <Button size="xs" onClick={draft.keepMine}>
              {t('keepMine')}
            </Button>
            <Button size="xs" variant="default" onClick={draft.takeTheirs}>
              {t('takeTheirs')}
            </Button>
          </>
        }
      >
        {t('conflictText', { fields: list(fields) })}
      </Notice>
    );
  }
  return draft.error === undefined ? null : (
    <ErrorNotice error={draft.error} onRetry={() => void draft.flush()} />
  );
}
