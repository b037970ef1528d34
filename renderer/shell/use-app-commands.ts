import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client.ts';
import { callKey, useHostEvent, useLoaded } from '../api/hooks.ts';
import { sayDone, sayFailed, sayStep } from '../components/toast.tsx';
import { commonTexts } from '../i18n/areas/common.ts';
import { errorTexts } from '../i18n/areas/errors.ts';
import { paletteTexts } from '../i18n/areas/palette.ts';
import { useText } from '../i18n/use-text.ts';
import { go } from '../routes/navigation.tsx';
import { runCommand, useCommand, type Command } from '../state/commands.ts';
import { openPalette } from '../state/palette.ts';
import { savePending } from '../state/pending.ts';
import { commandOfKey, isEditing } from './shortcuts.ts';

/** Answers menu commands and shortcuts that mean the same on every screen. */
export function useAppCommands(): void {
  const t = useText(commonTexts);
  const words = useText(paletteTexts);
  const errors = useText(errorTexts);
  const { host } = useLoaded('app.info');
  const file = useLoaded('file.current');
  const queries = useQueryClient();
  const saveCopy = async () => {
    await savePending();
    const copy = await call('file.saveCopy');
    if (copy === null) return;
    sayDone(words('copySaved', { name: copy.name }));
    // the start screen lists it
    await queries.invalidateQueries({ queryKey: callKey('app.info') });
  };
  const step = async (channel: 'history.undo' | 'history.redo') => {
    if (file?.readOnly) return sayStep(errors('readOnly'));
    await savePending();
    const applied = await call(channel);
    const [done, nothing] =
      channel === 'history.undo'
        ? (['undone', 'nothingToUndo'] as const)
        : (['redone', 'nothingToRedo'] as const);
    sayStep(applied === null ? t(nothing) : t(done, { label: applied.label }));
  };
  useCommand('undo', () => void step('history.undo').catch(sayFailed));
  useCommand('redo', () => void step('history.redo').catch(sayFailed));
  useCommand('search', openPalette);
  useCommand('settings', () => go({ name: 'settings' }));
  useCommand('new', () => go({ name: 'start' }));
  useCommand('open', () => void openOther(host).catch(sayFailed));
  useCommand('save-copy', () => void saveCopy().catch(sayFailed));

  useHostEvent('menu.command', ({ command }) => runOrLeave(command));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (command === undefined || event.defaultPrevented) return;
      if ((command === 'undo' || command === 'redo') && isEditing(event.target)) return;
      if (runCommand(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The desktop shell asks for the file; a browser does so on the start screen. */
async function openOther(host: 'electron' | 'web'): Promise<void> {
  if (host === 'web') {
    go({ name: 'start' });
    return;
  }
  await savePending();
  if ((await call('file.open', {})) !== null) go({ name: 'meetings' });
}

/** In a text field undo means the last letters, which the browser knows better. */
function runOrLeave(command: Command): void {
  if ((command === 'undo' || command === 'redo') && isEditing(document.activeElement)) {
    // oxlint-disable-next-line typescript/no-deprecated -- no other way to reach a field's own undo
    document.execCommand(command);
    return;
  }
  runCommand(command);
}
