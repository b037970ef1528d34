import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { call } from '../../api/client.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { errorTexts } from '../../i18n/areas/errors.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './read-only-notice.module.css';

/** Says over every screen that nothing can be saved from here any more, what is safe, and what to do. */
export function HostGoneNotice(): JSX.Element {
  const t = useText(errorTexts);
  const common = useText(commonTexts);
  const [busy, setBusy] = useState(false);
  // an answer takes this notice away, whatever it says
  const retry = () => {
    setBusy(true);
    void call('app.info')
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <div className={classes.notice} data-tone="red" role="alert">
      <p className={classes.words}>
        <strong>{t('hostGone')}</strong> {t('keptSaved')} {t('nextHost')}
      </p>
      <span className={classes.actions}>
        <Button size="xs" variant="default" loading={busy} onClick={retry}>
          {common('tryAgain')}
        </Button>
      </span>
    </div>
  );
}
