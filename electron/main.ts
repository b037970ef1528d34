// The desktop app's main process: hands the real Electron and the real files to run-app.ts, which decides.
import * as electron from 'electron';
import Store from 'electron-store';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { runApp } from './run-app.ts';
import { temporaryFiles } from './temporary-files.ts';

// this file is built to dist/main/main.js, beside books.js
const root = fileURLToPath(new URL('../..', import.meta.url));

runApp(electron, {
  root,
  version: electron.app.getVersion(),
  platform: process.platform,
  args: process.argv,
  cwd: process.cwd(),
  openState: () => {
    const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true });
    return { get: (name) => store.get(name), set: (name, value) => store.set(name, value) };
  },
  openWindowMemory: () => {
    const store = new Store<Record<string, unknown>>({ name: 'window', clearInvalidConfig: true });
    return { get: () => store.get('place'), set: (state) => store.set('place', state) };
  },
  startWorker: () => new Worker(new URL('books.js', import.meta.url), { name: 'books' }),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  writeTemporary: temporaryFiles(electron.app),
  clock: () => new Date(),
  randomId: () => randomBytes(18).toString('base64url'),
  log: (error) =>
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  checkAnswers: !electron.app.isPackaged,
});
