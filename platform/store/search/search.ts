import type { DatabaseSync } from 'node:sqlite';
import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { sameKey } from '../entries.ts';
import { queryFor, type Term } from './query.ts';
import { textsOf, type FieldText } from './texts.ts';
import { indexWords } from './tokens.ts';

/** Changes whenever tokens.ts or texts.ts make other words of the same record: files with another are indexed anew. */
export const SEARCH_VERSION = '1';

/** Of title, names, id, body and joined: a title is worth more than an alias, that more than the text. */
const WEIGHTS = '10.0, 6.0, 1.0, 1.0, 0.5';

/** Who types an id wants that record first, however often others name it; other scores stay far below. */
const EXACT_ID = 1000;

/** Finds records by their words. */
export interface Search {
  /** Puts a record into the index, in place of what it had there. */
  readonly put: (key: number, kind: RecordKind, record: AnyRecord) => void;
  readonly remove: (key: number) => void;
  /** The best records, and what to mark in them. */
  readonly find: (
    text: string,
    limit: number,
    kinds: readonly RecordKind[] | undefined,
  ) => {
    readonly terms: readonly Term[];
    readonly hits: readonly { readonly kind: RecordKind; readonly id: string; readonly score: number }[];
  };
}

/**
 * Makes the empty index, in place of one that is there. It keeps no texts (content=''): they are in the records, and
 * what was found is cut out of these.
 */
export function createSearchIndex(db: DatabaseSync): void {
  db.exec(`DROP TABLE IF EXISTS search;
CREATE VIRTUAL TABLE search USING fts5(
  title, names, id, body, joined,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);`);
}

/** Prepares the index of an open file. */
export function prepareSearch(db: DatabaseSync): Search {
  const insert = db.prepare(
    'INSERT INTO search (rowid, title, names, id, body, joined) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
  const find =
    db.prepare(`SELECT entry.kind, entry.id, -bm25(search, ${WEIGHTS}) + (entry.same = ?4) * ${EXACT_ID} AS score
FROM search JOIN entry ON entry.key = search.rowid
WHERE search MATCH ?1 AND (?2 IS NULL OR entry.kind IN (SELECT value FROM json_each(?2)))
ORDER BY score DESC, entry.key LIMIT ?3`);
  return {
    put: (key, kind, record) => {
      const { title, names, id, body, joined } = wordsOf(textsOf(kind, record));
      remove.run(key);
      insert.run(key, title, names, id, body, joined);
    },
    remove: (key) => {
      remove.run(key);
    },
    find: (text, limit, kinds) => {
      const query = queryFor(text);
      if (!query) return { terms: [], hits: [] };
      const rows = find.all(query.match, kinds ? JSON.stringify(kinds) : null, limit, sameKey(text.trim()));
      const hits = rows.map((row) => ({
        kind: row['kind'] as RecordKind,
        id: row['id'] as string,
        score: row['score'] as number,
      }));
      return { terms: query.terms, hits };
    },
  };
}

function wordsOf(texts: readonly FieldText[]): Readonly<Record<FieldText['column'] | 'joined', string>> {
  const columns = { title: '', names: '', id: '', body: '', joined: '' };
  for (const { column, text } of texts) {
    const { words, joined } = indexWords(text);
    columns[column] += `${words} `;
    if (joined !== '') columns.joined += `${joined} `;
  }
  return columns;
}
