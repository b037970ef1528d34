import { describe, expect, it } from 'vitest';
import { bookSchema, type Book } from '../../../../core/model/index.ts';
import { momentIn, idFrom } from '../../../../renderer/features/new-book/moment.ts';
import { compareWords, plainWords } from '../../../../renderer/screens/book/difference.ts';
import { createDrafts, withDrafts } from '../../../../renderer/screens/book/drafts.ts';
import { dropEdit, editOf, putEdit, sameValue } from '../../../../renderer/screens/book/edits.ts';

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

describe('drafts', () => {
  it('shows what is typed at once, saves it, and builds the next save on the last one', async () => {
    const sent: (number | null)[] = [];
    let revision = 3;
    const drafts = createDrafts(({ changes }) => {
      const [change] = changes;
      sent.push(change?.op === 'put' ? change.baseRevision : null);
      revision += 1;
      const changed = [{ kind: 'book' as const, id: 'b', revision }];
      return Promise.resolve({ actionId: revision, label: 'x', savedAt: '2025-05-19T18:00:00Z', changed });
    });
    const stored = { ...book, revision: 3 };
    drafts.put('book', { ...stored, issueIds: ['one'] }, 'edit');
    expect(withDrafts('book', [stored], drafts.store.get())[0]).toMatchObject({ issueIds: ['one'] });
    await drafts.flush();
    drafts.put('book', { ...stored, issueIds: ['one', 'two'] }, 'edit');
    await drafts.flush();
    expect(sent).toEqual([3, 4]);
    // the cache is still at 3; what was saved is shown until it catches up
    expect(withDrafts('book', [stored], drafts.store.get())[0]).toMatchObject({
      issueIds: ['one', 'two'],
      revision: 5,
    });
    const undone = { ...stored, revision: 6 };
    expect(withDrafts('book', [undone], drafts.store.get())[0]).toBe(undone);
  });

  it('keeps what could not be saved until it is saved or dropped', async () => {
    let refuse = true;
    const drafts = createDrafts(() =>
      refuse
        ? Promise.reject(new Error('conflict'))
        : Promise.resolve({
            actionId: 1,
            label: 'x',
            savedAt: '',
            changed: [{ kind: 'book', id: 'b', revision: 9 }],
          }),
    );
    drafts.put('book', { ...book, issueIds: ['mine'] }, 'edit');
    await drafts.flush();
    expect(drafts.store.get().failure).toBeInstanceOf(Error);
    expect(drafts.store.get().pending.size).toBe(1);
    refuse = false;
    drafts.keepMine(() => 8);
    await drafts.flush();
    expect(drafts.store.get()).toMatchObject({ failure: undefined });
    expect(drafts.store.get().pending.size).toBe(0);
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
  });
});
