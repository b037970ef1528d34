import type { Applied, Change } from './types.ts';

/** A pause that ends a passage; milliseconds. */
const LONGEST_PAUSE = 3_000;
/** Nobody wants to lose more than this with one undo; milliseconds. */
const LONGEST_PASSAGE = 20_000;

interface Passage {
  readonly name: string;
  readonly label: string;
  readonly records: string;
  readonly action: number;
  readonly startedAt: number;
  readonly savedAt: number;
}

/** A save as it is asked for; `continues` names what somebody is typing in. */
interface Save {
  readonly label: string;
  readonly changes: readonly Change[];
  readonly continues: string | undefined;
}

/**
 * Knows which saved action a save goes on with. An app that saves with every letter would otherwise undo letter by
 * letter, and the history of a record would be a list of letters.
 */
export class Typing {
  readonly #clock: () => Date;
  #passage: Passage | undefined;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** The action that a save goes on with; undefined where it is one of its own. */
  goesOnWith({ label, changes, continues }: Save): number | undefined {
    const last = this.#passage;
    if (last === undefined || last.name !== continues || last.label !== label) return undefined;
    const now = this.#clock().getTime();
    const isSoon = now - last.savedAt <= LONGEST_PAUSE && now - last.startedAt <= LONGEST_PASSAGE;
    return isSoon && recordsOf(changes) === last.records ? last.action : undefined;
  }

  /** Notes a save; `former` is the action that it went on with. */
  note({ label, changes, continues }: Save, applied: Applied, former: number | undefined): void {
    const records = recordsOf(changes);
    const savedAt = Date.parse(applied.savedAt);
    const startedAt = former === undefined ? savedAt : (this.#passage?.startedAt ?? savedAt);
    this.#passage =
      continues === undefined || records === undefined
        ? undefined
        : { name: continues, label, records, action: applied.actionId, startedAt, savedAt };
  }

  /** Whatever is saved next stands for itself. */
  end(): void {
    this.#passage = undefined;
  }
}

/** The records that are changed; undefined where more than their fields is. */
function recordsOf(changes: readonly Change[]): string | undefined {
  const names: string[] = [];
  for (const change of changes) {
    if (change.op !== 'put') return undefined;
    names.push(`${change.kind}/${change.record.id}`);
  }
  return names.toSorted().join(' ');
}
