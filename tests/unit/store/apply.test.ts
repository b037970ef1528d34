import { renameSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { RECORD_KINDS } from '../../../core/model/index.ts';
import { openWorkspaceFile, type Applied } from '../../../platform/store/index.ts';
import { deadline, recordOf, storeError, testFile, ticking } from '../../support/store.ts';
import { makeWorkspace } from '../../support/workspace.ts';

const put = (id: string, title: string, baseRevision: number | null) =>
  ({ op: 'put', kind: 'deadline', record: deadline(id, title), baseRevision }) as const;

test('a new file gives back what it was made of', () => {
  const file = testFile();
  expect(file.read()).toStrictEqual(makeWorkspace());
  expect(file.counts()).toMatchObject({
    party: 2,
    person: 1,
    deadline: makeWorkspace().records.deadline.length,
  });
  expect(Object.keys(file.counts())).toEqual([...RECORD_KINDS]);
  expect(file.history()).toEqual({});
  expect(file.readOnly).toBe(false);
});

test('an action sets revision and time, is told to who listens, and is there after opening again', () => {
  const file = testFile();
  const heard: Applied[] = [];
  const stop = file.onChange((applied) => heard.push(applied));
  const first = file.apply('Add deadline', [put('pause', 'Pause ends', null)]);
  expect(first).toMatchObject({
    label: 'Add deadline',
    via: 'action',
    changed: [{ kind: 'deadline', id: 'pause', revision: 1 }],
  });
  file.apply('Edit deadline', [put('pause', 'The pause ends', 1)]);
  stop();
  file.apply('Edit deadline', [put('pause', 'The pause is over', 2)]);
  expect(heard.map(({ label }) => label)).toEqual(['Add deadline', 'Edit deadline']);
  file.close();
  const again = openWorkspaceFile(file.path);
  const record = again.get('deadline', 'pause');
  expect(record).toMatchObject({ title: 'The pause is over', revision: 3 });
  expect(record?.updatedAt).toMatch(/^2025-05-20T01:00:\d\d\.000Z$/);
  expect(again.list('deadline')).toContainEqual(record);
  expect(
    again.revisions('deadline', 'pause').map(({ revision, action, deleted }) => [revision, action, deleted]),
  ).toEqual([
    [3, 'Edit deadline', false],
    [2, 'Edit deadline', false],
    [1, 'Add deadline', false],
  ]);
  again.close();
});

test('a failing listener does not make a saved action look unsaved', async () => {
  const file = testFile();
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  file.onChange(() => {
    throw new Error('the window is gone');
  });
  expect(file.apply('Add', [put('pause', 'Pause ends', null)]).actionId).toBeGreaterThan(0);
  expect(file.get('deadline', 'pause')).toBeDefined();
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

test('a deleted record is gone, its versions are not, and a new one goes on counting', () => {
  const file = testFile();
  file.apply('Add', [put('pause', 'Pause ends', null)]);
  const { changed } = file.apply('Delete', [
    { op: 'delete', kind: 'deadline', id: 'pause', baseRevision: 1 },
  ]);
  expect(changed).toEqual([{ kind: 'deadline', id: 'pause', revision: null }]);
  expect(file.get('deadline', 'pause')).toBeUndefined();
  expect(file.list('deadline').some(({ id }) => id === 'pause')).toBe(false);
  expect(file.revisions('deadline', 'pause')).toMatchObject([
    { revision: 2, deleted: true, record: undefined },
    { revision: 1, deleted: false, record: { title: 'Pause ends' } },
  ]);
  file.apply('Add again', [put('pause', 'Pause ends', null)]);
  expect(file.get('deadline', 'pause')?.revision).toBe(3);
});

test('lists keep the order in which people count, with every change', () => {
  const file = testFile();
  for (const id of ['d-10', 'd-2', 'd-1', 'c', 'd-3']) {
    file.list('deadline');
    file.apply('Add', [put(id, 'A day', null)]);
  }
  const own = () =>
    file
      .list('deadline')
      .map(({ id }) => id)
      .filter((id) => /^(c|d-\d+)$/.test(id));
  expect(own()).toEqual(['c', 'd-1', 'd-2', 'd-3', 'd-10']);
  file.apply('Delete', [{ op: 'delete', kind: 'deadline', id: 'd-2', baseRevision: 1 }]);
  file.apply('Edit', [put('d-3', 'Another day', 1)]);
  expect(own()).toEqual(['c', 'd-1', 'd-3', 'd-10']);
  expect(file.list('deadline').find(({ id }) => id === 'd-3')).toMatchObject({ title: 'Another day' });
});

test('an action on very many keeps them in order, and tells what names them', () => {
  const file = testFile();
  const ids = Array.from({ length: 120 }, (_, at) => `d-${at + 1}`);
  const own = () =>
    file
      .list('deadline')
      .map(({ id }) => id)
      .filter((id) => id.startsWith('d-'));
  expect(own()).toEqual([]);
  const source = recordOf('source', { id: 'paper', publisher: 'A paper', date: '2025-05-01' });
  file.apply('Add', [
    { op: 'put', kind: 'source', record: source, baseRevision: null },
    ...ids.toReversed().map((id) => ({
      ...put(id, 'A day', null),
      record: deadline(id, 'A day', { sourceIds: ['paper'] }),
    })),
  ]);
  expect(own()).toEqual(ids);
  expect(file.usedIn('source', 'paper').map(({ id }) => id)).toEqual(ids);
  const gone = ids.filter((_, at) => at % 2 === 0);
  file.apply(
    'Delete',
    gone.map((id) => ({ op: 'delete', kind: 'deadline', id, baseRevision: 1 })),
  );
  const left = ids.filter((id) => !gone.includes(id));
  expect(own()).toEqual(left);
  expect(file.usedIn('source', 'paper').map(({ id }) => id)).toEqual(left);
  file.undo();
  expect(own()).toEqual(ids);
  expect(file.usedIn('source', 'paper')).toHaveLength(ids.length);
});

describe('what cannot be saved leaves everything as it was', () => {
  test.for([
    ['a new record with an id that is taken', 'duplicate-id', put('taken', 'x', null)],
    ['an id that differs in case only', 'duplicate-id', put('TAKEN', 'x', null)],
    ['an old revision', 'conflict', put('taken', 'x', 7)],
    ['a record that is not there', 'conflict', put('nowhere', 'x', 1)],
    [
      'deleting an old revision',
      'conflict',
      { op: 'delete', kind: 'deadline', id: 'taken', baseRevision: 7 },
    ],
    [
      'deleting what is not there',
      'conflict',
      { op: 'delete', kind: 'deadline', id: 'nowhere', baseRevision: 1 },
    ],
    [
      'a record that breaks its schema',
      'invalid',
      { ...put('bad', 'x', null), record: { id: 'bad', title: 'x', date: 'soon' } },
    ],
    ['settings that break theirs', 'invalid', { op: 'settings', settings: { title: 'x' } }],
    [
      'a file outside the folder "files"',
      'invalid',
      { op: 'putFile', path: 'files/../x.jpg', bytes: new Uint8Array() },
    ],
    [
      'a file too large',
      'invalid',
      { op: 'putFile', path: 'files/x.jpg', bytes: new Uint8Array(20 * 1024 * 1024 + 1) },
    ],
    ['a file that is not there', 'invalid', { op: 'deleteFile', path: 'files/x.jpg' }],
  ] as const)('%s', ([, code, change]) => {
    const file = testFile();
    file.apply('Add', [put('taken', 'First', null)]);
    const before = file.read();
    const heard = vi.fn<() => void>();
    file.onChange(heard);
    const error = storeError(() => file.apply('Two steps', [put('other', 'x', null), change as never]));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/nothing was saved/);
    expect(file.read()).toStrictEqual(before);
    expect(file.history()).toEqual({ undo: 'Add' });
    expect(heard).not.toHaveBeenCalled();
  });

  test('a conflict comes with the record as it is now', () => {
    const file = testFile();
    file.apply('Add', [put('pause', 'First', null)]);
    file.apply('Edit', [put('pause', 'Second', 1)]);
    const { current } = storeError(() => file.apply('Edit', [put('pause', 'Mine', 1)]));
    expect(current).toMatchObject({ title: 'Second', revision: 2 });
    file.apply('Delete', [{ op: 'delete', kind: 'deadline', id: 'pause', baseRevision: 2 }]);
    expect(storeError(() => file.apply('Edit', [put('pause', 'Mine', 2)])).current).toBeUndefined();
  });

  test('what is wrong with a record is said field by field', () => {
    const record = { id: 'bad', title: '', date: 'soon' } as never;
    const change = { op: 'put', kind: 'deadline', record, baseRevision: null } as const;
    const { findings } = storeError(() => testFile().apply('Add', [change]));
    expect(findings.map(({ place }) => place?.field)).toEqual(['title', 'date']);
  });

  test('an action without a change', () => {
    expect(storeError(() => testFile().apply('Nothing', [])).code).toBe('invalid');
  });
});

test('records are frozen: what one caller does to them no other sees', () => {
  const record = testFile().list('issue')[0] as { title: unknown };
  expect(() => (record.title = 'mine')).toThrow(TypeError);
});

test('Markdown that a caller hands in is kept as rich text', () => {
  const file = testFile();
  const record = { ...deadline('pause', 'x'), description: 'See **this**.' } as never;
  file.apply('Add', [{ op: 'put', kind: 'deadline', record, baseRevision: null }]);
  expect(file.get('deadline', 'pause')).toStrictEqual({
    ...recordOf('deadline', { ...deadline('pause', 'x'), description: 'See **this**.' }),
    updatedAt: file.get('deadline', 'pause')?.updatedAt,
  });
});

test('settings and files are saved with the same actions', () => {
  const file = testFile();
  const settings = { ...file.settings(), title: 'Other talks' };
  const bytes = new Uint8Array([1, 2, 3]);
  file.apply('Both', [
    { op: 'settings', settings },
    { op: 'putFile', path: 'files/p.png', bytes },
  ]);
  expect(file.settings()).toStrictEqual(settings);
  expect(file.files()).toEqual(['files/p.png']);
  expect(file.readFile('files/p.png')).toStrictEqual(bytes);
  expect(file.readFile('files/p.png')).toBe(file.readFile('files/p.png'));
  expect(file.readFile('files/q.png')).toBeUndefined();
  file.apply('Replace', [{ op: 'putFile', path: 'files/p.png', bytes: new Uint8Array([4]) }]);
  expect(file.readFile('files/p.png')).toStrictEqual(new Uint8Array([4]));
  file.apply('Remove', [{ op: 'deleteFile', path: 'files/p.png' }]);
  expect(file.files()).toEqual([]);
  file.undo();
  expect(file.readFile('files/p.png')).toStrictEqual(new Uint8Array([4]));
});

describe('used in', () => {
  test('fields, lists, citations, settings and the edits of books', () => {
    const file = testFile();
    const record = recordOf('deadline', {
      ...deadline('cites', 'x'),
      sourceIds: ['S-1'],
      description: 'As reported [@S-1, p. 4].',
    });
    const book = file.list('book')[0];
    const edited = {
      ...book,
      edits: [{ kind: 'issue', id: 'pike', field: 'background', value: 'Other [@S-1].' }],
    } as never;
    file.apply('Add', [
      { op: 'put', kind: 'deadline', record, baseRevision: null },
      { op: 'put', kind: 'book', record: edited, baseRevision: book?.revision ?? 0 },
    ]);
    const ofSource = file.usedIn('source', 'S-1');
    expect(ofSource).toContainEqual({ kind: 'deadline', id: 'cites', field: 'sourceIds.0' });
    expect(ofSource).toContainEqual({
      kind: 'deadline',
      id: 'cites',
      field: 'description.0.content.1.cites.0.sourceId',
    });
    expect(ofSource).toContainEqual({ kind: 'book', id: book?.id, field: 'edits.0.value' });
    expect(file.usedIn('issue', 'pike')).toContainEqual({ kind: 'book', id: book?.id, field: 'edits.0.id' });
    expect(file.usedIn('party', 'north')).toContainEqual({
      kind: 'settings',
      id: 'workspace',
      field: 'ourPartyId',
    });
    expect(file.usedIn('party', 'north')).toContainEqual({ kind: 'person', id: 'ada', field: 'partyId' });
  });

  test('follows every change', () => {
    const file = testFile();
    expect(file.usedIn('source', 'S-1').some(({ id }) => id === 'later')).toBe(false);
    const record = deadline('later', 'x', { sourceIds: ['S-1'] });
    file.apply('Add', [{ op: 'put', kind: 'deadline', record, baseRevision: null }]);
    expect(file.usedIn('source', 'S-1').some(({ id }) => id === 'later')).toBe(true);
    file.undo();
    expect(file.usedIn('source', 'S-1').some(({ id }) => id === 'later')).toBe(false);
  });

  test('a record that is used can be deleted all the same', () => {
    const file = testFile();
    expect(file.usedIn('source', 'S-1').length).toBeGreaterThan(0);
    file.apply('Delete', [{ op: 'delete', kind: 'source', id: 'S-1', baseRevision: 1 }]);
    expect(file.get('source', 'S-1')).toBeUndefined();
  });
});

test('a closed file says so', () => {
  const file = testFile();
  file.close();
  file.close();
  expect(storeError(() => file.read()).code).toBe('closed');
  expect(storeError(() => file.apply('x', [put('a', 'b', null)])).code).toBe('closed');
});

test('nothing is saved into a file that was moved away', () => {
  const file = testFile();
  const moved = `${file.path}.moved`;
  renameSync(file.path, moved);
  const error = storeError(() => file.apply('Add', [put('pause', 'x', null)]));
  expect(error.code).toBe('moved');
  renameSync(moved, file.path);
  expect(file.apply('Add', [put('pause', 'x', null)]).changed).toHaveLength(1);
});

test('times come from the clock', () => {
  const file = testFile();
  file.close();
  const again = openWorkspaceFile(file.path, { clock: ticking('2030-01-01T00:00:00.000Z') });
  expect(again.apply('Add', [put('pause', 'x', null)]).savedAt).toMatch(/^2030-01-01T00:00:0\d/);
  again.close();
});
