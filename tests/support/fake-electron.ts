import { EventEmitter } from 'node:events';
import type { ElectronLike } from '../../electron/electron-like.ts';

type Callback = (...args: never[]) => unknown;

/** What the app did with the fake Electron. */
export interface Recorded {
  readonly calls: string[];
  readonly handlers: Map<string, (event: unknown, input: unknown) => unknown>;
  readonly sent: { readonly name: string; readonly payload: unknown }[];
  readonly windows: FakeWindow[];
  readonly session: Record<string, Callback>;
  readonly app: EventEmitter;
  readonly menu: { current: unknown };
  readonly boxes: string[];
  /** What the user chooses in the next dialogs; where nothing is left they are cancelled. */
  readonly chosen: string[];
  /** Answers the app's own requests for files. */
  readonly protocol: { handle?: (request: { url: string; method: string }) => Promise<Response> };
  readonly theme: { themeSource: string };
}

class FakeContents extends EventEmitter {
  readonly id: number;
  readonly #sent: Recorded['sent'];
  openHandler: Callback | undefined;

  constructor(id: number, sent: Recorded['sent']) {
    super();
    this.id = id;
    this.#sent = sent;
  }

  send(name: string, payload: unknown): void {
    this.#sent.push({ name, payload });
  }

  setWindowOpenHandler(handler: Callback): void {
    this.openHandler = handler;
  }
}

/** A window that only remembers. */
export class FakeWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  shown = 0;

  constructor(options: Record<string, unknown>, id: number, sent: Recorded['sent']) {
    super();
    this.options = options;
    this.webContents = new FakeContents(id, sent);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  show(): void {
    this.shown += 1;
  }

  focus(): void {}
  restore(): void {}
  maximize(): void {}
  setRepresentedFilename(): void {}
  isMinimized = () => false;
  isMaximized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });
}

/** A fake Electron: nothing is shown, everything is remembered. */
export function fakeElectron({ isFirst = true, documents = '/documents' } = {}): {
  readonly electron: ElectronLike;
  readonly recorded: Recorded;
  /** Lets what waits for `whenReady` happen. */
  readonly ready: () => Promise<void>;
} {
  const recorded: Recorded = {
    calls: [],
    handlers: new Map(),
    sent: [],
    windows: [],
    session: {},
    app: new EventEmitter(),
    menu: { current: undefined },
    boxes: [],
    chosen: [],
    protocol: {},
    theme: { themeSource: 'system' },
  };
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      recorded.calls.push([name, ...args.map(String)].join(' '));
    };
  const keep = (name: string) => (callback: Callback) => {
    recorded.session[name] = callback;
  };
  const app = Object.assign(recorded.app, {
    requestSingleInstanceLock: () => isFirst,
    commandLine: { appendSwitch: note('switch') },
    enableSandbox: note('sandbox'),
    quit: note('quit'),
    exit: note('exit'),
    whenReady: () => Promise.resolve(),
    getPath: () => documents,
    addRecentDocument: note('recent'),
  });
  const electron = {
    app,
    BrowserWindow: function BrowserWindow(options: Record<string, unknown>) {
      const window = new FakeWindow(options, recorded.windows.length + 1, recorded.sent);
      recorded.windows.push(window);
      recorded.app.emit('web-contents-created', {}, window.webContents);
      return window;
    },
    dialog: {
      showErrorBox: (_title: string, text: string) => recorded.boxes.push(text),
      showOpenDialog: () => {
        const path = recorded.chosen.shift();
        return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
      },
      showSaveDialog: () => {
        const path = recorded.chosen.shift();
        return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
      },
    },
    ipcMain: {
      handle: (name: string, handler: (event: unknown, input: unknown) => unknown) =>
        recorded.handlers.set(name, handler),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        recorded.menu.current = menu;
      },
    },
    nativeTheme: Object.assign(recorded.theme, { shouldUseDarkColors: false }),
    protocol: {
      registerSchemesAsPrivileged: note('scheme'),
      handle: (_scheme: string, handle: NonNullable<Recorded['protocol']['handle']>) => {
        recorded.protocol.handle = handle;
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    session: {
      defaultSession: {
        webRequest: { onBeforeRequest: keep('request') },
        setPermissionRequestHandler: keep('permission'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        on: (_name: string, callback: Callback) => keep('download')(callback),
      },
    },
    shell: { openPath: () => Promise.resolve(''), showItemInFolder: note('show') },
  };
  return {
    electron: electron as unknown as ElectronLike,
    recorded,
    ready: async () => {
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
