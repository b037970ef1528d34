import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../support/cli.ts';
import { docxParts } from '../support/extract.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';
import { MINISTRY } from '../support/house-docx.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const stylesIn = (out: string): string => {
  const name = readdirSync(out).find((file) => file.endsWith('.docx')) ?? '';
  return docxParts(readFileSync(join(out, name))).get('word/styles.xml') ?? '';
};

function houseFile(bytes: Uint8Array | string): string {
  const path = join(tempFolder(), 'ministry.docx');
  writeFileSync(path, bytes);
  return path;
}

/** A workspace with the house's file among its attachments, named by its settings. */
function workspaceWithHouse(bytes: Uint8Array | string): string {
  const dir = testWorkspace();
  mkdirSync(join(dir, 'files'), { recursive: true });
  mkdirSync(join(dir, 'attachments'), { recursive: true });
  writeFileSync(join(dir, 'files/house.docx'), bytes);
  const record = `id: house\ntitle: House style\nfile: files/house.docx\nmediaType: ${WORD}\n`;
  writeFileSync(join(dir, 'attachments/house.yaml'), record);
  const settings = join(dir, 'workspace.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').trimEnd()}\nhouseStyleId: house\n`);
  return dir;
}

describe('the styles of a house', () => {
  test('come from the file after --reference, and what it lacks is said', async () => {
    const out = tempFolder();
    const reference = houseFile(MINISTRY);
    const run = await runHere([
      'export',
      testWorkspace(),
      '--to',
      'docx',
      '--reference',
      reference,
      '--out',
      out,
    ]);
    expect(run.code).toBe(0);
    expect(run.out + run.err).toMatch(/“ministry\.docx” lacks \d+ of the styles of this book/);
    expect(stylesIn(out)).toContain('DejaVu Sans Mono');
  });

  test('come from the attachment that the workspace names', async () => {
    const out = tempFolder();
    const run = await runHere(['export', workspaceWithHouse(MINISTRY), '--to', 'docx', '--out', out]);
    expect(run).toMatchObject({ code: 0 });
    expect(stylesIn(out)).toContain('DejaVu Sans Mono');
  });

  test('are refused where the file is none of Word’s, and nothing is written', async () => {
    const out = tempFolder();
    const reference = houseFile('not a Word file');
    const args = ['export', testWorkspace(), '--reference', reference, '--out', out];
    const run = await runHere(args);
    expect(run.code).not.toBe(0);
    expect(run.err).toContain(
      'the house style ministry.docx is not a Word file (.docx); nothing was written',
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test('are asked for in vain where there is no such file', async () => {
    const args = ['export', testWorkspace(), '--reference', join(tempFolder(), 'none.docx')];
    const run = await runHere(args);
    expect(run.err).toContain('it does not exist');
    expect(run.code).not.toBe(0);
  });

  test('are checked with the workspace', async () => {
    const run = await runHere(['validate', workspaceWithHouse('broken')]);
    expect(run.out + run.err).toContain('files/house.docx is not a Word file (.docx)');
    expect(run.code).not.toBe(0);
  });
});
