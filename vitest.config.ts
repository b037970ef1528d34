import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    // Golden files change through `npm run golden:accept` only; a missing one is a failure.
    update: 'none',
    // Most of the time goes into programs that are started; one worker leaves a core of two idle.
    maxWorkers: 2,
    projects: [
      project('unit', 20_000),
      project('golden', 30_000),
      project('files', 60_000),
      project('contract', 60_000),
      project('cli', 60_000),
      project('faults', 60_000),
    ],
  },
});
