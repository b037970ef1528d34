import type { DatabaseSync } from 'node:sqlite';
import { RECORD_KINDS } from '../../core/model/index.ts';
import { decodeRecord } from './decode.ts';
import type { Entries } from './entries.ts';
import { createSearchIndex, prepareSearch, SEARCH_VERSION } from './search/index.ts';

/** Whether the index was made by this version of the rules for words. */
export function isIndexCurrent(db: DatabaseSync): boolean {
  const row = db.prepare("SELECT value FROM property WHERE name = 'search'").get();
  return row?.['value'] === SEARCH_VERSION;
}

/** Makes the search index of all current records anew; to be used inside a transaction. */
export function buildIndex(db: DatabaseSync, entries: Entries, path: string): void {
  createSearchIndex(db);
  const search = prepareSearch(db);
  for (const kind of RECORD_KINDS) {
    for (const { key, id, value } of entries.all(kind)) {
      search.put(key, kind, decodeRecord(kind, id, value, path));
    }
  }
  markIndexCurrent(db);
}

/** Notes by which rules the index was made. */
export function markIndexCurrent(db: DatabaseSync): void {
  db.prepare("INSERT OR REPLACE INTO property VALUES ('search', ?)").run(SEARCH_VERSION);
}
