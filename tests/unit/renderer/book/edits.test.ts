import { describe, expect, it, vi } from 'vitest';
import { bookSchema, type AnyRecord, type Book } from '../../../../core/model/index.ts';
import { ApiError } from '../../../../renderer/api/client.ts';
import { momentIn, idFrom, shortened } from '../../../../renderer/features/new-book/moment.ts';
import { compareWords, plainWords } from '../../../../renderer/screens/book/difference.ts';
import { createDrafts, withDrafts, type DraftHost } from '../../../../renderer/screens/book/drafts.ts';
import { dropEdit, editOf, putEdit, sameValue, withEdits } from '../../../../renderer/screens/book/edits.ts';

const book: Book = bookSchema.parse({
  id: 'b',
  meetingId: 'm',
  templateId: 't',
  language: 'en',
  asOf: '2025-05-19T18:00+09:00',
});
const place = { kind: 'issue', id: 'beef', field: 'theirAsk' } as const;

describe('edits of a book', () => {
  it('keeps one value a field and drops one that says what the library says', () => {
    const once = putEdit(book, place, { en: 'A' }, { en: 'Z' });
    const twice = putEdit(once, place, { en: 'B' }, { en: 'Z' });
    expect(twice.edits).toEqual([{ ...place, value: { en: 'B' } }]);
    expect(editOf(twice, place)?.value).toEqual({ en: 'B' });
    expect(putEdit(twice, place, { en: 'Z' }, { en: 'Z' }).edits).toEqual([]);
    expect(dropEdit(book, place)).toBe(book);
  });

  it('reads the Markdown of a folder as the rich text of its field, once', () => {
    const rich = { kind: 'issue', id: 'beef', field: 'background' } as const;
    const written: Book = { ...book, edits: [{ ...rich, value: 'It says so.[@SRC-3]' }] };
    const paragraph = [
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'It says so.' },
          { kind: 'footnote', cites: [{ sourceId: 'SRC-3' }] },
        ],
      },
    ];
    expect(editOf(written, rich)?.value).toEqual(paragraph);
    expect(editOf(written, rich)).toBe(editOf(written, rich));
    expect(withEdits('issue', { id: 'beef' } as AnyRecord, written)).toMatchObject({ background: paragraph });
    const localized: Book = { ...book, edits: [{ ...rich, value: { ko: '그렇다.' } }] };
    expect(editOf(localized, rich)?.value).toMatchObject({ ko: [{ kind: 'paragraph' }] });
  });

  it('goes without what the library has, in this book only', () => {
    const without = putEdit(book, place, null, { en: 'Z' });
    expect(without.edits).toEqual([{ ...place, value: null }]);
    expect(putEdit(book, place, null, undefined).edits).toEqual([]);
  });

  it('compares values whatever the order of their fields', () => {
    expect(sameValue({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1, d: undefined })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
  });
});

describe('the difference from the library', () => {
  it('marks words, and joins back to both texts', () => {
    const runs = compareWords('the rule stays as it is', 'the rule will stay as it was');
    const side = (kind: 'library' | 'book') =>
      runs
        .filter((run) => run.kind === 'same' || run.kind === kind)
        .map((run) => run.text)
        .join('');
    expect(side('library')).toBe('the rule stays as it is');
    expect(side('book')).toBe('the rule will stay as it was');
  });

  it('reads rich text as words', () => {
    const text = [
      { kind: 'paragraph', content: [{ kind: 'text', text: 'One' }] },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'paragraph', content: [{ kind: 'text', text: 'two' }] }]],
      },
    ];
    expect(plainWords({ en: text }, 'en', 'en')).toBe('One\n• two');
    expect(plainWords(undefined, 'en', 'en')).toBe('');
  });
});

/** A file of one book, which somebody else may change. */
function fakeFile(start: Book) {
  let current: AnyRecord | null = start;
  let revision = start.revision;
  const bases: (number | null)[] = [];
  const host: DraftHost = {
    read: () => Promise.resolve(current),
    apply: ({ changes }) => {
      const [change] = changes;
      if (change?.op !== 'put') return Promise.reject(new Error('not a put'));
      bases.push(change.baseRevision);
      if (change.baseRevision !== (current?.revision ?? null)) {
        return Promise.reject(new ApiError('conflict', 'changed in the meantime'));
      }
      revision += 1;
      current = { ...change.record, revision };
      const changed = [{ kind: 'book' as const, id: 'b', revision }];
      return Promise.resolve({ actionId: revision, label: 'x', savedAt: '2025-05-19T18:00:00Z', changed });
    },
  };
  return {
    host,
    bases,
    get: () => current,
    elsewhere: (fields: Partial<Book>) => {
      revision += 1;
      current = { ...start, ...current, ...fields, revision } as AnyRecord;
    },
    remove: () => {
      revision += 1;
      current = null;
    },
  };
}

describe('drafts', () => {
  const stored: Book = { ...book, revision: 3 };

  it('shows what is typed at once, saves it, and builds the next save on the last one', async () => {
    const file = fakeFile(stored);
    const drafts = createDrafts(file.host);
    drafts.put('book', stored, { ...stored, issueIds: ['one'] }, 'edit');
    expect(withDrafts('book', [stored], drafts.store.get())[0]).toMatchObject({ issueIds: ['one'] });
    await drafts.flush();
    drafts.put('book', stored, { ...stored, issueIds: ['one', 'two'] }, 'edit');
    await drafts.flush();
    expect(file.bases).toEqual([3, 4]);
    // the cache is still at 3; what was saved is shown until it catches up
    expect(withDrafts('book', [stored], drafts.store.get())[0]).toMatchObject({
      issueIds: ['one', 'two'],
      revision: 5,
    });
    const undone = { ...stored, revision: 6 };
    expect(withDrafts('book', [undone], drafts.store.get())[0]).toBe(undone);
    expect(withDrafts('book', [undone], drafts.store.get())).toHaveLength(1);
  });

  it('shows what is new from its first letter on, until somebody deletes it', async () => {
    const empty: readonly AnyRecord[] = [];
    const file = fakeFile(stored);
    file.remove();
    const drafts = createDrafts(file.host);
    drafts.put('book', undefined, { ...stored, issueIds: ['new'] }, 'edit');
    expect(withDrafts('book', empty, drafts.store.get())).toMatchObject([{ issueIds: ['new'] }]);
    await drafts.flush();
    // it is saved, and the cache does not have it yet
    const shown = withDrafts('book', empty, drafts.store.get());
    expect(shown).toMatchObject([{ issueIds: ['new'] }]);
    drafts.put('book', shown[0], { ...stored, issueIds: ['new', 'letter'] }, 'edit');
    expect(withDrafts('book', empty, drafts.store.get())).toMatchObject([{ issueIds: ['new', 'letter'] }]);
    await drafts.flush();
    drafts.forget('book', stored.id);
    expect(withDrafts('book', empty, drafts.store.get())).toEqual([]);
  });

  it('keeps what could not be saved until it is saved or dropped', async () => {
    const file = fakeFile(stored);
    const apply = vi.fn<DraftHost['apply']>(file.host.apply).mockRejectedValueOnce(new Error('disk full'));
    const drafts = createDrafts({ ...file.host, apply });
    drafts.put('book', stored, { ...stored, issueIds: ['mine'] }, 'edit');
    await drafts.flush();
    expect(drafts.store.get().failure).toBeInstanceOf(Error);
    expect(drafts.store.get().pending.size).toBe(1);
    await drafts.keepMine();
    await drafts.flush();
    expect(drafts.store.get()).toMatchObject({ failure: undefined });
    expect(drafts.store.get().pending.size).toBe(0);
    expect(file.get()).toMatchObject({ issueIds: ['mine'] });
  });

  it('takes over other fields that were changed elsewhere, without asking', async () => {
    const file = fakeFile(stored);
    const drafts = createDrafts(file.host);
    file.elsewhere({ title: { en: 'Theirs' }, edits: [{ ...place, value: { en: 'Theirs' } }] });
    const mine = { ...place, field: 'ourAsk', value: { en: 'Mine' } };
    drafts.put('book', stored, { ...stored, issueIds: ['mine'], edits: [mine] }, 'edit');
    await drafts.flush();
    await drafts.flush();
    expect(drafts.store.get()).toMatchObject({ failure: undefined });
    expect(file.get()).toMatchObject({
      title: { en: 'Theirs' },
      issueIds: ['mine'],
      edits: [{ ...place, value: { en: 'Theirs' } }, mine],
    });
  });

  it('asks where both changed the same, and then keeps only the fields changed here', async () => {
    const file = fakeFile(stored);
    const drafts = createDrafts(file.host);
    const other = { ...place, field: 'ourAsk', value: { en: 'Theirs' } };
    file.elsewhere({ title: { en: 'Theirs' }, edits: [{ ...place, value: { en: 'Theirs' } }, other] });
    const mine = { ...place, value: { en: 'Mine' } };
    drafts.put('book', stored, { ...stored, edits: [mine] }, 'edit');
    await drafts.flush();
    expect(drafts.store.get().failure).toBeInstanceOf(ApiError);
    expect(file.get()).toMatchObject({ edits: [{ value: { en: 'Theirs' } }, other] });
    // typed on, and changed elsewhere once more, before somebody chooses
    drafts.put('book', stored, { ...stored, edits: [mine], issueIds: ['mine'] }, 'edit');
    file.elsewhere({ order: ['contents'] });
    await drafts.keepMine();
    await drafts.flush();
    expect(drafts.store.get()).toMatchObject({ failure: undefined });
    expect(file.get()).toMatchObject({
      title: { en: 'Theirs' },
      issueIds: ['mine'],
      order: ['contents'],
      edits: [mine, other],
    });
  });

  it('brings back a record that was deleted elsewhere, if told so', async () => {
    const file = fakeFile(stored);
    const drafts = createDrafts(file.host);
    file.remove();
    drafts.put('book', stored, { ...stored, issueIds: ['mine'] }, 'edit');
    await drafts.flush();
    expect(drafts.store.get().failure).toBeInstanceOf(ApiError);
    expect(file.get()).toBeNull();
    await drafts.keepMine();
    await drafts.flush();
    expect(file.get()).toMatchObject({ issueIds: ['mine'] });
  });
});

describe('a new book', () => {
  it('has the moment with the offset of the file’s time zone', () => {
    const at = new Date('2025-05-19T09:00:00Z');
    expect(momentIn('Asia/Seoul', at)).toBe('2025-05-19T18:00+09:00');
    expect(momentIn('America/New_York', at)).toBe('2025-05-19T05:00-04:00');
    expect(momentIn('UTC', at)).toMatch(/^2025-05-19T09:00(Z|\+00:00)$/);
  });

  it('has an id that nobody has', () => {
    expect(idFrom('제2차 기술협의!', new Set())).toBe('제2차-기술협의');
    expect(idFrom('A book', new Set(['a-book', 'a-book-2']))).toBe('a-book-3');
    expect(idFrom('…', new Set())).toBe('book');
    expect(shortened('korea-norway-fisheries-talks', 24)).toBe('korea-norway-fisheries');
    expect(shortened('second-technical', 24)).toBe('second-technical');
    expect(shortened('한국노르웨이', 4)).toBe('한국노르');
  });
});
