import { Button, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { commonTexts } from '../../i18n/areas/common.ts';
import { newRecordTexts } from '../../i18n/areas/new-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../dialog.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { holdsUnread } from '../unread.ts';

/** A dialog with a form that makes something. */
export function MakeDialog({
  title,
  size,
  busy,
  error,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size: 'lg' | 'xl';
  readonly busy: boolean;
  /** What went wrong; null where nothing did. */
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useText(newRecordTexts);
  const common = useText(commonTexts);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // a form in a dialog lies inside the record's form for React
          event.stopPropagation();
          if (!holdsUnread(event.currentTarget)) onSubmit();
        }}
      >
        {children}
        {error !== null && <ErrorNotice error={error} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('make')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
