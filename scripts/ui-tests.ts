import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromiumBinary } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = join(root, '.build', 'ui-results.json');
const playwright = [
  join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
  'test',
  '--project=ui',
  '--project=desktop',
];

/** How a run of tests ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** "test: reason", one a test. */
  readonly skipped: readonly string[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

interface Spec {
  readonly title: string;
  readonly tests: readonly {
    /** How the test ended; "skipped" in a listing, where nothing ran. */
    readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}

interface Report {
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const readReport = (): Report | undefined =>
  existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : undefined;

interface Outcome {
  readonly name: string;
  readonly test: Spec['tests'][number];
}

function outcomesOf(suite: Suite, above: readonly string[] = []): readonly Outcome[] {
  const path = suite.title === '' ? above : [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...path, spec.title].join(' > '), test })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => outcomesOf(inner, path))];
}

/** Counts the tests of a report; an error outside a test counts as a failure, and so does a flaky test. */
export function tallyOf(report: Report): Tally {
  const outcomes = report.suites.flatMap((suite) => outcomesOf(suite));
  const count = (...states: readonly Spec['tests'][number]['status'][]) =>
    outcomes.filter(({ test }) => states.includes(test.status)).length;
  return {
    // passed at another try; Playwright's own list names it
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + report.errors.length,
    skipped: outcomes
      .filter(({ test }) => test.status === 'skipped')
      .map(({ name, test }) => {
        const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        return `${name}: ${reason ?? 'no reason given'}`;
      }),
  };
}

/** Builds the renderer and runs the tests of tests/ui and tests/desktop; without a Chromium they count as skipped, by name. */
export async function runUiTests(): Promise<Tally> {
  rmSync(reportFile, { force: true });
  mkdirSync(dirname(reportFile), { recursive: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile };
  if (chromiumBinary() === undefined) {
    await run([...playwright, '--list', '--reporter=json'], env);
    const listed = readReport();
    const names = (listed?.suites ?? []).flatMap((suite) => outcomesOf(suite)).map(({ name }) => name);
    return { passed: 0, failed: 0, skipped: names.map((name) => `${name}: there is no Chromium here`) };
  }
  const parts = electronBinary() === undefined ? ['renderer'] : [];
  if ((await run(['scripts/build.ts', ...parts, '--if-changed'])) !== 0) {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const code = await run([...playwright, '--reporter=list,json'], env);
  const report = readReport();
  const tally = report === undefined ? { passed: 0, failed: 1, skipped: [] } : tallyOf(report);
  // Playwright says "failed" by its exit code as well, for faults that leave no entry in the report
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
