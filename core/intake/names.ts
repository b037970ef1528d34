import type { AnyRecord, LocalText, RecordKind, Settings } from '../model/index.ts';
import { plainWord, type IntakeNames } from './values.ts';

const CALLED = ['title', 'shortTitle', 'name', 'shortName', 'publisher'] as const;

/** Looks records, areas and choices up by what people call them: their ids, their names in any language. */
export function namesFrom(
  list: (kind: RecordKind) => readonly AnyRecord[],
  { areas }: Settings,
  choice: IntakeNames['choice'] = () => false,
): IntakeNames {
  const found = new Map<RecordKind, ReadonlyMap<string, string>>();
  const indexOf = (kind: RecordKind): ReadonlyMap<string, string> => {
    const before = found.get(kind);
    if (before) return before;
    const index = new Map<string, string>();
    const records = list(kind);
    // an id wins over a name, a full name over a short one
    for (const { id } of records) index.set(plainWord(id), id);
    for (const field of CALLED) {
      for (const record of records) {
        for (const name of wordsIn((record as Readonly<Record<string, unknown>>)[field] as LocalText)) {
          if (!index.has(plainWord(name))) index.set(plainWord(name), record.id);
        }
      }
    }
    found.set(kind, index);
    return index;
  };
  const areaIndex = new Map(
    areas.flatMap(({ id, name }) => [id, ...wordsIn(name)].map((word) => [plainWord(word), id] as const)),
  );
  return {
    record: (kind, words) => indexOf(kind).get(plainWord(words)),
    area: (words) => areaIndex.get(plainWord(words)),
    choice,
  };
}

function wordsIn(text: LocalText | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : [text.en, text.ko].filter((each) => each !== undefined);
}
