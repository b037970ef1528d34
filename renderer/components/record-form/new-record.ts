import type { LocalText, RecordKind, RecordOf } from '../../../core/model/index.ts';

const head = (id: string) => ({ id, revision: 1, releaseTo: [] });

/** The kinds of record that need a name, or a name and a day, and nothing more to begin with. */
export const NAMED_KINDS = ['party', 'person', 'source', 'issue', 'round', 'deadline'] as const;
/** See {@link NAMED_KINDS}. */
export type NamedKind = (typeof NAMED_KINDS)[number];

/** Whether a kind needs a name only. */
export function isNamedKind(kind: RecordKind): kind is NamedKind {
  return (NAMED_KINDS as readonly RecordKind[]).includes(kind);
}

/** A new record of a kind that needs a name, or a name and a day. */
export function namedRecord(kind: NamedKind, id: string, name: LocalText, day: string): RecordOf<NamedKind> {
  switch (kind) {
    case 'party':
      return { ...head(id), name, sourceIds: [] } satisfies RecordOf<'party'>;
    case 'person':
      return { ...head(id), name, aliases: [], roles: [], sourceIds: [] } satisfies RecordOf<'person'>;
    case 'source':
      return { ...head(id), publisher: name, date: day } satisfies RecordOf<'source'>;
    case 'issue':
      return { ...head(id), title: name, states: [], sourceIds: [] } satisfies RecordOf<'issue'>;
    case 'round':
      return {
        ...head(id),
        title: name,
        level: 'working-level',
        partyIds: [],
        heads: [],
        areaIds: [],
        sourceIds: [],
      } satisfies RecordOf<'round'>;
    case 'deadline':
      return { ...head(id), title: name, date: day, sourceIds: [] } satisfies RecordOf<'deadline'>;
  }
}
