import type { Worker } from 'node:worker_threads';
import { BookLink } from './books/link.ts';
import { RecentFiles } from './recent.ts';
import { Session, type Emit } from './session.ts';
import type { StateStore } from './state.ts';

/** Asks the user for a place; null: the user thought better of it. */
export interface Dialogs {
  /** An existing workspace file. */
  readonly askOpen: () => Promise<string | null>;
  /** A place for a file; `name` comes without a folder and with its ending. */
  readonly askSave: (name: string, folder: string) => Promise<string | null>;
  /** A folder; `start` is shown first. */
  readonly askFolder: (start: string) => Promise<string | null>;
}

/** Hands files to other programs of the computer. */
export interface Shell {
  readonly openPath: (path: string) => Promise<void>;
  readonly showItemInFolder: (path: string) => Promise<void> | void;
}

/** What came of printing: `opened` in the computer's own program for PDFs, where the user prints it. */
export type PrintOutcome = 'sent' | 'cancelled' | 'opened';

/** The folders that the app uses. */
export interface Folders {
  /** Where new files go. */
  readonly documents: string;
  /** Where exported books go unless another folder was chosen. */
  readonly exports: string;
  /** The sample that ships with the app, as a folder. */
  readonly sample: string;
}

/** Everything with an effect that the handlers use; the host passes it in. */
export interface AppEffects {
  readonly version: string;
  readonly host: 'electron' | 'web';
  readonly platform: 'windows' | 'macos' | 'linux';
  readonly state: StateStore;
  readonly dialogs: Dialogs;
  readonly shell: Shell;
  /** Prints a PDF; absent where the page has to do it itself. */
  readonly print?: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<PrintOutcome>;
  readonly folders: Folders;
  readonly clock: () => Date;
  /** Random and not to be guessed: 16 characters or more. */
  readonly randomId: () => string;
  readonly emit: Emit;
  /** Starts a thread with books/worker.ts; a bundled app has it in another place than the sources. */
  readonly startWorker: () => Worker;
  /** Where unforeseen errors are noted. */
  readonly log: (error: unknown) => void;
  /** Whether answers are held against their schemas before they go out: in development and tests. */
  readonly checkAnswers: boolean;
}

/** What handlers work with: the host's effects, the open file, and the threads that make books. */
export interface AppServices extends AppEffects {
  readonly session: Session;
  readonly recent: RecentFiles;
  /** Draws pages and looks for mistakes. */
  readonly pages: BookLink;
  /** Makes exports, so that pages can be drawn meanwhile, and so that stopping one is stopping a thread. */
  readonly exports: BookLink;
  /** The running exports by their job's id; the value stops one. */
  readonly jobs: Map<string, () => void>;
}

/** Puts the services of a process together. */
export function makeServices(effects: AppEffects): AppServices {
  const pages = new BookLink(effects.startWorker);
  const exports = new BookLink(effects.startWorker);
  const session = new Session(effects.randomId, effects.emit, {
    opened: (file) => {
      pages.take(file);
      pages.warm();
      exports.take(file);
    },
    applied: (_file, applied) => {
      pages.note(applied);
      exports.note(applied);
    },
    closed: () => {
      pages.take(undefined);
      exports.take(undefined);
    },
  });
  // Without dialogs the files of the documents folder are the only ones that can be opened by name.
  const listed = effects.host === 'web' ? effects.folders.documents : undefined;
  const recent = new RecentFiles(effects.state, listed);
  return { ...effects, session, recent, pages, exports, jobs: new Map() };
}

/** Stops what runs and closes the open file, for the end of a process. */
export function closeServices({ session, pages, exports, jobs }: AppServices): void {
  for (const stop of jobs.values()) stop();
  session.close();
  pages.stop();
  exports.stop();
}
