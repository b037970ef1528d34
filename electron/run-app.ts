import type { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { ChannelInput, ChannelName, EventName, EventPayload } from '../core/contract/index.ts';
import type { Language } from '../core/model/index.ts';
import { answer } from '../platform/app/carry.ts';
import { closeServices, makeServices, type AppServices } from '../platform/app/services.ts';
import { readState, type StateStore } from '../platform/app/state.ts';
import { APP_SCHEME, serve } from './app-protocol.ts';
import { makeDialogs } from './dialogs.ts';
import type { AppWindow, ElectronLike } from './electron-like.ts';
import { guardApp, guardSession } from './guard.ts';
import { registerCalls } from './ipc.ts';
import { openWindow, showWindow, type WindowMemory } from './main-window.ts';
import { menuTemplate, type MenuCommand } from './menu.ts';
import { fileInArguments } from './open-path.ts';
import { makePrinter } from './print.ts';
import { CHROMIUM_SWITCHES } from './security.ts';

/** What the desktop app is made of besides Electron. */
export interface AppParts {
  /** The folder that holds dist, templates and samples. */
  readonly root: string;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Preferences, recent files and the like; read once the app is ready. */
  readonly openState: () => StateStore;
  readonly openWindowMemory: () => WindowMemory;
  readonly startWorker: () => Worker;
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a file that is gone when the app is left. */
  readonly writeTemporary: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly clock: () => Date;
  readonly randomId: () => string;
  readonly log: (error: unknown) => void;
  readonly checkAnswers: boolean;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, 'windows' | 'macos'>>> = {
  win32: 'windows',
  darwin: 'macos',
};

/** Runs the desktop app; false where another process already does, which then shows its window. */
export function runApp(electron: ElectronLike, parts: AppParts): boolean {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  electron.protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  guardApp(app);

  let desktop: Desktop | undefined;
  // a double click on a file can come before everything else is there
  let early = fileInArguments(parts.args, parts.cwd);
  const open = (path: string) => {
    if (desktop === undefined) early = path;
    else desktop.openPath(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, args, cwd) => {
    const path = fileInArguments(args, cwd);
    if (path !== undefined) open(path);
    desktop?.show();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => desktop?.show());
  app.on('quit', () => desktop?.close());

  const begin = async (): Promise<void> => {
    await app.whenReady();
    desktop = new Desktop(electron, parts);
    desktop.start();
    if (early !== undefined) desktop.openPath(early);
  };
  begin().catch((error: unknown) => {
    parts.log(error);
    app.exit(1);
  });
  return true;
}

/** The running app: one window, one open file. */
class Desktop {
  readonly #electron: ElectronLike;
  readonly #parts: AppParts;
  readonly #services: AppServices;
  #window: AppWindow | undefined;

  constructor(electron: ElectronLike, parts: AppParts) {
    this.#electron = electron;
    this.#parts = parts;
    const documents = join(electron.app.getPath('documents'), 'Aide-Mémoire');
    const state = parts.openState();
    this.#services = makeServices({
      version: parts.version,
      host: 'electron',
      platform: PLATFORMS[parts.platform] ?? 'linux',
      state,
      dialogs: makeDialogs(
        electron.dialog,
        () => this.#window,
        () => readState(state, 'preferences').language,
      ),
      shell: {
        openPath: async (path) => {
          const problem = await electron.shell.openPath(path);
          if (problem !== '') throw new Error(problem);
        },
        showItemInFolder: (path) => electron.shell.showItemInFolder(path),
      },
      print: makePrinter(electron, {
        writeTemporary: parts.writeTemporary,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        log: parts.log,
      }),
      folders: { documents, exports: documents, sample: join(parts.root, 'samples', 'korea-us-2025') },
      clock: parts.clock,
      randomId: parts.randomId,
      emit: (name, payload) => this.#tell(name, payload),
      startWorker: parts.startWorker,
      log: parts.log,
      checkAnswers: parts.checkAnswers,
    });
  }

  start(): void {
    const { protocol, session, ipcMain } = this.#electron;
    guardSession(session.defaultSession);
    protocol.handle('app', (request) =>
      serve(request, {
        folder: join(this.#parts.root, 'dist', 'renderer'),
        readFile: this.#parts.readFile,
        language: () => this.#language(),
      }),
    );
    registerCalls(
      ipcMain,
      (id) => this.#window?.webContents.id === id,
      async (name, input) => {
        const answered = await this.#answer(name, input);
        if (name === 'app.setPreferences' || name.startsWith('file.')) this.#refresh();
        return answered;
      },
    );
    this.#refresh();
    this.show();
  }

  show(): void {
    if (this.#window === undefined) {
      this.#window = openWindow(this.#electron, {
        preload: join(this.#parts.root, 'dist', 'preload', 'preload.cjs'),
        memory: this.#parts.openWindowMemory(),
      });
      this.#window.on('closed', () => {
        this.#window = undefined;
      });
    } else {
      showWindow(this.#window);
    }
  }

  /** Opens a file that the system handed over. What goes wrong is said in a box: the page did not ask. */
  openPath(path: string): void {
    void this.#ask('file.open', { token: this.#services.session.tokens.give(path) });
  }

  close(): void {
    closeServices(this.#services);
  }

  #language(): Language {
    return readState(this.#services.state, 'preferences').language;
  }

  #answer(name: ChannelName, input: unknown) {
    return answer(name, input, this.#services);
  }

  /** Carries out a call that comes from the menu or the system. */
  async #ask<N extends ChannelName>(name: N, input: ChannelInput<N>): Promise<void> {
    const answered = await this.#answer(name, input);
    if (!answered.ok) this.#electron.dialog.showErrorBox('Aide-Mémoire', answered.error.message);
    this.#refresh();
  }

  #tell<N extends EventName>(name: N, payload: EventPayload<N>): void {
    if (this.#window !== undefined && !this.#window.isDestroyed()) {
      this.#window.webContents.send(name, payload);
    }
  }

  /** Brings theme and menu up to date with preferences and files. */
  #refresh(): void {
    const { app, Menu, nativeTheme } = this.#electron;
    const { session, recent, state } = this.#services;
    const preferences = readState(state, 'preferences');
    nativeTheme.themeSource = preferences.theme;
    if (session.path !== undefined) app.addRecentDocument(session.path);
    if (this.#parts.platform === 'darwin') this.#window?.setRepresentedFilename(session.path ?? '');
    const menu = menuTemplate({
      platform: this.#parts.platform,
      language: preferences.language,
      hasFile: session.path !== undefined,
      recent: recent.list(session.tokens),
      send: (command: MenuCommand) => this.#tell('menu.command', { command }),
      openRecent: (token) => void this.#ask('file.open', { token }),
      openSample: () => void this.#ask('file.openSample', undefined),
      closeFile: () => void this.#ask('file.close', undefined),
      chooseLanguage: (language) => {
        void this.#ask('app.setPreferences', { ...preferences, language });
        this.#tell('app.language', { language });
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  }
}
