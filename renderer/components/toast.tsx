import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { JSX } from 'react';
import { call } from '../api/client.ts';
import { commonTexts } from '../i18n/areas/common.ts';
import { sayIn } from '../i18n/texts.ts';
import { useText } from '../i18n/use-text.ts';
import { onNextAction } from '../state/actions.ts';
import { ErrorNotice } from './error-notice.tsx';

const DONE_FOR = 4_000;
/** Long enough to read and reach for: WCAG 2.2 asks for time to act. */
const UNDO_FOR = 12_000;

/** What every notice in the corner has: an edge, and a close button with a name. */
function framed(): { withBorder: boolean; closeButtonProps: { 'aria-label': string } } {
  const language = document.documentElement.lang === 'ko' ? 'ko' : 'en';
  return { withBorder: true, closeButtonProps: { 'aria-label': sayIn(commonTexts, language)('close') } };
}

/** Says in the corner that something is done. */
export function sayDone(message: string): void {
  notifications.show({ ...framed(), message, autoClose: DONE_FOR });
}

let lastStep: string | undefined;

/** Says in the corner what was taken back or done again, in place of the step before: many are made in a row. */
export function sayStep(message: string): void {
  if (lastStep !== undefined) notifications.hide(lastStep);
  lastStep = crypto.randomUUID();
  notifications.show({ ...framed(), id: lastStep, message, autoClose: DONE_FOR });
}

/**
 * Says in the corner what was deleted or changed, with a button that takes it back. Without an `undo` of its own it takes the
 * latest action back, and goes away when that is another one.
 */
export function offerUndo(message: string, undo?: () => void): void {
  const id = crypto.randomUUID();
  const hide = () => notifications.hide(id);
  if (undo === undefined) onNextAction(hide);
  notifications.show({
    ...framed(),
    id,
    autoClose: UNDO_FOR,
    message: (
      <UndoLine
        message={message}
        onUndo={() => {
          hide();
          (undo ?? undoLast)();
        }}
      />
    ),
  });
}

/** Says in the corner that something failed, for what the user did where no place on the screen can say so. */
export function sayFailed(error: unknown): void {
  notifications.show({
    ...framed(),
    message: <ErrorNotice error={error} />,
    autoClose: false,
    color: 'red',
  });
}

function undoLast(): void {
  call('history.undo').catch(sayFailed);
}

function UndoLine({
  message,
  onUndo,
}: {
  readonly message: string;
  readonly onUndo: () => void;
}): JSX.Element {
  const t = useText(commonTexts);
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{message}</span>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  );
}
