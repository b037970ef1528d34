import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../../core/model/index.ts';
import { createDraftSheet, type DraftHost } from '../../../renderer/components/record-form/draft-sheet.ts';
import { mergeFields } from '../../../renderer/state/merge.ts';
import { readDraft } from '../../../renderer/components/record-form/validate.ts';

const issue = (fields: object): AnyRecord => ({
  id: 'beef',
  revision: 1,
  title: 'Beef',
  states: [],
  releaseTo: [],
  sourceIds: [],
  ...fields,
});

class Stale extends Error {}

/** A file with one record, which somebody else may change. */
function fakeFile(start: AnyRecord) {
  let current: AnyRecord | null = start;
  const host: DraftHost = {
    save: (record, baseRevision) => {
      if ((current?.revision ?? null) !== baseRevision) return Promise.reject(new Stale());
      current = { ...record, revision: (baseRevision ?? 0) + 1 };
      return Promise.resolve(current.revision);
    },
    read: () => Promise.resolve(current),
    isStale: (error) => error instanceof Stale,
  };
  return {
    host,
    get: () => current as unknown as Record<string, unknown> | null,
    elsewhere: (fields: object) => {
      current = issue({ ...current, ...fields, revision: (current?.revision ?? 0) + 1 });
      return current;
    },
    remove: () => {
      current = null;
    },
  };
}

const pause = () => vi.advanceTimersByTimeAsync(2_000);

describe('a record that is being written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = () => {
    const record = issue({});
    const file = fakeFile(record);
    const sheet = createDraftSheet('issue', record, file.host);
    const type = (fields: object) => sheet.change({ ...sheet.store.get().draft, ...fields });
    return { file, sheet, type };
  };

  it('is saved once after a pause, not with every key', async () => {
    const { file, sheet, type } = start();
    const save = vi.spyOn(file.host, 'save');
    type({ title: 'Bee' });
    await vi.advanceTimersByTimeAsync(300);
    type({ title: 'Beef, again' });
    expect(save).not.toHaveBeenCalled();
    await pause();
    expect(save).toHaveBeenCalledTimes(1);
    expect(file.get()).toMatchObject({ title: 'Beef, again', revision: 2 });
    expect(sheet.isSaved()).toBe(true);
  });

  it('waits while something is missing and says what', async () => {
    const { file, sheet, type } = start();
    type({ title: undefined });
    await pause();
    expect(sheet.store.get().trouble).toEqual({ kind: 'incomplete' });
    expect([...sheet.store.get().problems]).toEqual([['title', 'missing']]);
    expect(file.get()).toMatchObject({ revision: 1 });
    type({ title: 'Beef' });
    type({ title: 'Beef!' });
    expect(sheet.store.get().problems.size).toBe(0);
    await pause();
    expect(file.get()).toMatchObject({ title: 'Beef!' });
  });

  it('takes over what others change, where nothing is typed', () => {
    const { file, sheet } = start();
    sheet.follow(file.elsewhere({ title: 'Theirs' }));
    expect(sheet.store.get().draft).toMatchObject({ title: 'Theirs', revision: 2 });
  });

  it('joins changes of other fields', async () => {
    const { file, type } = start();
    type({ lead: 'Mine' });
    file.elsewhere({ title: 'Theirs' });
    await pause();
    await pause();
    expect(file.get()).toMatchObject({ title: 'Theirs', lead: 'Mine', revision: 3 });
  });

  it('asks where both changed the same field, and keeps mine', async () => {
    const { file, sheet, type } = start();
    type({ title: 'Mine' });
    file.elsewhere({ title: 'Theirs' });
    await pause();
    expect(sheet.store.get().trouble).toMatchObject({ kind: 'conflict', fields: ['title'] });
    expect(file.get()).toMatchObject({ title: 'Theirs' });
    sheet.keepMine();
    await pause();
    expect(file.get()).toMatchObject({ title: 'Mine', revision: 3 });
  });

  it('or takes theirs', async () => {
    const { file, sheet, type } = start();
    type({ title: 'Mine', lead: 'Mine too' });
    sheet.follow(file.elsewhere({ title: 'Theirs' }));
    sheet.takeTheirs();
    await pause();
    expect(sheet.store.get().draft).toMatchObject({ title: 'Theirs' });
    expect(sheet.store.get().trouble).toEqual({ kind: 'none' });
    expect(sheet.isSaved()).toBe(true);
  });

  it('keeps what was typed on a record that was deleted, and saves it anew', async () => {
    const { file, sheet, type } = start();
    type({ title: 'Mine' });
    file.remove();
    await pause();
    expect(sheet.store.get().trouble).toEqual({ kind: 'deleted' });
    sheet.saveAnew();
    await pause();
    expect(file.get()).toMatchObject({ title: 'Mine', revision: 1 });
  });

  it('says why it could not be saved, and tries again when told', async () => {
    const { file, sheet, type } = start();
    const refuse = vi.spyOn(file.host, 'save').mockRejectedValueOnce(new Error('disk full'));
    type({ title: 'Mine' });
    await pause();
    expect(sheet.store.get().trouble).toMatchObject({ kind: 'failed' });
    sheet.flush();
    await pause();
    expect(refuse).toHaveBeenCalledTimes(2);
    expect(file.get()).toMatchObject({ title: 'Mine' });
  });
});

describe('joining', () => {
  it('takes fields out that were taken out here', () => {
    const base = { id: 'a', title: 'x', lead: 'y' };
    expect(mergeFields<object>(base, { id: 'a', title: 'x' }, { ...base, title: 'z' })).toEqual({
      merged: { id: 'a', title: 'z' },
      clashes: [],
    });
  });

  it('does not ask where both wrote the same', () => {
    const base = { title: 'x' };
    expect(mergeFields(base, { title: 'z' }, { title: 'z' }).clashes).toEqual([]);
  });
});

describe('what is wrong with a draft', () => {
  const problems = (kind: Parameters<typeof readDraft>[0], draft: object) => {
    const read = readDraft(kind, { id: 'x', releaseTo: [], ...draft });
    return read.ok ? {} : Object.fromEntries(read.problems);
  };

  it('is said at the field', () => {
    expect(problems('deadline', { title: 'x', date: '2025-02-30' })).toEqual({ date: 'noDay' });
    expect(problems('deadline', { date: '2025-02-03' })).toEqual({ title: 'missing' });
    expect(problems('source', { publisher: 'x', date: '2025-05-20', url: 'ustr.gov' })).toEqual({
      url: 'url',
    });
    expect(
      problems('round', { title: 'x', level: 'summit', from: '2025-05-20', until: '2025-05-19' }),
    ).toEqual({
      until: 'untilBeforeFrom',
    });
    expect(problems('measure', { title: 'x', tier: 'base', state: 'applied', rate: 900 })).toEqual({
      rate: 'rate',
    });
    expect(problems('talkingPoint', { pointKind: 'if-raised', lead: 'x' })).toEqual({
      prompt: 'promptMissing',
    });
    expect(
      problems('position', {
        issueId: 'a',
        partyId: 'b',
        ladder: 'red-line',
        text: 'x',
        releaseTo: ['releasable'],
      }),
    ).toEqual({ releaseTo: 'lowestReleasable' });
    expect(
      problems('claim', {
        subject: 'x',
        attribute: 'y',
        values: [{ id: 'v', sourceIds: [], standing: 'reported' }],
      }),
    ).toEqual({ 'values.0.text': 'missing', 'values.0.sourceIds': 'sourceMissing' });
  });
});
