import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import { useLoaded } from '../api/hooks.ts';
import { LanguageSwitch } from '../features/status/language-switch.tsx';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/use-text.ts';
import { useStatus, type SaveState } from '../state/status.ts';
import classes from './status-bar.module.css';

/** The line at the foot: whether everything is saved, that nothing leaves the computer, which file, which language. */
export function StatusBar(): JSX.Element {
  const t = useText(shellTexts);
  const file = useLoaded('file.current');
  const { save, previewMilliseconds } = useStatus();
  return (
    <footer className={classes.bar} aria-label={t('status')}>
      {file !== null && <Saved save={save} readOnly={file.readOnly} lockedBy={file.lockedBy} />}
      <Tooltip label={t('offlineHint')}>
        <span tabIndex={0}>{t('offline')}</span>
      </Tooltip>
      {file !== null && <span className={classes.file}>{t('file', { name: file.name })}</span>}
      <span className={classes.right}>
        {previewMilliseconds !== undefined && (
          <span>{t('preview', { ms: Math.round(previewMilliseconds) })}</span>
        )}
        <LanguageSwitch />
      </span>
    </footer>
  );
}

function Saved({
  save,
  readOnly,
  lockedBy,
}: {
  readonly save: SaveState;
  readonly readOnly: boolean;
  readonly lockedBy: string | undefined;
}): JSX.Element {
  const t = useText(shellTexts);
  const { clock } = useFormat();
  if (readOnly) {
    return (
      <Tooltip multiline w="20rem" label={t('readOnlyHint', { by: lockedBy ?? t('readOnlyElsewhere') })}>
        <span tabIndex={0} className={classes.save} data-state="read-only">
          {t('readOnly')}
        </span>
      </Tooltip>
    );
  }
  const words = {
    idle: () => t('noChanges'),
    saving: () => t('saving'),
    saved: () => t('saved', { time: save.state === 'saved' ? clock(save.at) : '' }),
    failed: () => t('notSaved'),
  };
  return (
    <span role="status" className={classes.save} data-state={save.state}>
      {words[save.state]()}
    </span>
  );
}
