import Conf from 'conf';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../platform/app/failure.ts';
import { freePath } from '../platform/app/names.ts';
import type { AppEffects } from '../platform/app/services.ts';
import { startWorker } from '../platform/app/start-worker.ts';
import { FIRST_STATE, type AppState } from '../platform/app/state.ts';
import { openWithSystem } from './open-with-system.ts';

/** Where things lie and what may be opened. */
export interface EffectOptions {
  /** The folder of files; the user's own documents where absent. */
  readonly documents?: string | undefined;
  /** The folder of the app's preferences; the system's place for them where absent. */
  readonly state?: string | undefined;
  /** Whether other programs may be started: a browser, a file manager. */
  readonly mayOpen: boolean;
  readonly checkAnswers?: boolean;
}

const packageFile = fileURLToPath(new URL('../package.json', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../samples/korea-us-2025', import.meta.url));

/** The effects of a host without windows of its own: files lie in one folder, and nothing is asked. */
export function webEffects(options: EffectOptions): Omit<AppEffects, 'emit' | 'host'> {
  const documents = options.documents ?? documentsFolder();
  return {
    version: versionOf(packageFile),
    platform: platformName(),
    state: stateIn(options.state),
    dialogs: {
      askOpen: () =>
        Promise.reject(
          new Refusal(
            'bad-request',
            'A browser cannot ask for a file by its place. Choose one of the list, or hand the file over from the start screen.',
          ),
        ),
      askSave: (name) =>
        Promise.resolve(freePath(documents, name.slice(0, -extname(name).length), extname(name))),
      askFolder: () => Promise.resolve(join(documents, 'Exports')),
    },
    shell: {
      // The browser opens it by its token: see client/api.ts.
      openPath: () => Promise.resolve(),
      showItemInFolder: (path) => {
        if (options.mayOpen) openWithSystem(dirname(path));
      },
    },
    folders: { documents, exports: join(documents, 'Exports'), sample: SAMPLE },
    clock: () => new Date(),
    randomId: () => randomBytes(24).toString('base64url'),
    startWorker,
    log: (error) => {
      process.emitWarning(error instanceof Error ? error : String(error));
    },
    checkAnswers: options.checkAnswers ?? false,
  };
}

function stateIn(folder: string | undefined): AppEffects['state'] {
  const conf = new Conf<AppState>({
    projectName: 'aide-memoire',
    projectSuffix: '',
    ...(folder === undefined ? {} : { cwd: folder }),
    configName: 'app',
    // Preferences that cannot be read are not worth a program that does not start.
    clearInvalidConfig: true,
    defaults: { ...FIRST_STATE, preferences: { ...FIRST_STATE.preferences, language: systemLanguage() } },
  });
  return {
    get: (name) => conf.get(name),
    set: (name, value) => conf.set(name, value),
  };
}

function systemLanguage(): 'en' | 'ko' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ko') ? 'ko' : 'en';
}

function documentsFolder(): string {
  const system = join(homedir(), 'Documents');
  return join(existsSync(system) ? system : homedir(), 'Aide-Mémoire');
}

function versionOf(path: string): string {
  const content = JSON.parse(readFileSync(path, 'utf8')) as { readonly version?: unknown };
  return String(content.version);
}

function platformName(): AppEffects['platform'] {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}
