import fc from 'fast-check';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../../core/model/index.ts';
import type { Change, WorkspaceFile } from '../../../platform/store/index.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../../../platform/store/index.ts';
import { tempFolder } from '../../support/folders.ts';
import { deadline, recordOf, testFile } from '../../support/store.ts';
import { makeWorkspace } from '../../support/workspace.ts';

const IDS = ['a', 'b', 'c'] as const;
const FILES = ['files/x', 'files/y'] as const;

type Edit =
  | { readonly do: 'put'; readonly id: (typeof IDS)[number]; readonly title: string }
  | { readonly do: 'delete'; readonly id: (typeof IDS)[number] }
  | { readonly do: 'settings'; readonly title: string }
  | { readonly do: 'file'; readonly path: (typeof FILES)[number]; readonly bytes: readonly number[] };
type Step =
  { readonly do: 'action'; readonly edits: readonly Edit[] } | { readonly do: 'undo' | 'redo' | 'reopen' };

const title = fc.string({ minLength: 1, maxLength: 5 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id: fc.constantFrom(...IDS), title }),
  fc.record({ do: fc.constant('delete' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ do: fc.constant('settings' as const), title }),
  fc.record({
    do: fc.constant('file' as const),
    path: fc.constantFrom(...FILES),
    bytes: fc.array(fc.nat(255), { maxLength: 3 }),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('action' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

/** What a file holds, without the counters and times that every save moves on. */
interface State {
  readonly titles: Readonly<Record<string, string>>;
  readonly settings: string;
  readonly files: Readonly<Record<string, readonly number[]>>;
}

function stateOf(file: WorkspaceFile): State {
  return {
    titles: Object.fromEntries(
      file.list('deadline').map((record) => [record.id, (record as { title: string }).title]),
    ),
    settings: JSON.stringify(file.settings().title),
    files: Object.fromEntries(file.files().map((path) => [path, [...(file.readFile(path) ?? [])]])),
  };
}

/** Changes for the edits that make sense in a state, and the state after them. */
function plan(
  file: WorkspaceFile,
  before: State,
  edits: readonly Edit[],
): { readonly changes: readonly Change[]; readonly after: State } {
  const changes: Change[] = [];
  let { settings } = before;
  const titles = new Map(Object.entries(before.titles));
  const files = new Map(Object.entries(before.files));
  // Within an action the store counts on; so does this.
  const next = new Map(IDS.map((id) => [id, (file.revisions('deadline', id)[0]?.revision ?? 0) + 1]));
  const present = new Map(IDS.map((id) => [id, file.get('deadline', id)?.revision ?? null]));
  for (const one of edits) {
    switch (one.do) {
      case 'put': {
        changes.push({
          op: 'put',
          kind: 'deadline',
          record: deadline(one.id, one.title),
          baseRevision: present.get(one.id) ?? null,
        });
        titles.set(one.id, one.title);
        present.set(one.id, next.get(one.id) ?? 0);
        next.set(one.id, (next.get(one.id) ?? 0) + 1);
        break;
      }
      case 'delete': {
        const baseRevision = present.get(one.id) ?? null;
        if (baseRevision === null) break;
        changes.push({ op: 'delete', kind: 'deadline', id: one.id, baseRevision });
        titles.delete(one.id);
        present.set(one.id, null);
        next.set(one.id, (next.get(one.id) ?? 0) + 1);
        break;
      }
      case 'settings':
        changes.push({ op: 'settings', settings: { ...file.settings(), title: one.title } });
        settings = JSON.stringify(one.title);
        break;
      case 'file':
        changes.push({ op: 'putFile', path: one.path, bytes: Uint8Array.from(one.bytes) });
        files.set(one.path, one.bytes);
        break;
    }
  }
  const after = { titles: Object.fromEntries(titles), settings, files: Object.fromEntries(files) };
  return { changes, after };
}

test(
  'any row of actions, undo, redo and opening again does what a stack of states does',
  { timeout: 60_000 },
  () => {
    const path = join(tempFolder(), 'talks.aide');
    const empty = makeWorkspace();
    const workspace = { ...empty, records: { ...empty.records, deadline: [], book: [], meeting: [] } };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        rmSync(path, { force: true });
        let file = createWorkspaceFile(path, workspace);
        const done: State[] = [stateOf(file)];
        const undone: State[] = [];
        const labels: string[] = [];
        /** The label that undo or redo answered with, and the one it should have. */
        const answers: (readonly [string | undefined, string | undefined])[] = [];
        try {
          for (const [index, one] of steps.entries()) {
            if (one.do === 'action') {
              const { changes, after } = plan(file, stateOf(file), one.edits);
              if (changes.length === 0) continue;
              labels.splice(done.length - 1);
              labels.push(`step ${index}`);
              file.apply(`step ${index}`, changes);
              done.push(after);
              undone.length = 0;
            } else if (one.do === 'undo') {
              const label = labels[done.length - 2];
              answers.push([file.undo()?.label, label]);
              if (label !== undefined) undone.push(done.pop()!);
            } else if (one.do === 'redo') {
              const state = undone.pop();
              answers.push([file.redo()?.label, state && labels[done.length - 1]]);
              if (state) done.push(state);
            } else {
              file.close();
              file = openWorkspaceFile(path);
            }
            expect(stateOf(file)).toEqual(done.at(-1));
            expect(file.history()).toEqual({
              ...(done.length > 1 ? { undo: labels[done.length - 2] } : {}),
              ...(undone.length > 0 ? { redo: labels[done.length - 1] } : {}),
            });
          }
          for (const [answered, expected] of answers) expect(answered).toBe(expected);
          // Whatever happened, no version is gone and none has another's number.
          for (const id of IDS) {
            const revisions = file.revisions('deadline', id).map(({ revision }) => revision);
            expect(revisions).toEqual(revisions.map((_, at) => revisions.length - at));
          }
        } finally {
          file.close();
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('undo and redo write new revisions, which say how they came about', () => {
  const file = testFile();
  const put = (baseRevision: number | null, text: string) =>
    ({ op: 'put', kind: 'deadline', record: deadline('pause', text), baseRevision }) as const;
  file.apply('Add', [put(null, 'First')]);
  file.apply('Edit', [put(1, 'Second')]);
  expect(file.undo()).toMatchObject({ label: 'Edit', via: 'undo', changed: [{ id: 'pause', revision: 3 }] });
  expect(file.redo()).toMatchObject({ label: 'Edit', via: 'redo', changed: [{ id: 'pause', revision: 4 }] });
  file.undo();
  file.undo();
  expect(
    file
      .revisions('deadline', 'pause')
      .map(({ revision, action, via, deleted, record }) => [
        revision,
        action,
        via,
        deleted,
        (record as { title?: string } | undefined)?.title,
      ]),
  ).toEqual([
    [6, 'Add', 'undo', true, undefined],
    [5, 'Edit', 'undo', false, 'First'],
    [4, 'Edit', 'redo', false, 'Second'],
    [3, 'Edit', 'undo', false, 'First'],
    [2, 'Edit', 'action', false, 'Second'],
    [1, 'Add', 'action', false, 'First'],
  ]);
  expect(file.undo()).toBeUndefined();
});

test('a new action ends what could be done again', () => {
  const file = testFile();
  const put = (id: string) =>
    ({ op: 'put', kind: 'deadline', record: deadline(id, 'x'), baseRevision: null }) as const;
  file.apply('First', [put('one')]);
  file.undo();
  expect(file.history()).toEqual({ redo: 'First' });
  file.apply('Second', [put('two')]);
  expect(file.history()).toEqual({ undo: 'Second' });
  expect(file.redo()).toBeUndefined();
});

test('undo of a renaming that changes case only', () => {
  const file = testFile();
  file.apply('Add', [{ op: 'put', kind: 'deadline', record: deadline('pause', 'x'), baseRevision: null }]);
  file.apply('Rename', [
    { op: 'delete', kind: 'deadline', id: 'pause', baseRevision: 1 },
    { op: 'put', kind: 'deadline', record: deadline('Pause', 'x'), baseRevision: null },
  ]);
  file.undo();
  expect(file.get('deadline', 'pause')).toBeDefined();
  expect(file.get('deadline', 'Pause')).toBeUndefined();
  file.redo();
  expect(file.get('deadline', 'Pause')).toBeDefined();
});

test('what is kept of an export is no step of undo, and survives those before it', () => {
  const file = testFile();
  const put = (baseRevision: number | null, text: string) =>
    ({ op: 'put', kind: 'deadline', record: deadline('pause', text), baseRevision }) as const;
  file.apply('Add', [put(null, 'First')]);
  file.apply('Edit', [put(1, 'Second')]);
  file.undo();
  file.keep('Keep revision 1', [keepWords('sent', 'book')]);
  expect(file.history()).toEqual({ undo: 'Add', redo: 'Edit' });
  expect(file.redo()).toMatchObject({ label: 'Edit' });
  file.undo();
  file.undo();
  expect(file.undo()).toBeUndefined();
  expect(file.get('edition', 'sent')).toBeDefined();
  expect(file.revisions('edition', 'sent').map(({ action }) => action)).toEqual(['Keep revision 1']);
});

test('undo of a new book takes what was kept of it along, and redo brings both back', () => {
  const file = testFile();
  const book = { ...file.list('book')[0], id: 'new' } as AnyRecord;
  file.apply('Make a book', [{ op: 'put', kind: 'book', record: book, baseRevision: null }]);
  file.keep('Keep revision 1', [keepWords('sent', 'new'), keepWords('other', 'book')]);
  file.undo();
  expect(file.list('edition').map(({ id }) => id)).toEqual(['other']);
  file.redo();
  expect(file.list('edition').map(({ id }) => id)).toEqual(['other', 'sent']);
  expect(file.get('book', 'new')).toBeDefined();
});

function keepWords(id: string, bookId: string): Change {
  const record = recordOf('edition', {
    id,
    bookId,
    number: 1,
    variant: 'principal',
    language: 'en',
    asOf: '2025-05-19T18:00+09:00',
    sections: [],
  });
  return { op: 'put', kind: 'edition', record, baseRevision: null };
}
