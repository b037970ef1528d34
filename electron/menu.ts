import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../core/contract/index.ts';
import { LANGUAGES, type Language } from '../core/model/index.ts';
import { MENU_TEXTS } from './menu-texts.ts';

/** A command that the page carries out. */
export type MenuCommand = EventPayload<'menu.command'>['command'];

/** What the menu bar shows and does. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly hasFile: boolean;
  readonly recent: readonly { readonly token: string; readonly name: string; readonly exists: boolean }[];
  readonly send: (command: MenuCommand) => void;
  readonly openRecent: (token: string) => void;
  readonly openSample: () => void;
  readonly closeFile: () => void;
  readonly chooseLanguage: (language: Language) => void;
}

type Item = MenuItemConstructorOptions;

const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
const line: Item = { type: 'separator' };

/** The menu bar, with each platform's own order, names and shortcuts. */
export function menuTemplate(state: MenuState): Item[] {
  const mac = state.platform === 'darwin';
  // Macs have no letters to press in a menu
  const text = (key: keyof (typeof MENU_TEXTS)['en']) => {
    const words = MENU_TEXTS[state.language][key];
    return mac ? words.replace(/\(&[A-Z]\)/, '').replace('&', '') : words;
  };
  const command = (key: Parameters<typeof text>[0], name: MenuCommand, rest: Item = {}): Item => ({
    label: text(key),
    click: () => state.send(name),
    ...rest,
  });
  const settings = command('settings', 'settings', { accelerator: 'CmdOrCtrl+,', enabled: state.hasFile });
  const recent: Item[] = state.recent
    .filter(({ exists }) => exists)
    .slice(0, 10)
    .map(({ token, name }) => ({ label: name.replaceAll('&', '&&'), click: () => state.openRecent(token) }));

  const appMenu: Item = {
    label: 'Aide-Mémoire',
    submenu: [
      { role: 'about', label: text('about') },
      line,
      settings,
      line,
      { role: 'hide', label: text('hide') },
      { role: 'hideOthers', label: text('hideOthers') },
      { role: 'unhide', label: text('showAll') },
      line,
      { role: 'quit', label: text('quitMac') },
    ],
  };
  const file: Item = {
    label: text('file'),
    submenu: [
      command('new', 'new', { accelerator: 'CmdOrCtrl+N' }),
      command('open', 'open', { accelerator: 'CmdOrCtrl+O' }),
      {
        label: text('openRecent'),
        submenu: recent.length > 0 ? recent : [{ label: text('noRecent'), enabled: false }],
      },
      { label: text('openSample'), click: () => state.openSample() },
      line,
      command('saveCopy', 'save-copy', { accelerator: 'CmdOrCtrl+Shift+S', enabled: state.hasFile }),
      command('export', 'export', { accelerator: 'CmdOrCtrl+E', enabled: state.hasFile }),
      command('print', 'print', { accelerator: 'CmdOrCtrl+P', enabled: state.hasFile }),
      line,
      { label: text('closeFile'), click: () => state.closeFile(), enabled: state.hasFile },
      ...(mac ? [] : [line, settings, line, { role: 'quit', label: text('quit') } satisfies Item]),
    ],
  };
  const edit: Item = {
    label: text('edit'),
    submenu: [
      // the keys go to the page, which leaves them to a text field while one is written in
      command('undo', 'undo', { accelerator: 'CmdOrCtrl+Z', registerAccelerator: false }),
      command('redo', 'redo', {
        accelerator: mac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
        registerAccelerator: false,
      }),
      line,
      { role: 'cut', label: text('cut') },
      { role: 'copy', label: text('copy') },
      { role: 'paste', label: text('paste') },
      { role: 'pasteAndMatchStyle', label: text('pastePlain') },
      { role: 'selectAll', label: text('selectAll') },
      line,
      command('find', 'search', {
        accelerator: 'CmdOrCtrl+K',
        registerAccelerator: false,
        enabled: state.hasFile,
      }),
    ],
  };
  const view: Item = {
    label: text('view'),
    submenu: [
      {
        label: text('language'),
        submenu: LANGUAGES.map((language) => ({
          label: OWN_NAMES[language],
          type: 'radio',
          checked: language === state.language,
          click: () => state.chooseLanguage(language),
        })),
      },
      line,
      { role: 'togglefullscreen', label: text('fullScreen') },
    ],
  };
  const window: Item = {
    role: 'windowMenu',
    label: text('window'),
    submenu: [
      { role: 'minimize', label: text('minimize') },
      { role: 'close', label: text('close') },
    ],
  };
  const help: Item = {
    role: 'help',
    label: text('help'),
    submenu: [{ role: 'about', label: text('about') }],
  };
  return mac ? [appMenu, file, edit, view, window] : [file, edit, view, window, help];
}
