import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ElectronLike } from '../../../electron/electron-like.ts';
import { answerPrint, makePrinter, outcomeOf, PRINT_PAGE, viewerIsUp } from '../../../electron/print.ts';
import { isPdfViewer, mayGo, mayLoad, mayLoadToPrint } from '../../../electron/security.ts';
import { temporaryFiles } from '../../../electron/temporary-files.ts';
import { tempFolder } from '../../support/folders.ts';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
const UP = [PRINT_PAGE, VIEWER, PRINT_PAGE];
const file = { name: 'card.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };

interface Script {
  /** The frames at each look; the last ones stay. */
  readonly frames?: readonly (readonly string[])[];
  readonly result?: readonly [success: boolean, reason: string];
  readonly load?: Error;
  readonly opens?: string;
}

function printing({ frames = [UP], result = [true, ''], load, opens = '' }: Script = {}) {
  const seen = {
    options: [] as Record<string, never>[],
    loaded: [] as string[],
    printed: [] as unknown[],
    destroyed: 0,
    opened: [] as string[],
    waited: 0,
    partitions: [] as string[],
    logged: [] as unknown[],
    served: [] as number[],
  };
  let look = 0;
  let serve: ((request: { url: string }) => Response) | undefined;
  const session = {
    webRequest: { onBeforeRequest: () => undefined },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: () => undefined,
    protocol: { handle: (_scheme: string, handler: typeof serve) => (serve = handler) },
  };
  class FakeWindow {
    readonly webContents = {
      mainFrame: {
        get framesInSubtree() {
          const now = frames[Math.min(look, frames.length - 1)] ?? [];
          look += 1;
          return now.map((url) => ({ url }));
        },
      },
      print: (options: unknown, done: (success: boolean, reason: string) => void) => {
        seen.printed.push(options);
        done(...result);
      },
    };
    constructor(options: Record<string, never>) {
      seen.options.push(options);
    }
    loadURL(url: string): Promise<void> {
      seen.loaded.push(url);
      seen.served.push(serve?.({ url }).status ?? 0);
      return load === undefined ? Promise.resolve() : Promise.reject(load);
    }
    destroy(): void {
      seen.destroyed += 1;
    }
  }
  const electron = {
    BrowserWindow: FakeWindow,
    session: {
      fromPartition: (name: string) => {
        seen.partitions.push(name);
        return session;
      },
    },
    shell: {
      openPath: (path: string) => {
        seen.opened.push(path);
        return Promise.resolve(opens);
      },
    },
  };
  const print = makePrinter(electron as unknown as ElectronLike, {
    writeTemporary: (name) => Promise.resolve(`/tmp/${name}`),
    wait: (milliseconds) => {
      seen.waited += milliseconds;
      return Promise.resolve();
    },
    log: (error) => seen.logged.push(error),
  });
  return { print, seen, serve: (url: string) => serve?.({ url }) };
}

describe('printing in the desktop app', () => {
  test('shows the system’s dialog over the viewer, in a session that is kept in memory only', async () => {
    const { print, seen, serve } = printing({ frames: [[PRINT_PAGE], [PRINT_PAGE, VIEWER], UP] });
    expect(await print(file)).toBe('sent');
    expect(seen).toMatchObject({
      loaded: [PRINT_PAGE],
      served: [200],
      partitions: ['print'],
      printed: [{ silent: false, printBackground: true }],
      destroyed: 1,
      opened: [],
      waited: 200,
    });
    expect(seen.options[0]).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(seen.options[0]?.['webPreferences']).not.toHaveProperty('preload');
    // the pages are gone with the window
    expect(serve(PRINT_PAGE)?.status).toBe(404);
  });

  test('that the user thinks better of is no failure', async () => {
    const { print, seen } = printing({ result: [false, 'Print job canceled'] });
    expect(await print(file)).toBe('cancelled');
    expect(seen.opened).toEqual([]);
  });

  test.for([
    ['has no printer', { result: [false, 'Invalid printer settings'] as const }],
    ['has no viewer', { frames: [[PRINT_PAGE]] }],
    ['cannot show the pages', { load: new Error('ERR_FAILED') }],
  ] as const)('that %s leaves the pages to the program for PDFs', async ([, script]) => {
    const { print, seen } = printing(script);
    expect(await print(file)).toBe('opened');
    expect(seen.opened).toEqual(['/tmp/card.pdf']);
    expect(seen.destroyed).toBe(1);
  });

  test('where there is no such program either, that is said', async () => {
    const { print } = printing({ load: new Error('x'), opens: 'No application found' });
    await expect(print(file)).rejects.toThrow('No application found');
  });
});

test('the pages are up once the viewer holds them', () => {
  expect(viewerIsUp([])).toBe(false);
  expect(viewerIsUp([PRINT_PAGE])).toBe(false);
  expect(viewerIsUp([PRINT_PAGE, VIEWER])).toBe(false);
  expect(viewerIsUp(UP)).toBe(true);
});

test('what came of a dialog', () => {
  expect(outcomeOf(true, '')).toBe('sent');
  expect(outcomeOf(false, 'cancelled')).toBe('cancelled');
  expect(outcomeOf(false, 'Print job failed')).toBeUndefined();
});

test('the session for printing has one file, and the viewer is for it alone', () => {
  expect(answerPrint('app://aide/index.html', file.bytes).status).toBe(404);
  expect(answerPrint(PRINT_PAGE, undefined).status).toBe(404);
  expect(answerPrint(PRINT_PAGE, file.bytes).headers.get('content-type')).toBe('application/pdf');
  expect(mayLoadToPrint(VIEWER)).toBe(true);
  expect(mayLoadToPrint(PRINT_PAGE)).toBe(true);
  expect(mayLoadToPrint('https://example.com/')).toBe(false);
  expect(mayLoadToPrint('chrome-extension://abc/index.html')).toBe(false);
  expect(mayLoad(VIEWER)).toBe(false);
  expect(mayGo(VIEWER, true)).toBe(false);
  expect(mayGo(VIEWER, false)).toBe(true);
  expect(isPdfViewer('https://mhjfbmdgcfjbbpaeojofohoefgiehjai/')).toBe(false);
});

test('a file for another program is for this user only and gone when the app is left', async () => {
  const temp = tempFolder();
  mkdirSync(temp, { recursive: true });
  const app = new EventEmitter();
  const write = temporaryFiles(Object.assign(app, { getPath: () => temp }) as never);
  const path = await write('card.pdf', file.bytes);
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(dirname(path)).mode & 0o077).toBe(0);
  app.emit('quit');
  expect(() => statSync(path)).toThrow('ENOENT');
});
