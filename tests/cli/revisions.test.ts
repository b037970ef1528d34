import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkspaceFile } from '../../platform/store/index.ts';
import { runHere } from '../support/cli.ts';
import { tempFolder } from '../support/folders.ts';
import { SAMPLE } from '../support/sample.ts';

const BOOK = ['--book', 'third-technical-en', '--variant', 'delegation', '--to', 'pdf'];

let dir: string;
let talks: string;

/** The sample as a folder, with the delegation's copy of its third book still to be handed out. */
beforeEach(() => {
  dir = tempFolder();
  talks = join(dir, 'talks');
  cpSync(SAMPLE, talks, { recursive: true });
});

const exportTo = (workspace: string, ...more: string[]) =>
  runHere(['export', workspace, ...BOOK, '--out', join(dir, 'out'), '--force', ...more]);

function setRevision(edition: number): void {
  const path = join(talks, 'books/third-technical-en.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^edition: \d+$/m, `edition: ${edition}`));
}

describe('export --keep', () => {
  test('keeps the words of the copies in a folder, which stays sound', async () => {
    const run = await exportTo(talks, '--keep', 'As sent to the Minister');
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain(`the words of revision 2 are kept in ${talks}`);
    const text = readFileSync(join(talks, 'editions/third-technical-en.r2.delegation.yaml'), 'utf8');
    expect(text).toMatch(/^name: As sent to the Minister$/m);
    expect(text).not.toContain('Do not offer.');
    expect((await runHere(['validate', talks])).code).toBe(0);
    setRevision(3);
    expect((await exportTo(talks, '--since', '2')).code).toBe(0);
  });

  test('keeps them in a file, again in the place of what was kept of the same revision', async () => {
    const path = join(dir, 'talks.aide');
    await runHere(['import', talks, path]);
    await exportTo(path, '--keep');
    expect((await exportTo(path, '--keep', 'Again')).code).toBe(0);
    const file = openWorkspaceFile(path, { readOnly: true });
    const kept = file.read().records.edition.filter((edition) => edition.number === 2);
    file.close();
    expect(kept.map(({ id, name }) => [id, name])).toEqual([['third-technical-en.r2.delegation', 'Again']]);
  });

  test('writes nothing into the workspace unless it is asked for', async () => {
    const before = readdirSync(join(talks, 'editions'));
    await exportTo(talks);
    expect(readdirSync(join(talks, 'editions'))).toEqual(before);
  });

  test('says that the files are there where a file is open elsewhere and cannot be written', async () => {
    const path = join(dir, 'talks.aide');
    await runHere(['import', talks, path]);
    const open = openWorkspaceFile(path);
    const run = await exportTo(path, '--keep', '--json');
    open.close();
    expect(run.code).toBe(0);
    const report = JSON.parse(run.out) as { files: unknown[]; kept?: number; warnings: { code: string }[] };
    expect(report.files).toHaveLength(1);
    expect(report.kept).toBeUndefined();
    expect(report.warnings.map(({ code }) => code)).toContain('revision-not-kept');
  });
});

describe('export --since', () => {
  test('says which revisions there are where the one asked for was not kept', async () => {
    const run = await exportTo(talks, '--since', '9');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(
      'no revision 9 of book "third-technical-en" is kept to compare revision 2 with: there is 1',
    );
  });

  test.for(['0', 'x', '1.5', ''])('takes no "%s" for a revision', async (since) => {
    const run = await exportTo(talks, '--since', since);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--since takes the number of a revision');
  });
});
