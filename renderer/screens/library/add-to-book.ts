import type { Book, RecordOf } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';

/** What can be put into a book on its own; everything else comes by its issue, its meeting or its date. */
export type Addable = 'issue' | 'attachment';

/** A book with issues after its meeting's agenda, or with annexes after those it has; how many it had not yet. */
export function withAdded(
  book: Book,
  meeting: RecordOf<'meeting'> | null,
  kind: Addable,
  ids: readonly string[],
): { readonly book: Book; readonly added: number } {
  const field = kind === 'issue' ? 'issueIds' : 'annexIds';
  const brought = kind === 'issue' ? (meeting?.agenda ?? []).map((item) => item.issueId) : [];
  const there = new Set([...book[field], ...brought]);
  const added = ids.filter((id) => !there.has(id));
  return { book: { ...book, [field]: [...book[field], ...added] }, added: added.length };
}

/** Adds issues or annexes to a book; those that it has already, or that the agenda brings, are not added twice. */
export async function addToBook(
  bookId: string,
  kind: Addable,
  ids: readonly string[],
  label: (n: number) => string,
): Promise<number> {
  const before = (await call('records.get', { kind: 'book', id: bookId })) as Book | null;
  if (before === null) return 0;
  const meeting = (await call('records.get', {
    kind: 'meeting',
    id: before.meetingId,
  })) as RecordOf<'meeting'> | null;
  const { book, added } = withAdded(before, meeting, kind, ids);
  if (added === 0) return 0;
  await applyChanges({
    label: label(added).slice(0, 200),
    changes: [{ op: 'put', kind: 'book', record: book, baseRevision: before.revision }],
  });
  return added;
}
