import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli, runHere } from '../support/cli.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';

test('--pdf-a makes a file that says it is for the archive', async () => {
  const out = tempFolder();
  const run = await runCli(['export', testWorkspace(), '--to', 'pdf', '--pdf-a', '--out', out]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const [name = ''] = readdirSync(out);
  expect(readFileSync(join(out, name)).includes('<pdfaid:part>1</pdfaid:part>')).toBe(true);
});

test.for([
  [['--to', 'docx'], /--pdf-a is for PDFs/],
  [['--password-from', 'some-file'], /PDF\/A file cannot have a password/],
] as const)('--pdf-a does not go with %s, and nothing is written', async ([more, words]) => {
  const out = tempFolder();
  const run = await runHere(['export', testWorkspace(), '--pdf-a', '--out', out, ...more]);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(words);
  expect(readdirSync(out)).toEqual([]);
});
