import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

test.each([['--help'], ['-h']])('npm run web -- %s says what it can be told', (option) => {
  const { status, stdout, stderr } = run('web/main.ts', option);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const each of ['--port <number>', '--no-open', '--documents <folder>', '--state <folder>']) {
    expect(stdout).toContain(each);
  }
});

test('npm start -- --help says what it can be told, and starts nothing', () => {
  const { status, stdout, stderr } = run('scripts/start.ts', '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Usage: npm start');
  expect(stdout).toContain('--port <number>');
});

test.each([
  [['--prot', '80'], 'There is no option --prot; npm run web -- --help lists what there is.\n'],
  [['-x'], 'There is no option -x; npm run web -- --help lists what there is.\n'],
  [['talks.aide'], '"talks.aide" is not an option; npm run web -- --help lists what there is.\n'],
  [['--port'], '--port needs a number after it; npm run web -- --help lists what there is.\n'],
  [
    ['--documents', '--no-open'],
    '--documents needs a folder after it; npm run web -- --help lists what there is.\n',
  ],
  [['--no-open=yes'], '--no-open takes no value; npm run web -- --help lists what there is.\n'],
  [
    ['--port', 'many'],
    '--port needs a number from 0 to 65535, not "many"; npm run web -- --help lists what there is.\n',
  ],
])('npm run web -- %j is answered by one line', (args, line) => {
  expect(run('web/main.ts', ...args)).toEqual({ status: 2, stdout: '', stderr: line });
});
