import type { Book, RecordOf } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';

/**
 * Adds issues to a book after its meeting's agenda; those that it has already, or that the agenda brings, are not added
 * twice. Everything else comes into a book by its issue, its meeting or its date, and cannot be added on its own.
 */
export async function addToBook(
  bookId: string,
  issueIds: readonly string[],
  label: (n: number) => string,
): Promise<number> {
  const book = (await call('records.get', { kind: 'book', id: bookId })) as Book | null;
  if (book === null) return 0;
  const meeting = (await call('records.get', {
    kind: 'meeting',
    id: book.meetingId,
  })) as RecordOf<'meeting'> | null;
  const there = new Set([...book.issueIds, ...(meeting?.agenda ?? []).map((item) => item.issueId)]);
  const added = issueIds.filter((id) => !there.has(id));
  if (added.length === 0) return 0;
  await applyChanges({
    label: label(added.length).slice(0, 200),
    changes: [
      {
        op: 'put',
        kind: 'book',
        record: { ...book, issueIds: [...book.issueIds, ...added] },
        baseRevision: book.revision,
      },
    ],
  });
  return added.length;
}
