import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './import.module.css';

/** The end of an import dialog: what went wrong, and the buttons. */
export function ImportFoot({
  confirm,
  disabled,
  busy,
  error,
  onConfirm,
  onClose,
}: {
  readonly confirm: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const common = useText(commonTexts);
  return (
    <div className={classes.foot}>
      {error !== undefined && <ErrorNotice error={error} />}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button disabled={disabled} loading={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </div>
  );
}
