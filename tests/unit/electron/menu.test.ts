import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate, type MenuState } from '../../../electron/menu.ts';

const stateOf = (change: Partial<MenuState> = {}): MenuState => ({
  platform: 'linux',
  language: 'en',
  hasFile: true,
  recent: [],
  send: vi.fn<MenuState['send']>(),
  openRecent: vi.fn<MenuState['openRecent']>(),
  openSample: vi.fn<MenuState['openSample']>(),
  closeFile: vi.fn<MenuState['closeFile']>(),
  chooseLanguage: vi.fn<MenuState['chooseLanguage']>(),
  ...change,
});

const itemsOf = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const labels = (state: MenuState) => itemsOf(menuTemplate(state)).flatMap(({ label }) => label ?? []);

function click(state: MenuState, label: string): void {
  const item = itemsOf(menuTemplate(state)).find((each) => each.label === label);
  (item?.click as (() => void) | undefined)?.();
}

test('commands go to the page', () => {
  const state = stateOf();
  for (const label of ['&New file…', '&Export book…', '&Undo', '&Find anything…']) click(state, label);
  expect(vi.mocked(state.send).mock.calls.flat()).toEqual(['new', 'export', 'undo', 'search']);
});

test('what needs a file is grey without one', () => {
  const grey = itemsOf(menuTemplate(stateOf({ hasFile: false })))
    .filter(({ enabled }) => enabled === false)
    .map(({ label }) => label);
  expect(grey).toEqual([
    'No recent files',
    'Save a cop&y…',
    '&Export book…',
    '&Print…',
    '&Close file',
    'Se&ttings…',
    '&Find anything…',
  ]);
});

test('recent files that are still there can be opened', () => {
  const state = stateOf({
    recent: [
      { token: 'one', name: 'R&D talks', exists: true },
      { token: 'two', name: 'Gone', exists: false },
    ],
  });
  expect(labels(state)).not.toContain('Gone');
  click(state, 'R&&D talks');
  expect(state.openRecent).toHaveBeenCalledWith('one');
});

test('a Mac has its application menu first and no letters to press', () => {
  const template = menuTemplate(stateOf({ platform: 'darwin' }));
  expect(template.map(({ label }) => label)).toEqual(['Aide-Mémoire', 'File', 'Edit', 'View', 'Window']);
  expect(labels(stateOf({ platform: 'darwin', language: 'ko' })).some((label) => label.includes('&'))).toBe(
    false,
  );
});

test('the menu speaks Korean', () => {
  const state = stateOf({ language: 'ko' });
  expect(labels(state)).toContain('자료집 내보내기(&E)…');
  click(state, 'English');
  expect(state.chooseLanguage).toHaveBeenCalledWith('en');
});

test('each letter to press is used once in a menu', () => {
  for (const language of ['en', 'ko'] as const) {
    for (const menu of menuTemplate(stateOf({ language }))) {
      const letters = (Array.isArray(menu.submenu) ? menu.submenu : []).flatMap(
        ({ label }) => /&([A-Za-z])/.exec(label ?? '')?.[1]?.toUpperCase() ?? [],
      );
      expect(letters, `${language} ${menu.label}`).toEqual([...new Set(letters)]);
    }
  }
});
