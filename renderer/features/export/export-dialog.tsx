import { Button, Modal } from '@mantine/core';
import { useState, type JSX, type ReactNode } from 'react';
import type { EventPayload } from '../../../core/contract/index.ts';
import type { Variant } from '../../../core/model/index.ts';
import { ApiError } from '../../api/client.ts';
import { ErrorNotice, HostWords } from '../../components/error-notice.tsx';
import { focusStep } from '../../components/focus-step.ts';
import { Notice } from '../../components/notice.tsx';
import { sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { errorTexts, wordsOfCode } from '../../i18n/areas/errors.ts';
import { exportTexts } from '../../i18n/areas/export.ts';
import { reasonTexts } from '../../i18n/areas/reasons.ts';
import { sayReason } from '../../i18n/host-words.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { ExportChoices } from './export-choices.tsx';
import { ExportResult, FindingList } from './export-result.tsx';
import classes from './export.module.css';
import { Running } from './running.tsx';
import type { ExportOrder } from './exporter.ts';
import { useExport } from './use-export.ts';

/** From the choice of files to the files: formats, copies, folder; progress; what was made and the proof. */
export function ExportDialog({
  opened,
  onClose,
  bookId,
  allowed,
  only,
  onChecks,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly bookId: string;
  readonly allowed: readonly Variant[];
  /** Where just one copy is wanted as PDF. */
  readonly only: Variant | undefined;
  readonly onChecks: () => void;
}): JSX.Element {
  const t = useText(exportTexts);
  const common = useText(commonTexts);
  const reasons = useText(reasonTexts);
  const { state, busy, order, start, stop, reset } = useExport(bookId, opened);
  // what was chosen, for going back to it
  const [before, setBefore] = useState<ExportOrder>();
  const run = (next: ExportOrder) => {
    setBefore(next);
    void start(next);
  };
  const replace = () => order && run({ ...order, overwrite: true });
  const close = () => {
    onClose();
    // one that runs goes on, and the status bar says how far it is
    if (state.state === 'running') return;
    // the choices start afresh, and a password is not kept
    setBefore(undefined);
    if (order !== undefined) reset();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('title')}
      size="lg"
      padding="lg"
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div key={state.state} ref={focusStep}>
        {busy && <Notice tone="amber">{reasons('busy')}</Notice>}
        {state.state === 'choosing' && !busy && (
          <ExportChoices
            key={only ?? 'all'}
            bookId={bookId}
            allowed={allowed}
            only={only}
            before={before}
            onCancel={close}
            onStart={run}
          />
        )}
        {state.state === 'running' && (
          <Running
            progress={state.progress}
            stopping={state.stopping}
            onStop={() => void stop().catch(sayFailed)}
            onHide={close}
          />
        )}
        {state.state === 'done' && <ExportResult result={state.result} onClose={close} />}
        {state.state === 'refused' &&
          (isTaken(state.error) ? (
            <Taken onAgain={reset} onReplace={replace} />
          ) : (
            <>
              <ErrorNotice error={state.error} />
              <Foot>
                <Button variant="default" onClick={reset}>
                  {t('again')}
                </Button>
              </Foot>
            </>
          ))}
        {state.state === 'failed' && (
          <Failed
            failure={state.failure}
            onAgain={reset}
            onChecks={() => {
              reset();
              onChecks();
            }}
            onReplace={replace}
          />
        )}
      </div>
    </Modal>
  );
}

function Failed({
  failure,
  onAgain,
  onChecks,
  onReplace,
}: {
  readonly failure: EventPayload<'job.failed'>;
  readonly onAgain: () => void;
  readonly onChecks: () => void;
  readonly onReplace: () => void;
}): JSX.Element {
  const t = useText(exportTexts);
  const error = useText(errorTexts);
  const language = useLanguage();
  const { happened, next } = wordsOfCode(failure.code);
  const told = sayReason(failure, language);
  if (failure.code === 'cancelled') {
    return (
      <>
        <Notice tone="grey" title={t('stopped')} role="status">
          {t('stoppedText')}
        </Notice>
        <Foot>
          <Button onClick={onAgain}>{t('again')}</Button>
        </Foot>
      </>
    );
  }
  if (failure.code === 'file-exists') return <Taken onAgain={onAgain} onReplace={onReplace} />;
  return (
    <>
      <Notice tone="red" title={t('failed')} role="alert">
        {failure.code === 'content-errors' && failure.findings.length > 0
          ? error('contentErrors')
          : (told ?? (
              <>
                {error(happened)} {error(next)}
                <HostWords>{failure.message}</HostWords>
              </>
            ))}
        {failure.code === 'cannot-write' && ` ${error(next)}`}
      </Notice>
      {failure.findings.length > 0 && (
        <>
          <p className={classes.listTitle}>{t('mustMend')}</p>
          <FindingList findings={failure.findings} />
        </>
      )}
      <Foot>
        <Button variant="default" onClick={onAgain}>
          {t('again')}
        </Button>
        {failure.findings.length > 0 && <Button onClick={onChecks}>{t('toChecks')}</Button>}
      </Foot>
    </>
  );
}

const isTaken = (error: unknown): boolean => error instanceof ApiError && error.code === 'file-exists';

/** There are files of these names: said before the work, or at its end where they came meanwhile. */
function Taken({
  onAgain,
  onReplace,
}: {
  readonly onAgain: () => void;
  readonly onReplace: () => void;
}): JSX.Element {
  const t = useText(exportTexts);
  return (
    <>
      <Notice tone="amber" title={t('failed')} role="alert">
        {t('exists')}
      </Notice>
      <Foot>
        <Button variant="default" onClick={onAgain}>
          {t('again')}
        </Button>
        <Button onClick={onReplace} data-autofocus>
          {t('replaceThem')}
        </Button>
      </Foot>
    </>
  );
}

function Foot({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className={classes.foot}>{children}</div>;
}
