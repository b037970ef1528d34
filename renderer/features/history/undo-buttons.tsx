import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useLoaded } from '../../api/hooks.ts';
import { paletteTexts } from '../../i18n/areas/palette.ts';
import { useText } from '../../i18n/use-text.ts';
import { runCommand } from '../../state/commands.ts';
import classes from './undo-buttons.module.css';
import { useSteps } from './use-steps.ts';

/** Two buttons that take back the last action and do it again; each says which action that is. */
export function UndoButtons(): JSX.Element | null {
  const t = useText(paletteTexts);
  const file = useLoaded('file.current');
  const { undo, redo } = useSteps();
  if (file === null) return null;
  return (
    <ActionIcon.Group>
      <HistoryButton
        label={undo === undefined ? t('undo') : t('undoWhat', { label: undo })}
        keys="Control+Z Meta+Z"
        enabled={undo !== undefined}
        icon={IconArrowBackUp}
        onClick={() => runCommand('undo')}
      />
      <HistoryButton
        label={redo === undefined ? t('redo') : t('redoWhat', { label: redo })}
        keys="Control+Y Control+Shift+Z Meta+Shift+Z"
        enabled={redo !== undefined}
        icon={IconArrowForwardUp}
        onClick={() => runCommand('redo')}
      />
    </ActionIcon.Group>
  );
}

function HistoryButton({
  label,
  keys,
  enabled,
  icon: Icon,
  onClick,
}: {
  readonly label: string;
  readonly keys: string;
  readonly enabled: boolean;
  readonly icon: typeof IconArrowBackUp;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="2.25rem"
        aria-label={label}
        aria-keyshortcuts={keys}
        // stays reachable, so that its tooltip can be read and the focus is not lost at the last step
        aria-disabled={!enabled}
        className={classes.button ?? ''}
        onClick={() => enabled && onClick()}
      >
        <Icon size="1.125rem" stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
