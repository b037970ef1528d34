import { Button, Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type JSX } from 'react';
import type { EventPayload } from '../../../core/contract/index.ts';
import type { Variant } from '../../../core/model/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { useHostEvent } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { focusStep } from '../../components/focus-step.ts';
import { Notice } from '../../components/notice.tsx';
import { sayDone, sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { printTexts } from '../../i18n/areas/print.ts';
import { reasonTexts } from '../../i18n/areas/reasons.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from '../export/export.module.css';
import { Running } from '../export/running.tsx';
import { printPdf } from './print-pdf.ts';

/** Makes a copy's pages as an export would, searched for what is withheld, and hands them to the printer. */
export function PrintDialog({
  bookId,
  variant,
  onClose,
}: {
  readonly bookId: string;
  readonly variant: Variant;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(printTexts);
  const common = useText(commonTexts);
  const reasons = useText(reasonTexts);
  const [job] = useState(() => `print-${crypto.randomUUID()}`);
  const [progress, setProgress] = useState<EventPayload<'job.progress'>>();
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState<unknown>();
  useHostEvent('job.progress', (at) => at.job === job && setProgress(at));
  const print = useEffectEvent(async () => {
    try {
      const made = await call('book.print', { bookId, variant, job });
      if (made.by === 'page') await printPdf(made.pdf, t('pages'));
      else if (made.outcome !== 'cancelled') sayDone(t(made.outcome));
      onClose();
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'cancelled') onClose();
      else setError(failure);
    }
  });
  useEffect(() => {
    // strict mode mounts twice, and one set of pages is enough
    let wanted = true;
    queueMicrotask(() => wanted && void print());
    return () => {
      wanted = false;
    };
  }, []);
  // the dialog goes as a whole, and the frame of the pages, which nobody sees, may have the focus
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const known = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (known ? opener : document.querySelector<HTMLElement>('#content'))?.focus();
    },
    [opener],
  );
  const stop = () => {
    setStopping(true);
    call('job.cancel', { job }).catch(sayFailed);
  };
  const failed = error !== undefined;
  return (
    <Modal
      opened
      onClose={failed ? onClose : stop}
      title={t('title', { copy: common(variant) })}
      size="lg"
      padding="lg"
      classNames={{ title: classes.title ?? '' }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div key={failed ? 'failed' : 'running'} ref={focusStep}>
        {failed ? (
          <>
            {error instanceof ApiError && error.reason?.code === 'busy' ? (
              <Notice tone="amber" role="alert">
                {reasons('busy')}
              </Notice>
            ) : (
              <ErrorNotice error={error} />
            )}
            <div className={classes.foot}>
              <Button onClick={onClose} data-autofocus>
                {common('close')}
              </Button>
            </div>
          </>
        ) : (
          <Running progress={progress} stopping={stopping} onStop={stop} />
        )}
      </div>
    </Modal>
  );
}
