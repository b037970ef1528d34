import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/client.ts';
import { createAutosave, type SaveRules } from '../../../renderer/features/autosave/autosave.ts';
import { isSameContent, mergeFields } from '../../../renderer/state/merge.ts';

interface Note {
  readonly revision: number;
  readonly title: string;
  readonly place?: string | undefined;
  readonly rows: readonly string[];
}

const first: Note = { revision: 1, title: 'Beef', rows: ['a'] };

function setUp(put?: SaveRules<Note>['put'], theirs?: Note) {
  const saved: { value: Note; label: string }[] = [];
  const autosave = createAutosave<Note>(first, {
    clean: (note) => ({ ...note, rows: note.rows.filter((row) => row !== '') }),
    isNewer: (a, b) => a.revision > b.revision,
    theirsOf: () => Promise.resolve(theirs),
    put:
      put ??
      ((value, base, label) => {
        saved.push({ value, label });
        return Promise.resolve({ ...value, revision: base.revision + 1 });
      }),
  });
  return { autosave, saved };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a value that saves itself', () => {
  test('is saved once, a moment after the last change', async () => {
    const { autosave, saved } = setUp();
    autosave.change((note) => ({ ...note, title: 'B' }), 'Title');
    await vi.advanceTimersByTimeAsync(300);
    autosave.change((note) => ({ ...note, title: 'Be' }), 'Title');
    await vi.advanceTimersByTimeAsync(300);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(saved.map(({ value, label }) => [value.title, label])).toEqual([['Be', 'Title']]);
    expect(autosave.isDirty()).toBe(false);
  });

  test('is saved while somebody types without a pause', async () => {
    const { autosave, saved } = setUp();
    for (let letter = 0; letter < 20; letter += 1) {
      autosave.change((note) => ({ ...note, title: `${note.title}x` }), 'Title');
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(saved.length).toBeGreaterThanOrEqual(1);
  });

  test('keeps what was typed while it was being saved', async () => {
    const { autosave, saved } = setUp(
      (value, base, label) =>
        new Promise((resolve) => {
          saved.push({ value, label });
          setTimeout(() => resolve({ ...value, revision: base.revision + 1 }), 1000);
        }),
    );
    autosave.change((note) => ({ ...note, title: 'One' }), 'Title');
    await vi.advanceTimersByTimeAsync(600);
    autosave.change((note) => ({ ...note, title: 'Two' }), 'Title');
    await vi.advanceTimersByTimeAsync(5000);
    expect(autosave.store.get().value.title).toBe('Two');
    expect(saved.map(({ value }) => [value.title, value.revision])).toEqual([
      ['One', 1],
      ['Two', 1],
    ]);
    expect(autosave.store.get().base.revision).toBe(3);
  });

  test('one save follows another, however many wait for it', async () => {
    let running = 0;
    let most = 0;
    const { autosave } = setUp(async (value, base) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
      return { ...value, revision: base.revision + 1 };
    });
    autosave.change((note) => ({ ...note, title: 'B' }), 'Title');
    const all = [autosave.flush()];
    autosave.change((note) => ({ ...note, title: 'Be' }), 'Title');
    all.push(autosave.flush(), autosave.flush());
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(all);
    expect(most).toBe(1);
    expect(autosave.isDirty()).toBe(false);
  });

  test('does not save a row that says nothing yet, and leaves it on the screen', async () => {
    const { autosave, saved } = setUp();
    autosave.change((note) => ({ ...note, rows: [...note.rows, ''] }), 'Rows');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([]);
    expect(autosave.store.get().value.rows).toEqual(['a', '']);
  });

  test('shows a failure, keeps the text, and saves with the next change', async () => {
    const put = vi
      .fn<SaveRules<Note>['put']>()
      .mockRejectedValueOnce(new ApiError('disk-full', 'no room'))
      .mockImplementation((value, base) => Promise.resolve({ ...value, revision: base.revision + 1 }));
    const { autosave } = setUp(put);
    autosave.change((note) => ({ ...note, title: 'One' }), 'Title');
    await vi.advanceTimersByTimeAsync(600);
    expect(autosave.store.get().error).toBeInstanceOf(ApiError);
    expect(autosave.store.get().value.title).toBe('One');
    await autosave.flush();
    expect(autosave.store.get().error).toBeUndefined();
    expect(autosave.isDirty()).toBe(false);
  });
});

describe('two windows on one value', () => {
  const conflict = () => Promise.reject(new ApiError('conflict', 'changed elsewhere'));

  test('changes of different fields come together without a question', async () => {
    const theirs = { ...first, revision: 2, place: 'Sejong' };
    const put = vi
      .fn<SaveRules<Note>['put']>()
      .mockImplementationOnce(conflict)
      .mockImplementation((value, base) => Promise.resolve({ ...value, revision: base.revision + 1 }));
    const { autosave } = setUp(put, theirs);
    autosave.change((note) => ({ ...note, title: 'Mine' }), 'Title');
    await vi.advanceTimersByTimeAsync(3000);
    expect(autosave.store.get().base).toEqual({ ...theirs, title: 'Mine', revision: 3 });
  });

  test('changes of one field are a question; mine or theirs is then saved', async () => {
    const theirs = { ...first, revision: 2, title: 'Theirs' };
    const put = vi
      .fn<SaveRules<Note>['put']>()
      .mockImplementationOnce(conflict)
      .mockImplementation((value, base) => Promise.resolve({ ...value, revision: base.revision + 1 }));
    const { autosave } = setUp(put, theirs);
    autosave.change((note) => ({ ...note, title: 'Mine' }), 'Title');
    await vi.advanceTimersByTimeAsync(3000);
    expect(autosave.store.get().theirs).toEqual(theirs);
    expect(put).toHaveBeenCalledTimes(1);
    autosave.keepMine();
    await vi.advanceTimersByTimeAsync(3000);
    expect(autosave.store.get().base).toEqual({ ...theirs, title: 'Mine', revision: 3 });
  });

  test('an older state than the saved one changes nothing; a newer one is shown', () => {
    const { autosave } = setUp();
    autosave.adopt({ ...first, title: 'Old', revision: 1 });
    expect(autosave.store.get().value.title).toBe('Beef');
    autosave.adopt({ ...first, title: 'Undone', revision: 2 });
    expect(autosave.store.get().value.title).toBe('Undone');
  });
});

test('fields are merged one by one, and a field taken out stays out', () => {
  const base: Note = { ...first, place: 'Jeju' };
  const { merged, clashes } = mergeFields<Note>(
    base,
    { ...base, place: undefined },
    { ...base, title: 'Theirs', revision: 2 },
  );
  expect(clashes).toEqual([]);
  expect(merged).toEqual({ revision: 2, title: 'Theirs', rows: ['a'] });
  expect(isSameContent({ a: 1, b: undefined }, { a: 1, revision: 9 })).toBe(true);
});
