import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { conflictTexts } from '../i18n/areas/conflict.ts';
import { useText } from '../i18n/use-text.ts';
import { Notice } from './notice.tsx';

/** Says that somebody else changed what is being written, what differs, and lets the user choose. */
export function ConflictNotice({
  onKeepMine,
  onTakeTheirs,
  children,
}: {
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  /** What differs. */
  readonly children: ReactNode;
}): JSX.Element {
  const t = useText(conflictTexts);
  return (
    <Notice
      tone="amber"
      role="alert"
      title={t('title')}
      actions={
        <>
          <Button size="xs" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button variant="default" size="xs" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      {t('text')} {children}
    </Notice>
  );
}
