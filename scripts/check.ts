// All that must hold before a change lands: form, rules, types, boundaries, dead code, then every test.
// The last line is "N passed, N failed, N skipped", which CI reads.
import { spawn } from 'node:child_process';
import { startVitest, type Vitest } from 'vitest/node';
import { runUiTests, type Tally } from './ui-tests.ts';

const steps = ['format:check', 'lint', 'types', 'boundaries', 'deadcode'];

async function runStep(step: string): Promise<{ readonly step: string; readonly passed: boolean }> {
  const start = performance.now();
  const { passed, output } = await runScript(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${step} (${seconds} s)`);
  if (!passed) console.log(output.trimEnd());
  return { step, passed };
}

function runScript(name: string): Promise<{ readonly passed: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: string) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ passed: false, output: error.message }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

/** Counts the tests of all projects; an error outside a test counts as a failure. */
function tally({ state }: Vitest): Tally {
  const modules = state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (wanted: string) => tests.filter((test) => test.result().state === wanted);
  const outsideTests = modules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ]);
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + outsideTests.length + state.getUnhandledErrors().length,
    skipped: inState('skipped').map((test) => {
      const result = test.result();
      return `${test.fullName}: ${('note' in result && result.note) || 'no reason given'}`;
    }),
  };
}

const outcomes = await Promise.all(steps.map(runStep));
const failedSteps = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.step);

const vitest = await startVitest([], { run: true });
const tallies = [tally(vitest)];
await vitest.close();
tallies.push(await runUiTests());
const passed = tallies.reduce((sum, each) => sum + each.passed, 0);
const failed = tallies.reduce((sum, each) => sum + each.failed, 0);
const skipped = tallies.flatMap((each) => each.skipped);

if (skipped.length > 0) console.log(['Skipped:', ...skipped].join('\n  '));
if (failedSteps.length > 0) console.log(`Failed besides the tests: ${failedSteps.join(', ')}`);
if (failedSteps.length > 0 || failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
