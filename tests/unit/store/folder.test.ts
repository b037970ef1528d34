import fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkspace, writeWorkspace } from '../../../platform/interchange/index.ts';
import { openWorkspace } from '../../../platform/open-workspace.ts';
import { createWorkspaceFile, exportFolder, importFolder } from '../../../platform/store/index.ts';
import { loadBuiltInTemplates } from '../../../platform/templates/index.ts';
import { anyWorkspace } from '../../support/arbitrary-workspace.ts';
import { SOUND, tempFolder, testWorkspace, writeFiles } from '../../support/folders.ts';
import { png } from '../../support/pictures.ts';
import { deadline } from '../../support/store.ts';

const picture = { 'files/p.png': png(2, 2) };

test('any folder comes back from a file as it was', { timeout: 60_000 }, async () => {
  const dir = tempFolder();
  const [before, after, path] = [join(dir, 'before'), join(dir, 'after'), join(dir, 'talks.aide')];
  writeFiles(before, picture);
  const templates = await loadBuiltInTemplates();
  await fc.assert(
    fc.asyncProperty(anyWorkspace(templates), async (workspace) => {
      await writeWorkspace(before, workspace);
      rmSync(path, { force: true });
      rmSync(after, { recursive: true, force: true });
      const { file, findings } = await importFolder(before, path);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(file?.read()).toStrictEqual(workspace);
      await exportFolder(file!, after);
      file?.close();
      expect((await readWorkspace(after)).workspace).toStrictEqual(workspace);
      expect(readFileSync(join(after, 'files/p.png'))).toEqual(readFileSync(join(before, 'files/p.png')));
      // Read from the closed file, the same again, and checked by the same rules.
      const opened = await openWorkspace(path);
      opened.close();
      expect(opened.workspace).toStrictEqual(workspace);
    }),
    { numRuns: 25 },
  );
});

test('the YAML of a canonical folder comes back byte by byte', async () => {
  const dir = tempFolder();
  const { workspace } = await readWorkspace('samples/korea-us-2025');
  await writeWorkspace(join(dir, 'before'), workspace!);
  cpSync('samples/korea-us-2025/files', join(dir, 'before/files'), { recursive: true });
  const { file } = await importFolder(join(dir, 'before'), join(dir, 'talks.aide'));
  await exportFolder(file!, join(dir, 'after'));
  file?.close();
  for (const path of [
    'workspace.yaml',
    'issues/beef.yaml',
    'people/jang-sung-gil.yaml',
    'books/pocket-card.yaml',
  ]) {
    expect(readFileSync(join(dir, 'after', path), 'utf8')).toBe(
      readFileSync(join(dir, 'before', path), 'utf8'),
    );
  }
});

test('files that no record names come along; hidden ones and links that lead out do not', async () => {
  const dir = testWorkspace({
    ...picture,
    'files/papers/brief.txt': 'x',
    'files/.DS_Store': 'x',
    'files/Thumbs.db': 'x',
  });
  const outside = join(tempFolder(), 'secret.txt');
  writeFileSync(outside, 'secret');
  symlinkSync(outside, join(dir, 'files/link.txt'));
  const { file, findings } = await importFolder(dir, join(tempFolder(), 'talks.aide'));
  expect(file?.files()).toEqual(['files/p.png', 'files/papers/brief.txt']);
  file?.close();
  expect(findings.filter(({ place }) => place?.file === 'files/link.txt')).toMatchObject([
    { code: 'outside', severity: 'warning' },
  ]);
});

test('files that differ in case only cannot both be taken', async ({ skip }) => {
  const dir = testWorkspace({ 'files/a.txt': 'x' });
  skip(existsSync(join(dir, 'files/A.txt')), 'this file system takes a.txt and A.txt for one');
  writeFiles(dir, { 'files/A.txt': 'y' });
  const path = join(tempFolder(), 'talks.aide');
  const { file, findings } = await importFolder(dir, path);
  expect(file).toBeUndefined();
  expect(findings).toContainEqual(expect.objectContaining({ code: 'duplicate-id', severity: 'error' }));
  expect(existsSync(path)).toBe(false);
});

test('a folder with errors makes no file', async () => {
  const path = join(tempFolder(), 'talks.aide');
  const { file, findings } = await importFolder(testWorkspace({ 'issues/beef.yaml': 'id: beef\n' }), path);
  expect(file).toBeUndefined();
  expect(findings.length).toBeGreaterThan(0);
  expect(existsSync(path)).toBe(false);
});

test('a file that is there is not written over', async () => {
  const path = join(tempFolder(), 'talks.aide');
  writeFileSync(path, 'mine');
  await expect(importFolder(testWorkspace(), path)).rejects.toMatchObject({ code: 'exists' });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('exporting over a folder removes records that are no more and keeps other files', async () => {
  const dir = testWorkspace();
  const { file } = await importFolder(dir, join(tempFolder(), 'talks.aide'));
  file!.apply('Change', [
    { op: 'delete', kind: 'talkingPoint', id: 'say', baseRevision: 1 },
    { op: 'put', kind: 'deadline', record: deadline('new', 'New'), baseRevision: null },
  ]);
  writeFileSync(join(dir, 'README.md'), 'notes');
  await exportFolder(file!, dir);
  file!.close();
  expect(existsSync(join(dir, 'talking-points/say.yaml'))).toBe(false);
  expect(readFileSync(join(dir, 'deadlines/new.yaml'), 'utf8')).toContain('title: New');
  expect(readFileSync(join(dir, 'README.md'), 'utf8')).toBe('notes');
});

test('a folder that cannot be made leaves the file as it is and says why', async () => {
  const { file } = await importFolder(testWorkspace(), join(tempFolder(), 'talks.aide'));
  const blocked = join(tempFolder(), 'a-file');
  writeFileSync(blocked, 'x');
  await expect(exportFolder(file!, join(blocked, 'folder'))).rejects.toMatchObject({ name: 'StoreError' });
  file!.close();
});

test('a workspace file is checked by the same rules as a folder, its files too', async () => {
  const dir = tempFolder();
  const { workspace } = await readWorkspace(testWorkspace());
  const path = join(dir, 'talks.aide');
  createWorkspaceFile(path, workspace!).close();
  const sound = await openWorkspace(path);
  sound.close();
  expect(sound.findings).toEqual([]);

  const broken = join(dir, 'broken.aide');
  const file = createWorkspaceFile(broken, workspace!, new Map([['files/p.png', png(2, 2)]]));
  const attachment = (id: string, name: string) =>
    ({
      op: 'put',
      kind: 'attachment',
      baseRevision: null,
      record: { id, title: id, file: name, mediaType: 'image/png' },
    }) as never;
  file.apply('Break it', [
    { op: 'delete', kind: 'source', id: 'S-1', baseRevision: 1 },
    attachment('there', 'files/p.png'),
    attachment('gone', 'files/q.png'),
  ]);
  file.close();
  const opened = await openWorkspace(broken);
  expect(opened.workspace).toBeUndefined();
  expect(opened.findings.map(({ code, place }) => `${code} ${place?.id}`).toSorted()).toEqual([
    'no-file gone',
    'no-such-record beef',
  ]);
  expect(await opened.readFile('files/p.png')).toEqual(png(2, 2));
  opened.close();
});

test.for([
  ['nothing there', undefined, 'missing', /there is no file/],
  ['text', 'hello '.repeat(1000), 'not-a-workspace', /is not a workspace file/],
  ['nothing in it', '', 'not-a-workspace', /is empty/],
] as const)('a path to %s is a finding', async ([, content, code, message]) => {
  const path = join(tempFolder(), 'talks.aide');
  if (content !== undefined) writeFileSync(path, content);
  const { workspace, findings } = await openWorkspace(path);
  expect(workspace).toBeUndefined();
  expect(findings).toMatchObject([{ code, severity: 'error' }]);
  expect(findings[0]?.message).toMatch(message);
});

test('a folder may be called as a file', async () => {
  const dir = join(tempFolder(), 'talks.aide');
  mkdirSync(dir);
  writeFiles(dir, SOUND);
  expect((await openWorkspace(dir)).workspace).toBeDefined();
});
