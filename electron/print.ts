import type { WebFrameMain } from 'electron';
import type { PrintOutcome } from '../platform/app/services.ts';
import type { AppWindow, ElectronLike } from './electron-like.ts';
import { guardPrintSession } from './guard.ts';
import { APP_ORIGIN, isPdfViewer } from './security.ts';

/** What printing takes besides Electron. */
export interface PrintTools {
  /** Writes a file that is gone when the app is left; answers with its path. */
  readonly writeTemporary: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: (error: unknown) => void;
}

/** The address of the pages that are printed, in a session of their own. */
export const PRINT_PAGE = `${APP_ORIGIN}/print.pdf`;

/** How often and how long the viewer is waited for, in milliseconds. */
const LOOK = 100;
const PATIENCE = 15_000;

/**
 * Makes what prints a PDF: Chromium's own viewer in a hidden window, whose session has this one file and nothing else;
 * nothing is written to the disk. Where the viewer does not come up or cannot print, the computer's own program for
 * PDFs opens the file, and the user prints from there.
 */
export function makePrinter(
  electron: Pick<ElectronLike, 'BrowserWindow' | 'session' | 'shell'>,
  { writeTemporary, wait, log }: PrintTools,
): (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<PrintOutcome> {
  let served: Uint8Array | undefined;
  let ready = false;
  const openSession = () => {
    // without "persist:" it is kept in memory only
    const own = electron.session.fromPartition('print');
    if (!ready) {
      ready = true;
      guardPrintSession(own);
      own.protocol.handle('app', ({ url }) => answerPrint(url, served));
    }
    return own;
  };

  const printHidden = async (bytes: Uint8Array): Promise<PrintOutcome | undefined> => {
    served = bytes;
    const window = new electron.BrowserWindow({
      show: false,
      webPreferences: {
        session: openSession(),
        plugins: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    });
    try {
      await window.loadURL(PRINT_PAGE);
      for (let waited = 0; !viewerIsUp(framesOf(window)); waited += LOOK) {
        if (waited >= PATIENCE) return undefined;
        await wait(LOOK);
      }
      return await new Promise((resolve) => {
        window.webContents.print({ silent: false, printBackground: true }, (success, reason) =>
          resolve(outcomeOf(success, reason)),
        );
      });
    } catch (error) {
      log(error);
      return undefined;
    } finally {
      served = undefined;
      window.destroy();
    }
  };

  return async ({ name, bytes }) => {
    const outcome = await printHidden(bytes);
    if (outcome !== undefined) return outcome;
    const problem = await electron.shell.openPath(await writeTemporary(name, bytes));
    if (problem !== '') throw new Error(problem);
    return 'opened';
  };
}

/** The one file of the print session; only while it is printed. */
export function answerPrint(url: string, bytes: Uint8Array | undefined): Response {
  if (url !== PRINT_PAGE || bytes === undefined) return new Response(null, { status: 404 });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' },
  });
}

/** Whether the viewer has the pages: its own page stands in the window, and the file in a frame inside that. */
export function viewerIsUp(frames: readonly string[]): boolean {
  const viewer = frames.findIndex(isPdfViewer);
  return viewer !== -1 && frames.slice(viewer + 1).includes(PRINT_PAGE);
}

/** What came of the system's dialog; undefined where it could not be shown. */
export function outcomeOf(success: boolean, reason: string): PrintOutcome | undefined {
  if (success) return 'sent';
  return /cancel/i.test(reason) ? 'cancelled' : undefined;
}

function framesOf({ webContents }: AppWindow): readonly string[] {
  return webContents.mainFrame.framesInSubtree.map((frame: WebFrameMain) => frame.url);
}
