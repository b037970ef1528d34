import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { call } from '../../api/client.ts';
import { callKey, useLoaded } from '../../api/hooks.ts';
import { sayDone, sayFailed } from '../../components/toast.tsx';
import { paletteTexts } from '../../i18n/areas/palette.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './read-only-notice.module.css';
import { useHeld, type Holder } from './use-held.ts';

/** Says over every screen that the file can only be read, who has it, and what can be done about it. */
export function ReadOnlyNotice(): JSX.Element | null {
  const t = useText(paletteTexts);
  const held = useHeld();
  const queries = useQueryClient();
  const file = useLoaded('file.current');
  const { recent } = useLoaded('app.info');
  const [busy, setBusy] = useState(false);
  if (file === null || !file.readOnly) return null;
  const token = recent.find(({ name, exists }) => exists && name === file.name)?.token;

  const retry = async () => {
    setBusy(true);
    try {
      const opened = await call('file.open', { token: token ?? '' });
      if (opened === null) return;
      queries.setQueryData(callKey('file.current'), opened);
      if (opened.readOnly) sayDone(t('readOnlyStill'));
    } catch (error) {
      sayFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    try {
      const saved = await call('file.saveCopy');
      if (saved !== null) sayDone(t('copySaved', { name: saved.name }));
    } catch (error) {
      sayFailed(error);
    }
  };
  return (
    <div className={classes.notice} role="status">
      <div className={classes.words}>
        <strong>{t('readOnlyTitle')}</strong> {held(file.lockedBy)} {t('readOnlyWhat')}{' '}
        <Details holder={file.lockedBy} />
      </div>
      <span className={classes.actions}>
        {token !== undefined && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void retry()}>
            {t('readOnlyRetry')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => void copy()}>
          {t('readOnlyCopy')}
        </Button>
      </span>
    </div>
  );
}

/** What those who help need to find the program that has the file. */
function Details({ holder }: { readonly holder: Holder }): JSX.Element | null {
  const t = useText(paletteTexts);
  if (holder?.computer === undefined || holder.process === undefined) return null;
  const { user = '–', computer, process } = holder;
  return (
    <details className={classes.details}>
      <summary>{t('readOnlyDetails')}</summary>
      <span>{t('readOnlyHolder', { user, computer, process })}</span>
    </details>
  );
}
