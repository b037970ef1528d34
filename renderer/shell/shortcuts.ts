import type { Command } from '../state/commands.ts';

/** The keys of a command; `Mod` is Ctrl, on a Mac Cmd. */
export interface Keys {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Codes rather than letters: with a Korean keyboard Ctrl+K gives "ㅏ". */
const BY_CODE: Readonly<Record<string, { readonly plain?: Command; readonly shifted?: Command }>> = {
  KeyK: { plain: 'search' },
  KeyZ: { plain: 'undo', shifted: 'redo' },
  KeyY: { plain: 'redo' },
  KeyE: { plain: 'export' },
  KeyP: { plain: 'print' },
  KeyO: { plain: 'open' },
  Comma: { plain: 'settings' },
};

/** The command a key press asks for. */
export function commandOfKey({ code, ctrlKey, metaKey, shiftKey, altKey }: Keys): Command | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  const found = BY_CODE[code];
  return shiftKey ? found?.shifted : found?.plain;
}

/** Whether the user is writing there, so that the browser's own undo is meant. */
export function isEditing(target: unknown): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}
