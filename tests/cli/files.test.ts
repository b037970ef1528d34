import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspaceFile } from '../../platform/store/index.ts';
import { hasTrace, runCli, runHere } from '../support/cli.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';
import { png } from '../support/pictures.ts';

const COMMANDS = ['import', 'unpack', 'recover'] as const;

/** A folder and a workspace file made of it. */
async function imported(): Promise<{ readonly folder: string; readonly file: string; readonly top: string }> {
  const folder = testWorkspace({ 'files/p.png': png(2, 2) });
  const top = tempFolder();
  const file = join(top, 'talks.aide');
  expect(await runHere(['import', folder, file])).toMatchObject({ code: 0, err: '' });
  return { folder, file, top };
}

test.for(COMMANDS)('help of %s has examples and goes to standard output', async (command) => {
  const run = await runHere([command, '--help']);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toMatch(new RegExp(`^Usage: aide-memoire ${command} `));
  expect(run.out).toMatch(new RegExp(`Examples:\\n  \\$ aide-memoire ${command}`));
  expect(run.out).toContain('Exit codes:');
  expect(run.out).toContain('--json');
  expect((await runHere(['--help'])).out).toMatch(new RegExp(`^  ${command} `, 'm'));
});

describe('a workspace file in place of a folder', () => {
  test('is validated, listed and exported as the folder is', async () => {
    const { folder, file } = await imported();
    for (const command of ['validate', 'books', 'templates']) {
      const [ofFolder, ofFile] = [await runHere([command, folder]), await runHere([command, file])];
      expect(ofFile).toMatchObject({ code: 0, err: '' });
      expect(ofFile.out.replaceAll(file, folder)).toBe(ofFolder.out);
    }
    const [fromFolder, fromFile] = [tempFolder(), tempFolder()];
    for (const [workspace, out] of [
      [folder, fromFolder],
      [file, fromFile],
    ] as const) {
      expect(await runHere(['export', workspace, '--out', out])).toMatchObject({
        code: 0,
        err: '',
      });
    }
    expect(readdirSync(fromFile)).toEqual(readdirSync(fromFolder));
    for (const name of readdirSync(fromFile)) {
      expect(readFileSync(join(fromFile, name))).toEqual(readFileSync(join(fromFolder, name)));
    }
  });

  test('can be read while it is open for writing elsewhere', async () => {
    const { file } = await imported();
    const open = openWorkspaceFile(file);
    expect((await runCli(['validate', file])).code).toBe(0);
    expect(open.readOnly).toBe(false);
    open.close();
  });

  test('with errors is reported by record and field', async () => {
    const { file } = await imported();
    const open = openWorkspaceFile(file);
    open.apply('Break it', [{ op: 'delete', kind: 'source', id: 'S-1', baseRevision: 1 }]);
    open.close();
    const run = await runHere(['validate', file]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/error {4}issue beef · background\.\S+: there is no source "S-1"/);
    expect(await runHere(['export', file, '--out', tempFolder()])).toMatchObject({ code: 1 });
  });

  test.for([
    ['that is not there', undefined, /there is no file .*talks\.aide/],
    ['that is none', 'rubbish '.repeat(1000), /talks\.aide is not a workspace file/],
  ] as const)('%s is one line', async ([, content, message]) => {
    const path = join(tempFolder(), 'talks.aide');
    if (content !== undefined) writeFileSync(path, content);
    for (const command of ['validate', 'books', 'export']) {
      const run = await runHere([command, path]);
      expect(run.code).toBe(1);
      expect(run.err).toMatch(message);
      expect(hasTrace(run.err)).toBe(false);
    }
  });
});

describe('import', () => {
  test('says what was taken over', async () => {
    const file = join(tempFolder(), 'talks.aide');
    const run = await runCli(['import', testWorkspace({ 'files/p.png': png(2, 2) }), file]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/talks\.aide is made: party 2, person 1, .*book 1, file 1\n$/);
  });

  test('reports to programs in JSON', async () => {
    const file = join(tempFolder(), 'talks.aide');
    const run = await runHere(['import', testWorkspace(), file, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({
      ok: true,
      file,
      records: { party: 2, book: 1 },
      files: 0,
      findings: [],
    });
    const again = await runHere(['import', testWorkspace(), file, '--json']);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, error: { code: 'exists' } });
  });

  test('makes no file of a folder with errors', async () => {
    const file = join(tempFolder(), 'talks.aide');
    const run = await runHere(['import', testWorkspace({ 'issues/beef.yaml': 'id: beef\n' }), file]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/has errors \(\d+ errors?.*\): no file was made\n$/);
    expect(existsSync(file)).toBe(false);
  });

  test('into a file that exists, or by another kind of name, changes nothing', async () => {
    const { file, folder, top } = await imported();
    expect(await runHere(['import', folder, file])).toMatchObject({
      code: 1,
      err: `aide-memoire: ${file} exists already: choose another name\n`,
    });
    expect(await runHere(['import', folder, join(top, 'talks')])).toMatchObject({ code: 2 });
    expect(readdirSync(top)).toEqual(['talks.aide']);
  });
});

describe('unpack', () => {
  test('writes a folder that makes the same file again', async () => {
    const { file, top } = await imported();
    const folder = join(top, 'talks');
    const run = await runCli(['unpack', file, folder]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/talks is written: party 2, .*file 1\n$/);
    expect(readFileSync(join(folder, 'files/p.png'))).toEqual(Buffer.from(png(2, 2)));
    expect((await runHere(['validate', folder])).code).toBe(0);
  });

  test('leaves a folder that is not empty alone, unless told otherwise', async () => {
    const { file, folder } = await imported();
    const open = openWorkspaceFile(file);
    open.apply('Delete', [{ op: 'delete', kind: 'talkingPoint', id: 'say', baseRevision: 1 }]);
    open.close();
    expect(await runHere(['unpack', file, folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not empty'),
    });
    expect(existsSync(join(folder, 'talking-points/say.yaml'))).toBe(true);
    const run = await runHere(['unpack', file, folder, '--force', '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ ok: true, folder, records: { talkingPoint: 0 }, files: 1 });
    expect(existsSync(join(folder, 'talking-points/say.yaml'))).toBe(false);
  });

  test('of a file that is none', async () => {
    const run = await runHere(['unpack', join(tempFolder(), 'no.aide'), tempFolder()]);
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^aide-memoire: there is no file .*\n$/),
    });
  });
});

describe('recover', () => {
  test('makes a new file and says what of', async () => {
    const { file, top } = await imported();
    const run = await runCli(['recover', file]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/talks \(recovered\)\.aide is made out of .*talks\.aide: \d+ records\n$/);
    expect((await runHere(['validate', join(top, 'talks (recovered).aide')])).code).toBe(0);
  });

  test('of what nothing can be read', async () => {
    const path = join(tempFolder(), 'talks.aide');
    writeFileSync(path, 'rubbish '.repeat(1000));
    const run = await runHere(['recover', path, '--json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
