import type { Language } from '../core/model/index.ts';
import type { Dialogs } from '../platform/app/services.ts';
import { join } from 'node:path';
import type { AppWindow, ElectronLike } from './electron-like.ts';
import { MENU_TEXTS } from './menu-texts.ts';

/** The system's own dialogs, over the window. */
export function makeDialogs(
  dialog: ElectronLike['dialog'],
  window: () => AppWindow | undefined,
  language: () => Language,
): Dialogs {
  const words = () => MENU_TEXTS[language()];
  const filters = () => [{ name: words().workspace, extensions: ['aide'] }];
  return {
    askOpen: async () => {
      const options = { filters: filters(), properties: ['openFile' as const] };
      const over = window();
      const { canceled, filePaths } =
        over === undefined
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(over, options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    askSave: async (name, folder) => {
      const options = { defaultPath: join(folder, name), filters: filters() };
      const over = window();
      const { canceled, filePath } =
        over === undefined
          ? await dialog.showSaveDialog(options)
          : await dialog.showSaveDialog(over, options);
      return canceled || filePath === '' ? null : filePath;
    },
    askFolder: async (start) => {
      const options = {
        title: words().chooseFolder,
        buttonLabel: words().choose,
        defaultPath: start,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const over = window();
      const { canceled, filePaths } =
        over === undefined
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(over, options);
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
