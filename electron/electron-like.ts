import type * as Electron from 'electron';

/** The parts of Electron that the app uses, passed in so that tests can pass a fake. */
export type ElectronLike = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>;

/** A window of the app. */
export type AppWindow = Electron.BrowserWindow;
