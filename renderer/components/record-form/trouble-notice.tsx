import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { commonTexts } from '../../i18n/areas/common.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
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
  const common = useText(commonTexts);
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
        <Notice
          tone="amber"
          role="alert"
          title={t('conflictTitle')}
          actions={
            <>
              <Button size="xs" onClick={sheet.keepMine}>
                {t('keepMine')}
              </Button>
              <Button variant="default" size="xs" onClick={sheet.takeTheirs}>
                {t('takeTheirs')}
              </Button>
            </>
          }
        >
          {t('conflictText')}
          <WordChanges before={trouble.theirs} after={draft} labels={labels} only={trouble.fields} />
        </Notice>
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
    default:
      return <>{common('none')}</>;
  }
}
