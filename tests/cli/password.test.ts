import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli, runHere } from '../support/cli.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';
import { has } from '../support/validators.ts';

const BIN = fileURLToPath(new URL('../../cli/bin/aide-memoire.mjs', import.meta.url));
const PASSWORD = 'Pässwort 비밀 1';

function passwordFile(content: string): string {
  const path = join(tempFolder(), 'password.txt');
  writeFileSync(path, content);
  return path;
}

const textOf = (path: string, password: string) =>
  spawnSync('pdftotext', ['-upw', password, path, '-'], { encoding: 'utf8' });

describe.skipIf(!has.poppler)('a password locks the PDF', () => {
  test('from a file, whose last line break does not count', async () => {
    const out = tempFolder();
    const from = passwordFile(`${PASSWORD}\r\n`);
    const run = await runCli([
      'export',
      testWorkspace(),
      '--to',
      'pdf',
      '--password-from',
      from,
      '--out',
      out,
    ]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('opens with the password only');
    expect(run.out).not.toContain(PASSWORD);
    const [name = ''] = readdirSync(out);
    expect(textOf(join(out, name), PASSWORD).stdout).toContain('Test talks');
    expect(textOf(join(out, name), '').stderr).toContain('Incorrect password');
  });

  test('from standard input, and JSON says that it is locked', async () => {
    const out = tempFolder();
    const args = [
      'export',
      testWorkspace(),
      '--to',
      'pdf,docx',
      '--password-from',
      '-',
      '--json',
      '--out',
      out,
    ];
    const child = spawn(process.execPath, [BIN, ...args]);
    let said = '';
    let warned = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (warned += part.toString()));
    child.stdin.end(PASSWORD);
    await new Promise((resolve) => child.on('close', resolve));
    expect(warned).toBe('aide-memoire: the Word files are not locked: only PDFs can have a password\n');
    const report = JSON.parse(said) as { readonly files: { path: string; locked: boolean }[] };
    expect(report.files.map(({ locked }) => locked)).toEqual([true, false]);
    expect(said).not.toContain(PASSWORD);
    expect(textOf(report.files[0]!.path, PASSWORD).stdout).toContain('Test talks');
  });
});

describe('a password that cannot be is a mistake, and nothing is written', () => {
  test.for([
    ['\n', [], /the password is empty/],
    ['two\nlines\n', [], /has several lines/],
    ['가'.repeat(43), [], /too long for a PDF/],
    ['a\u0007b', [], /has a sign that a PDF cannot take/],
    ['x', ['--to', 'docx'], /only PDFs can have a password: add "pdf" to --to/],
    ['x', ['--may', 'prnt'], /--may has no "prnt"; did you mean "print"\?/],
    ['x', ['--may', 'print,none'], /--may takes "none" only by itself/],
  ] as const)('%j %o', async ([content, more, words]) => {
    const out = tempFolder();
    const run = await runHere([
      'export',
      testWorkspace(),
      '--password-from',
      passwordFile(content),
      '--out',
      out,
      ...more,
    ]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(words);
    expect(readdirSync(out)).toEqual([]);
  });

  test('nor can one be read from a file that is not there, or allowed things without one', async () => {
    const workspace = testWorkspace();
    const run = await runHere(['export', workspace, '--password-from', join(workspace, 'none')]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain('it does not exist');
    expect(await runHere(['export', workspace, '--may', 'print'])).toMatchObject({
      code: 2,
      err: 'aide-memoire: --may needs a password: add --password-from\n',
    });
  });
});

test('files are called by a pattern; what it cannot mean is a mistake', async () => {
  const out = tempFolder();
  const workspace = testWorkspace();
  const args = ['export', workspace, '--to', 'pdf', '--out', out];
  expect(await runHere([...args, '--name', '{date} {copy}: {language}'])).toMatchObject({ code: 0 });
  expect(readdirSync(out)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d principal - en\.pdf$/)]);
  const wrong = await runHere([...args, '--name', '{datum}']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('there is no {datum} for names');
  expect(readdirSync(out)).toHaveLength(1);
});
