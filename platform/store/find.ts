import { mainLanguage } from '../../core/model/index.ts';
import { SQLITE, sqliteCode } from './errors.ts';
import type { RecordCache } from './records.ts';
import { snippetOf, textsOf, titleOf, type Search } from './search/index.ts';
import type { SearchHit, SearchOptions } from './types.ts';

const MOST_HITS = 50;

/** A search over a file. */
export interface Find {
  readonly search: Search;
  readonly records: RecordCache;
  readonly text: string;
  readonly options: SearchOptions;
  /** Makes the index anew; undefined where the file may only be read. */
  readonly repair: (() => void) | undefined;
}

/** The records that hold all words of a text, the best first, with the place that shows it. */
export function findRecords({ search, records, text, options, repair }: Find): readonly SearchHit[] {
  const find = (): ReturnType<Search['find']> => search.find(text, options.limit ?? MOST_HITS, options.kinds);
  let found: ReturnType<Search['find']>;
  try {
    found = find();
  } catch (error) {
    // The index holds nothing that is not in the records too.
    if (!repair || sqliteCode(error) !== SQLITE.corrupt) throw error;
    repair();
    found = find();
  }
  const main = mainLanguage(records.settings());
  const language = options.language ?? main;
  return found.hits.flatMap(({ kind, id, score }): readonly SearchHit[] => {
    const record = records.get(kind, id);
    if (!record) return [];
    return [
      {
        kind,
        id,
        title: titleOf(kind, record, language, main),
        snippet: snippetOf(textsOf(kind, record), found.terms, language),
        rank: score,
      },
    ];
  });
}
