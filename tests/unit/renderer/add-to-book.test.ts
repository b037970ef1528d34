import { expect, it } from 'vitest';
import { bookSchema, type Book, type Meeting } from '../../../core/model/index.ts';
import { withAdded } from '../../../renderer/screens/library/add-to-book.ts';

const book: Book = bookSchema.parse({
  id: 'b',
  meetingId: 'm',
  templateId: 't',
  language: 'en',
  asOf: '2025-05-19T18:00+09:00',
  issueIds: ['beef'],
  annexIds: ['report'],
});
const meeting = { agenda: [{ issueId: 'rice' }] } as Meeting;

it('adds issues after those that the book or its agenda has', () => {
  const { book: after, added } = withAdded(book, meeting, 'issue', ['beef', 'rice', 'maps']);
  expect(after).toEqual({ ...book, issueIds: ['beef', 'maps'] });
  expect(added).toBe(1);
});

it('adds attachments as annexes, in order and once', () => {
  const { book: after, added } = withAdded(book, meeting, 'attachment', ['report', 'map', 'table']);
  expect(after).toEqual({ ...book, annexIds: ['report', 'map', 'table'] });
  expect(added).toBe(2);
  expect(withAdded(after, meeting, 'attachment', ['map']).added).toBe(0);
});
