import type { AnyRecord, RecordKind, RecordOf } from '../../../core/model/index.ts';
import { useCall } from '../../api/hooks.ts';

/** The kinds of record a book is made of and the workspace shows. */
export const BOOK_KINDS = [
  'book',
  'meeting',
  'issue',
  'position',
  'talkingPoint',
  'claim',
  'source',
  'party',
  'round',
  'person',
  'measure',
  'deadline',
  'attachment',
] as const satisfies readonly RecordKind[];

/** A kind of record the workspace shows. */
export type BookKind = (typeof BOOK_KINDS)[number];

/** The records the workspace shows, by kind. */
export type BookRecords = { readonly [K in BookKind]: readonly RecordOf<K>[] };

/** What the file holds, or why it cannot be had. */
export type LoadedRecords =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'ready'; readonly lists: Readonly<Record<BookKind, readonly AnyRecord[]>> };

/** All records the workspace shows, read side by side. */
export function useBookRecords(): LoadedRecords {
  // the list of kinds never changes, so the order of the hooks does not either
  const answers = BOOK_KINDS.map((kind) => useCall('records.list', { kind }));
  const failed = answers.find((answer) => answer.isError);
  if (failed) {
    return {
      state: 'failed',
      error: failed.error,
      retry: () => answers.forEach((answer) => void answer.refetch()),
    };
  }
  const lists: Partial<Record<BookKind, readonly AnyRecord[]>> = {};
  for (const [index, kind] of BOOK_KINDS.entries()) {
    const data = answers[index]?.data;
    if (data === undefined) return { state: 'loading' };
    lists[kind] = data;
  }
  return { state: 'ready', lists: lists as Readonly<Record<BookKind, readonly AnyRecord[]>> };
}

/** The record of an id, or nothing. */
export function byId<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
): T | undefined {
  return id === undefined ? undefined : list.find((record) => record.id === id);
}
