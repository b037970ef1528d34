import { expect, test } from 'vitest';
import type { WorkspaceFile } from '../../../platform/store/index.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../../../platform/store/index.ts';
import { tempFolder } from '../../support/folders.ts';
import { deadline } from '../../support/store.ts';
import { makeWorkspace } from '../../support/workspace.ts';
import { join } from 'node:path';

/** A file whose clock the test moves on. */
function fileWithClock() {
  const path = join(tempFolder(), 'library.aide');
  let now = Date.parse('2026-01-05T09:00:00Z');
  const clock = () => new Date(now);
  createWorkspaceFile(path, makeWorkspace()).close();
  const file = openWorkspaceFile(path, { clock });
  return { path, file, wait: (milliseconds: number) => (now += milliseconds) };
}

function type(file: WorkspaceFile, title: string, continues?: string, id = 'signing', label = 'Edit title') {
  const known = file.get('deadline', id);
  return file.apply(
    label,
    [
      {
        op: 'put',
        kind: 'deadline',
        record: { ...deadline(id, title) },
        baseRevision: known?.revision ?? null,
      },
    ],
    continues,
  );
}

const titleOf = (file: WorkspaceFile, id = 'signing'): string | undefined =>
  (file.get('deadline', id) as { title?: string } | undefined)?.title;
const titlesOf = (file: WorkspaceFile): readonly unknown[] =>
  file
    .revisions('deadline', 'signing')
    .map(({ record }) => (record as { title?: string } | undefined)?.title);

test('letters typed one after the other are one action and one version', () => {
  const { path, file, wait } = fileWithClock();
  type(file, 'Before');
  const typed = ['S', 'Si', 'Sig', 'Sign'].map((title) => {
    wait(150);
    return type(file, title, 'title');
  });
  expect(typed.map(({ continued }) => continued)).toEqual([undefined, true, true, true]);
  const ids = typed.map(({ actionId }) => actionId);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  const revisions = typed.map(({ changed }) => changed[0]?.revision);
  expect(revisions).toEqual([2, 3, 4, 5]);
  expect(titlesOf(file)).toEqual(['Sign', 'Before']);
  file.undo();
  expect(titleOf(file)).toBe('Before');
  file.redo();
  expect(titleOf(file)).toBe('Sign');
  file.undo();
  file.undo();
  expect(titleOf(file)).toBeUndefined();
  file.close();
  const again = openWorkspaceFile(path);
  expect(titlesOf(again)).toEqual([undefined, 'Before', 'Sign', 'Before', 'Sign', 'Before']);
  again.close();
});

test('a new record and what is typed into it go together', () => {
  const { file } = fileWithClock();
  type(file, 'N', 'title');
  type(file, 'New', 'title');
  expect(file.revisions('deadline', 'signing')).toHaveLength(1);
  file.undo();
  expect(titleOf(file)).toBeUndefined();
  expect(file.history()).toEqual({ redo: 'Edit title' });
  file.close();
});

test('each letter is on the disk when it is answered', () => {
  const { path, file } = fileWithClock();
  type(file, 'One', 'title');
  type(file, 'One two', 'title');
  // another reader sees what the file has, not what this process remembers
  const reader = openWorkspaceFile(path, { readOnly: true });
  expect(titleOf(reader)).toBe('One two');
  type(file, 'One two three', 'title');
  expect(titleOf(reader)).toBe('One two three');
  reader.close();
  file.close();
});

test.each([
  ['a pause', ({ wait }: ReturnType<typeof fileWithClock>) => wait(4_000)],
  ['another action', ({ file }: ReturnType<typeof fileWithClock>) => type(file, 'Other', undefined, 'other')],
  ['typing elsewhere', ({ file }: ReturnType<typeof fileWithClock>) => type(file, 'Other', 'other', 'other')],
  [
    'undo and redo',
    ({ file }: ReturnType<typeof fileWithClock>) => {
      file.undo();
      file.redo();
    },
  ],
])('%s ends what undo takes back at once', (_name, interrupt) => {
  const all = fileWithClock();
  const { file } = all;
  type(file, 'Before');
  type(file, 'First', 'title');
  interrupt(all);
  expect(type(file, 'First and second', 'title').continued).toBeUndefined();
  file.undo();
  expect(titleOf(file)).toBe('First');
  file.close();
});

test('a long passage is taken back in parts', () => {
  const { file, wait } = fileWithClock();
  type(file, 'Before');
  for (let letter = 1; letter <= 60; letter += 1) {
    wait(1_000);
    type(file, 'x'.repeat(letter), 'title');
  }
  const steps = titlesOf(file).length - 1;
  expect(steps).toBeGreaterThan(1);
  expect(steps).toBeLessThan(6);
  file.close();
});

test('neither another label nor other records are gone on with', () => {
  const { file } = fileWithClock();
  type(file, 'A', 'field');
  expect(type(file, 'B', 'field', 'signing', 'Edit date').continued).toBeUndefined();
  expect(type(file, 'C', 'field', 'other', 'Edit date').continued).toBeUndefined();
  expect(type(file, 'D', 'field', 'other', 'Edit date').continued).toBe(true);
  file.close();
});

test('what failed to be saved leaves the passage as it was', () => {
  const { file } = fileWithClock();
  type(file, 'Before');
  type(file, 'One', 'title');
  expect(() =>
    file.apply(
      'Edit title',
      [{ op: 'put', kind: 'deadline', record: deadline('signing', 'Lost'), baseRevision: 99 }],
      'title',
    ),
  ).toThrow(/in the meantime/);
  expect(titleOf(file)).toBe('One');
  type(file, 'One two', 'title');
  expect(titlesOf(file)).toEqual(['One two', 'Before']);
  file.undo();
  expect(titleOf(file)).toBe('Before');
  file.close();
});
