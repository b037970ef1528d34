import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConflictNotice } from '../conflict-notice.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { Notice } from '../notice.tsx';
import { WordChanges } from '../revisions/word-changes.tsx';
import type { DraftSheet, DraftState } from './draft-sheet.ts';

/** Says what stands between what was typed and the file, and what to do about it. */
export function TroubleNotice({
  sheet,
  labels,
  onGoToProblem,
}: {
  readonly sheet: DraftSheet & { readonly state: DraftState };
  readonly labels: Readonly<Record<string, string>>;
  readonly onGoToProblem: () => void;
}): JSX.Element | null {
  const t = useText(recordFormTexts);
  const { trouble, problems, draft } = sheet.state;
  switch (trouble.kind) {
    case 'none':
      return null;
    case 'incomplete':
      if (problems.size === 0) return null;
      return (
        <Notice
          tone="amber"
          role="status"
          title={t('unsaved', { n: problems.size })}
          actions={
            <Button variant="default" size="xs" onClick={onGoToProblem}>
              {t('goToField')}
            </Button>
          }
        >
          {t('unsavedText')}
        </Notice>
      );
    case 'conflict':
      return (
        <ConflictNotice onKeepMine={sheet.keepMine} onTakeTheirs={sheet.takeTheirs}>
          <WordChanges before={trouble.theirs} after={draft} labels={labels} only={trouble.fields} />
        </ConflictNotice>
      );
    case 'deleted':
      return (
        <Notice
          tone="amber"
          role="alert"
          title={t('deletedTitle')}
          actions={
            <Button variant="default" size="xs" onClick={sheet.saveAnew}>
              {t('saveAnew')}
            </Button>
          }
        >
          {t('deletedText')}
        </Notice>
      );
    case 'failed':
      return <ErrorNotice error={trouble.error} onRetry={sheet.flush} />;
  }
}
