import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// without it each thread and each program that a test starts would read all of the sources as TypeScript anew
const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL('.build/compile-cache', import.meta.url)) };

const project = (name: string, testTimeout: number, { isolate }: { readonly isolate: boolean }) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000, isolate, env },
});

/** Files of tests that put something in the place of a module: the next file is to have its own. */
const alone = { isolate: true };
/** Those that use the app as it is, and go on with the modules, fonts and threads of the file before. */
const shared = { isolate: false };

export default defineConfig({
  test: {
    // Golden files change through `npm run golden:accept` only; a missing one is a failure.
    update: 'none',
    // Most of the time goes into programs that are started; one worker leaves a core of two idle.
    maxWorkers: 2,
    projects: [
      project('unit', 20_000, alone),
      project('golden', 30_000, shared),
      project('files', 60_000, shared),
      project('contract', 60_000, shared),
      project('cli', 60_000, shared),
      project('faults', 60_000, alone),
    ],
  },
});
