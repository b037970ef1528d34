import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import { useLoaded } from '../api/hooks.ts';
import { LanguageSwitch } from '../features/status/language-switch.tsx';
import { useHeld, type Holder } from '../features/status/use-held.ts';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/use-text.ts';
import { go } from '../routes/navigation.tsx';
import { useExporting, wantExport } from '../state/exporting.ts';
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
      <Export />
      <span className={classes.right}>
        {previewMilliseconds !== undefined && (
          <span>{t('preview', { ms: Math.round(previewMilliseconds) })}</span>
        )}
        <LanguageSwitch />
      </span>
    </footer>
  );
}

const EXPORT_WORDS = { running: 'exporting', done: 'exported', failed: 'exportFailed' } as const;

/** An export that goes on behind its closed dialog: how far it is, and the ways to it. */
function Export(): JSX.Element | null {
  const t = useText(shellTexts);
  const { exporting } = useExporting();
  if (exporting === undefined) return null;
  const { bookId, state, percent, stopping, stop } = exporting;
  const show = () => {
    wantExport(bookId);
    go({ name: 'book', id: bookId });
  };
  return (
    <span className={classes.export} data-state={state}>
      <span role="status">{stopping ? t('exportStopping') : t(EXPORT_WORDS[state])}</span>
      {state === 'running' && (
        <progress className={classes.progress} value={percent} max={100} aria-label={t('exporting')} />
      )}
      <button type="button" onClick={show}>
        {t('exportShow')}
      </button>
      {state === 'running' && (
        <button type="button" onClick={stop} disabled={stopping}>
          {t('exportStop')}
        </button>
      )}
    </span>
  );
}

function Saved({
  save,
  readOnly,
  lockedBy,
}: {
  readonly save: SaveState;
  readonly readOnly: boolean;
  readonly lockedBy: Holder;
}): JSX.Element {
  const t = useText(shellTexts);
  const held = useHeld();
  const { clock } = useFormat();
  if (readOnly) {
    return (
      <Tooltip multiline w="20rem" label={held(lockedBy)}>
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
