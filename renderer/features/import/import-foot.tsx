import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './import.module.css';

type LeftOut = Extract<ChannelOutput<'intake.read'>, { type: 'document' }>['left'];

const NOTHING: LeftOut = [];

/** The end of an import dialog: what went wrong, and the buttons. */
export function ImportFoot({
  confirm,
  disabled,
  busy,
  error,
  left = NOTHING,
  onConfirm,
  onClose,
}: {
  readonly confirm: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** What a document held that is not taken over. */
  readonly left?: LeftOut;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const common = useText(commonTexts);
  const { list } = useFormat();
  return (
    <>
      {left.length > 0 && (
        <p className={classes.hint}>{t('left', { what: list(left.map((each) => t(each))) })}</p>
      )}
      <div className={classes.foot}>
        {error !== undefined && <ErrorNotice error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={disabled} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </div>
    </>
  );
}
