import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';

/** Asks before something that undo cannot take back; settles as the user's answer. */
export function confirmFirst(question: {
  readonly title: string;
  readonly body: ReactNode;
  /** The verb on the button: "Delete", "Replace". */
  readonly confirm: string;
  readonly cancel: string;
  readonly dangerous?: boolean;
}): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: question.title,
      children: question.body,
      labels: { confirm: question.confirm, cancel: question.cancel },
      confirmProps: question.dangerous === true ? { color: 'red' } : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
