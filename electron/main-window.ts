import type { ElectronLike, AppWindow } from './electron-like.ts';
import { CRASH_PAGE, START_PAGE } from './app-protocol.ts';
import { webPreferences } from './security.ts';
import { placeWindow, readWindowState, WINDOW_SIZE } from './window-state.ts';

/** Where small things about the window are kept. */
export interface WindowMemory {
  readonly get: () => unknown;
  readonly set: (state: unknown) => void;
}

/** Opens the window where it stood last time. */
export function openWindow(
  { BrowserWindow, nativeTheme, screen }: Pick<ElectronLike, 'BrowserWindow' | 'nativeTheme' | 'screen'>,
  options: { readonly preload: string; readonly memory: WindowMemory; readonly icon?: string },
): AppWindow {
  const kept = readWindowState(options.memory.get());
  const window = new BrowserWindow({
    ...placeWindow(
      kept,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: WINDOW_SIZE.minWidth,
    minHeight: WINDOW_SIZE.minHeight,
    title: 'Aide-Mémoire',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#181f29' : '#ffffff',
    ...(options.icon === undefined ? {} : { icon: options.icon }),
    webPreferences: webPreferences(options.preload),
  });
  if (kept?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    options.memory.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(CRASH_PAGE);
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** Brings a window to the front, from the dock or the task bar as well. */
export function showWindow(window: AppWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
