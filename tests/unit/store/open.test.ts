import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FORMAT_VERSION } from '../../../core/model/index.ts';
import { connect } from '../../../platform/store/connect.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../../../platform/store/index.ts';
import { STORE_RECORD_FORMAT, STORE_STEPS, STORE_VERSION } from '../../../platform/store/schema.ts';
import { tempFolder } from '../../support/folders.ts';
import { deadline, storeError, testFile } from '../../support/store.ts';
import { makeWorkspace } from '../../support/workspace.ts';

const CHILD = join(import.meta.dirname, '../../support/store-child.ts');
const change = { op: 'put', kind: 'deadline', record: deadline('pause', 'x'), baseRevision: null } as const;

/** For tests that start processes. */
const SLOW = { timeout: 30_000 };

/** A closed workspace file, and a database on it. */
function closedFile(): string {
  const file = testFile();
  file.close();
  return file.path;
}
function alter(path: string, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

/** Opens a file in another process, as a user who is no administrator where this one is. */
function openElsewhere(path: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [CHILD, 'open', path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('a closed file is one file', () => {
  const path = closedFile();
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  const reading = openWorkspaceFile(path, { readOnly: true });
  reading.read();
  reading.close();
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

describe('a path that is no workspace file', () => {
  test.for([
    ['nothing', undefined, 'missing'],
    ['an empty file', '', 'not-a-workspace'],
    ['a text', 'format: 1\n'.repeat(500), 'not-a-workspace'],
  ] as const)('%s', ([, content, code]) => {
    const path = join(tempFolder(), 'talks.aide');
    if (content !== undefined) writeFileSync(path, content);
    const before = content;
    const error = storeError(() => openWorkspaceFile(path));
    expect(error.code).toBe(code);
    expect(error.message).toContain(path);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(before);
    expect(readdirSync(dirname(path)).filter((name) => name !== 'talks.aide')).toEqual([]);
  });

  test('a folder', () => {
    expect(storeError(() => openWorkspaceFile(tempFolder()))).toMatchObject({ code: 'not-a-workspace' });
  });

  test('a database of another program', () => {
    const path = join(tempFolder(), 'other.aide');
    alter(path, 'CREATE TABLE t (x); PRAGMA application_id = 7');
    expect(storeError(() => openWorkspaceFile(path)).code).toBe('not-a-workspace');
  });

  test('one with triggers in it, which would run with what is saved', () => {
    const path = closedFile();
    alter(path, 'CREATE TRIGGER t AFTER INSERT ON action BEGIN DELETE FROM content; END');
    expect(storeError(() => openWorkspaceFile(path)).code).toBe('not-a-workspace');
  });
});

test('a file of a newer program is not touched', () => {
  const path = closedFile();
  alter(path, `PRAGMA user_version = ${STORE_VERSION + 1}`);
  const before = readFileSync(path);
  const error = storeError(() => openWorkspaceFile(path));
  expect(error).toMatchObject({ code: 'newer-format' });
  expect(error.message).toMatch(/nothing was changed\. Open it with the newer one/);
  expect(readFileSync(path)).toEqual(before);
});

describe('an older file', () => {
  const at = new Date('2025-05-20T10:11:12Z');
  const step = {
    from: STORE_VERSION,
    run: (db: DatabaseSync) => db.exec('ALTER TABLE property ADD COLUMN note TEXT'),
  };

  test('is brought up to date, after a copy of it was made beside it', () => {
    const path = closedFile();
    const connection = connect(path, { readOnly: false, at, steps: [step], version: STORE_VERSION + 1 });
    expect(connection.db.prepare('SELECT note FROM property').all()).toHaveLength(1);
    connection.close();
    expect(storeError(() => openWorkspaceFile(path)).code).toBe('newer-format');
    const backup = join(dirname(path), `talks.v${STORE_VERSION}-20250520T101112.backup.aide`);
    const kept = openWorkspaceFile(backup, { readOnly: true });
    expect(kept.read()).toStrictEqual(makeWorkspace());
    kept.close();
  });

  test('is as it was where a step fails', () => {
    const path = closedFile();
    const failing = {
      from: STORE_VERSION,
      run: (db: DatabaseSync) => db.exec('DELETE FROM property; INSERT INTO nowhere VALUES (1)'),
    };
    storeError(() => connect(path, { readOnly: false, at, steps: [failing], version: STORE_VERSION + 1 }));
    const file = openWorkspaceFile(path);
    expect(file.read()).toStrictEqual(makeWorkspace());
    expect(file.readOnly).toBe(false);
    file.close();
  });

  test('is not written to where it is only to be read', () => {
    const path = closedFile();
    const error = storeError(() =>
      connect(path, { readOnly: true, at, steps: [step], version: STORE_VERSION + 1 }),
    );
    expect(error.code).toBe('older-format');
    expect(readdirSync(dirname(path))).toEqual(['talks.aide']);
  });

  test('has a step from every version, and holds the records of today', () => {
    expect(STORE_STEPS.map(({ from }) => from)).toEqual(
      Array.from({ length: STORE_VERSION - 1 }, (_, index) => index + 1),
    );
    expect(STORE_RECORD_FORMAT).toBe(FORMAT_VERSION);
  });
});

describe('a file that is open already', () => {
  test('is read-only in a second window, which says who has it', () => {
    const first = testFile();
    const second = openWorkspaceFile(first.path);
    expect(second).toMatchObject({ readOnly: true });
    expect(second.lockedBy).toMatchObject({ process: process.pid, computer: hostname(), here: true });
    expect(second.lockedBy?.since).toMatch(/^20\d\d-.*Z$/);
    first.apply('Add', [change]);
    expect(storeError(() => second.apply('Add', [change]))).toMatchObject({ code: 'read-only' });
    expect(storeError(() => second.apply('Add', [change])).message).toContain(
      `on ${hostname()} since ${second.lockedBy?.since?.slice(0, 10)}`,
    );
    second.close();
    // Closing a reader takes nothing from the writer.
    const third = openWorkspaceFile(first.path);
    expect(third.readOnly).toBe(true);
    third.close();
    first.close();
    const fourth = openWorkspaceFile(first.path);
    expect(fourth.readOnly).toBe(false);
    expect(fourth.get('deadline', 'pause')).toBeDefined();
    fourth.close();
  });

  test('shows a reader what the writer has saved, with its next call', () => {
    const writer = testFile();
    const reader = openWorkspaceFile(writer.path);
    expect(reader.list('deadline')).toEqual(writer.list('deadline'));
    writer.apply('Add', [change, { op: 'settings', settings: { ...writer.settings(), title: 'New title' } }]);
    expect(reader.get('deadline', 'pause')).toEqual(writer.get('deadline', 'pause'));
    expect(reader.list('deadline')).toEqual(writer.list('deadline'));
    expect(reader.settings().title).toBe('New title');
    expect(reader.read()).toStrictEqual(writer.read());
    reader.close();
  });

  test('by a link is the same file', ({ skip }) => {
    skip(process.platform === 'win32', 'links need a right of their own on Windows');
    const first = testFile();
    const link = join(tempFolder(), 'link.aide');
    symlinkSync(first.path, link);
    const second = openWorkspaceFile(link);
    expect(second.readOnly).toBe(true);
    second.close();
  });

  test(
    'in another process is read-only here, and free at once when that process is killed',
    SLOW,
    async () => {
      const path = closedFile();
      const child = spawn(process.execPath, [CHILD, 'hold', path], { stdio: ['ignore', 'pipe', 'inherit'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      expect(said.toString()).toBe('holding\n');
      const here = openWorkspaceFile(path);
      expect(here.readOnly).toBe(true);
      expect(here.lockedBy).toMatchObject({ process: child.pid, here: true });
      expect(here.read()).toStrictEqual(makeWorkspace());
      here.close();
      child.kill('SIGKILL');
      await once(child, 'exit');
      const after = openWorkspaceFile(path);
      expect(after.readOnly).toBe(false);
      after.close();
      expect(readdirSync(dirname(path))).toEqual(['talks.aide']);
    },
  );

  test('of many windows that open it at once one may write', SLOW, async () => {
    const path = closedFile();
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [CHILD, 'hold', path], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    onTestFinished(() => children.forEach((child) => child.kill('SIGKILL')));
    const said = await Promise.all(
      children.map(async (child) => ((await once(child.stdout, 'data')) as [Buffer])[0].toString().trim()),
    );
    expect(said.toSorted()).toEqual(['holding', 'read-only', 'read-only', 'read-only']);
  });

  test('a lock file that is rubbish is in nobody’s way', () => {
    const path = closedFile();
    writeFileSync(`${path}-lock`, 'rubbish '.repeat(100));
    const file = openWorkspaceFile(path);
    expect(file.readOnly).toBe(false);
    file.close();
  });
});

describe.skipIf(process.platform === 'win32')('without leave', SLOW, () => {
  test('to read it', () => {
    const path = closedFile();
    chmodSync(dirname(path), 0o755);
    chmodSync(path, 0o600);
    if (process.getuid?.() !== 0) chmodSync(path, 0o000);
    expect(openElsewhere(path)).toMatchObject({ code: 'no-permission' });
  });

  test('to write to it or its folder it is read all the same', () => {
    const path = closedFile();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    expect(openElsewhere(path)).toEqual({ readOnly: true, records: 2 });
    expect(readdirSync(dirname(path))).toEqual(['talks.aide']);
  });
});

test('a new file is made whole or not at all', () => {
  const path = join(tempFolder(), 'new folder', 'talks.aide');
  const bad = { ...makeWorkspace(), settings: { title: 'x' } as never };
  expect(storeError(() => createWorkspaceFile(path, bad)).code).toBe('invalid');
  expect(readdirSync(dirname(path))).toEqual([]);
  createWorkspaceFile(path, makeWorkspace()).close();
  const size = statSync(path).size;
  expect(storeError(() => createWorkspaceFile(path, makeWorkspace()))).toMatchObject({ code: 'exists' });
  expect(statSync(path).size).toBe(size);
});

describe('a backup', () => {
  test('is the file as it is, and opens as one', async () => {
    const file = testFile();
    file.apply('Add', [change, { op: 'putFile', path: 'files/p', bytes: new Uint8Array([7]) }]);
    const to = join(tempFolder(), 'copy.aide');
    writeFileSync(to, 'an older backup');
    await file.backup(to);
    file.apply('Later', [{ ...change, baseRevision: 1 }]);
    const copy = openWorkspaceFile(to);
    expect(copy.readOnly).toBe(false);
    expect(copy.get('deadline', 'pause')?.revision).toBe(1);
    expect(copy.readFile('files/p')).toEqual(new Uint8Array([7]));
    expect(copy.undo()?.label).toBe('Add');
    copy.close();
    expect(readdirSync(dirname(to))).toEqual(['copy.aide']);
  });

  test('that cannot be written leaves the file alone', async () => {
    const file = testFile();
    await expect(file.backup(join(file.path, 'copy.aide'))).rejects.toMatchObject({ name: 'StoreError' });
    await expect(file.backup(file.path)).rejects.toMatchObject({ code: 'exists' });
    const folder = join(tempFolder(), 'a folder');
    mkdirSync(folder);
    await expect(file.backup(folder)).rejects.toMatchObject({ name: 'StoreError' });
    expect(file.read()).toStrictEqual(makeWorkspace());
  });
});

test('a copy made with the tools of the system opens too', () => {
  const path = closedFile();
  const to = join(tempFolder(), 'copied.aide');
  copyFileSync(path, to);
  const copy = openWorkspaceFile(to);
  expect(copy.read()).toStrictEqual(makeWorkspace());
  copy.close();
});
