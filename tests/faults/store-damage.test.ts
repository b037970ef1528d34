import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/model/index.ts';
import {
  createWorkspaceFile,
  openWorkspaceFile,
  recoverWorkspaceFile,
  StoreError,
} from '../../platform/store/index.ts';
import { tempFolder } from '../support/folders.ts';
import { deadline, storeError } from '../support/store.ts';
import { makeWorkspace } from '../support/workspace.ts';

const CHILD = join(import.meta.dirname, '../support/store-child.ts');
const ACTIONS = 12;

/** A file whose process was killed after its last save: the saves are in the -wal file only. */
function abandonedFile(): string {
  const path = join(tempFolder(), 'talks.aide');
  createWorkspaceFile(path, makeWorkspace({})).close();
  const { signal, stderr } = spawnSync(process.execPath, [CHILD, 'leave', path, String(ACTIONS)], {
    encoding: 'utf8',
  });
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(10_000);
  return path;
}

/** Which of the actions a file has; it must open and be sound. */
function actionsIn(path: string): readonly number[] {
  const file = openWorkspaceFile(path);
  const found = file.list('deadline').map(({ id }) => Number(id.slice(2)));
  file.close();
  const db = new DatabaseSync(path);
  expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  db.close();
  return found;
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a log of saves that is torn', () => {
  test('at any place leaves the actions before it, whole', () => {
    const path = abandonedFile();
    const size = statSync(`${path}-wal`).size;
    const copy = join(tempFolder(), 'copy.aide');
    let most = 0;
    for (let cut = 0; cut <= size; cut += Math.ceil(size / 40)) {
      copyFileSync(path, copy);
      copyFileSync(`${path}-wal`, `${copy}-wal`);
      truncateSync(`${copy}-wal`, cut);
      const found = actionsIn(copy);
      expect(found).toEqual(upTo(found.length));
      expect(found.length).toBeGreaterThanOrEqual(most);
      most = found.length;
    }
    expect(actionsIn(path)).toEqual(upTo(ACTIONS));
  });

  test('with a wrong byte at any place leaves the actions before it, whole', () => {
    const path = abandonedFile();
    const bytes = readFileSync(`${path}-wal`);
    const copy = join(tempFolder(), 'copy.aide');
    for (let at = 5; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 0xff;
      copyFileSync(path, copy);
      writeFileSync(`${copy}-wal`, wrong);
      const found = actionsIn(copy);
      expect(found).toEqual(upTo(found.length));
    }
  });
});

/** A closed file of some hundred records, large enough to have parts to damage. */
function largeFile(): string {
  const path = join(tempFolder(), 'talks.aide');
  const small = makeWorkspace({});
  const records = Array.from({ length: 300 }, (_, index) =>
    deadline(`n-${String(index).padStart(3, '0')}`, `Deadline ${index} ${'관세 '.repeat(100)}`),
  );
  const files = new Map([['files/p', new Uint8Array(5_000).fill(9)]]);
  createWorkspaceFile(path, { ...small, records: { ...small.records, deadline: records } }, files).close();
  return path;
}

/** The pages that a table or an index is kept on, by SQLite's own account of it. */
function pagesOf(path: string, name: string): readonly number[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno').all(name);
  db.close();
  for (const end of ['-wal', '-shm']) expect(existsSync(path + end)).toBe(true);
  return pages.map((row) => Number(row['pageno']));
}

function destroyPage(path: string, page: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
}

describe('a damaged file', () => {
  test('is refused with what to do, and left as it is', () => {
    const path = largeFile();
    const [, page = 0] = pagesOf(path, 'version').slice(2);
    destroyPage(path, page);
    const before = readFileSync(path);
    const error = storeError(() => openWorkspaceFile(path));
    expect(error.code).toBe('damaged');
    expect(error.message).toMatch(/left as it is\. Recover what can be read into a new file/);
    expect(readFileSync(path)).toEqual(before);
  });

  test('gives back what can be read of it', () => {
    const path = largeFile();
    const pages = pagesOf(path, 'version');
    destroyPage(path, pages.at(-5) ?? 0);
    const recovered = recoverWorkspaceFile(path);
    expect(recovered.path).toBe(join(dirname(path), 'talks (recovered).aide'));
    expect(recovered.from).toBe(path);
    expect(recovered.records).toBeGreaterThan(250);
    expect(recovered.lost.length).toBeGreaterThan(0);
    expect(recovered.records + recovered.lost.length).toBe(300);
    const file = openWorkspaceFile(recovered.path);
    expect(file.counts().deadline).toBe(recovered.records);
    expect(file.get('deadline', 'n-001')).toMatchObject({ title: expect.stringMatching(/^Deadline 1 관세/) });
    expect(file.readFile('files/p')).toEqual(new Uint8Array(5_000).fill(9));
    file.close();
    expect(recoverWorkspaceFile(path).path).toBe(join(dirname(path), 'talks (recovered 2).aide'));
  });

  test('with an earlier version of a record gives that one back, and says so', () => {
    const path = largeFile();
    const file = openWorkspaceFile(path);
    file.apply('Edit', [
      { op: 'put', kind: 'deadline', record: deadline('n-007', 'Newer'), baseRevision: 1 },
    ]);
    file.close();
    const db = new DatabaseSync(path);
    db.exec("UPDATE version SET value = '{broken' WHERE revision = 2");
    db.close();
    const recovered = recoverWorkspaceFile(path);
    expect(recovered).toMatchObject({ records: 300, lost: [], older: [{ kind: 'deadline', id: 'n-007' }] });
  });

  test('of which nothing can be read gives back the newest backup beside it', () => {
    const path = largeFile();
    for (const [name, title] of [
      ['v1-20250101T000000', 'older'],
      ['v1-20250601T000000', 'newer'],
    ] as const) {
      const small = makeWorkspace({ deadline: [{ id: 'day', title, date: '2025-07-08' }] });
      createWorkspaceFile(join(dirname(path), `talks.${name}.backup.aide`), small).close();
    }
    writeFileSync(path, 'rubbish '.repeat(10_000));
    const recovered = recoverWorkspaceFile(path);
    expect(recovered.from).toMatch(/talks\.v1-20250601T000000\.backup\.aide$/);
    const file = openWorkspaceFile(recovered.path);
    expect(file.get('deadline', 'day')).toMatchObject({ title: 'newer' });
    file.close();
  });

  test('of which nothing is left says so, and makes no file', () => {
    const path = join(tempFolder(), 'talks.aide');
    writeFileSync(path, 'rubbish '.repeat(10_000));
    expect(storeError(() => recoverWorkspaceFile(path)).message).toMatch(
      /nothing could be read .* no backup/,
    );
    expect(readdirSync(dirname(path))).toEqual(['talks.aide']);
  });

  test(
    'at any page opens, is refused, or is mended; it never gives wrong records or another failure',
    { timeout: 60_000 },
    () => {
      const path = largeFile();
      const sound = openWorkspaceFile(path, { readOnly: true });
      const records = new Map(sound.list('deadline').map((record) => [record.id, record]));
      sound.close();
      const pages = statSync(path).size / 4096;
      const copy = join(tempFolder(), 'copy.aide');
      const outcomes = new Set<string>();
      for (let page = 1; page <= pages; page += Math.ceil(pages / 60)) {
        copyFileSync(path, copy);
        destroyPage(copy, page);
        outcomes.add(outcomeOf(copy, records));
      }
      outcomes.delete('the same records');
      expect([...outcomes].filter((outcome) => !/^(damaged|not-a-workspace)$/.test(outcome))).toEqual([]);
      expect(outcomes).toContain('damaged');
    },
  );
});

/** What comes of opening a file: its StoreError's code, or whether its records are the ones that were saved. */
function outcomeOf(path: string, records: ReadonlyMap<string, AnyRecord>): string {
  try {
    const file = openWorkspaceFile(path);
    try {
      file.search('관세');
      const found = file.list('deadline');
      const same = found.every((record) => isDeepStrictEqual(record, records.get(record.id)));
      return same && found.length === records.size ? 'the same records' : 'other records';
    } finally {
      file.close();
    }
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}
