import { Button, Progress } from '@mantine/core';
import type { JSX } from 'react';
import type { EventPayload } from '../../../core/contract/index.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { exportTexts } from '../../i18n/areas/export.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './export.module.css';

const PHASES = {
  read: 'phaseRead',
  assemble: 'phaseAssemble',
  pdf: 'phasePdf',
  docx: 'phaseDocx',
  prove: 'phaseProve',
  save: 'phaseSave',
  done: 'phaseDone',
} as const;

/** How far a job is, in words and as a bar, and the way to stop it. */
export function Running({
  progress,
  stopping,
  onStop,
  onHide,
}: {
  readonly progress: EventPayload<'job.progress'> | undefined;
  readonly stopping: boolean;
  readonly onStop: () => void;
  /** Closes what shows it; the job goes on. Absent where nothing else would show it. */
  readonly onHide?: () => void;
}): JSX.Element {
  const t = useText(exportTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const phase = progress === undefined ? t('running') : t(PHASES[progress.phase]);
  const work = progress?.work;
  const percent = Math.round((progress?.fraction ?? 0) * 100);
  const done =
    work === undefined
      ? phase
      : t(work.unit === 'pages' ? 'writingPage' : 'layingOut', {
          phase,
          done: format.number(work.done),
          total: format.number(work.total),
        });
  return (
    <div className={classes.running}>
      <p className={classes.phase} aria-hidden>
        {progress?.variant === undefined
          ? done
          : t('phaseOf', { phase: done, copy: common(progress.variant) })}
      </p>
      {/* each page would be too much to read out */}
      <p className={classes.heard} role="status">
        {progress?.variant === undefined ? phase : t('phaseOf', { phase, copy: common(progress.variant) })}
      </p>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t('progress')} />
      </Progress.Root>
      <div className={classes.foot}>
        {onHide !== undefined && (
          <Button variant="default" onClick={onHide} disabled={stopping}>
            {t('hide')}
          </Button>
        )}
        {/* not disabled: that would take the focus from it */}
        <Button
          variant="default"
          onClick={stopping ? undefined : onStop}
          aria-disabled={stopping}
          data-disabled={stopping}
          data-autofocus
        >
          {stopping ? t('stopping') : t('stop')}
        </Button>
      </div>
    </div>
  );
}
