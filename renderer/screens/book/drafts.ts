import type { ChannelInput, ChannelOutput } from '../../../core/contract/index.ts';
import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { ApiError } from '../../api/client.ts';
import { createStore, type Store } from '../../state/store.ts';
import { lastKeyAt, typingIn } from '../../state/typed.ts';
import { mergeRecord } from './merge-record.ts';

type Applied = ChannelOutput<'records.apply'>;
type Change = ChannelInput<'records.apply'>['changes'][number];

/** A record as it stands on the screen, before the file has it. */
interface Draft {
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  /** The state in the file that it was made from; undefined for a new one. */
  readonly base: AnyRecord | undefined;
}

/** What has been typed and what became of it. */
export interface DraftState {
  /** Not saved yet, by "kind:id". */
  readonly pending: ReadonlyMap<string, Draft>;
  /** Saved; shown until the cached answer is as new. */
  readonly settled: ReadonlyMap<string, AnyRecord>;
  /** Why the last save failed; what was typed stays pending. */
  readonly failure: unknown;
  /** Whether the last change was a letter typed in a field. */
  readonly isTyping: boolean;
}

/** How long typing rests before it is saved, and the longest it waits while typing goes on; milliseconds. */
const SAVE_AFTER = 8;
const SAVE_AT_LAST = 120;

const keyOf = (kind: RecordKind, id: string) => `${kind}:${id}`;

/** How drafts reach the file. */
export interface DraftHost {
  readonly apply: (input: ChannelInput<'records.apply'>) => Promise<Applied>;
  /** A record as it stands now; null where there is none. */
  readonly read: (kind: RecordKind, id: string) => Promise<AnyRecord | null>;
}

/**
 * Records being edited: kept at once on the screen, saved shortly after, one save at a time. What was changed elsewhere
 * meanwhile is taken over field by field; only where both changed the same field is the failure left for people to settle.
 */
export interface Drafts {
  readonly store: Store<DraftState>;
  /**
   * Shows a record as changed and saves it soon; `before` is what it was made from, undefined for a new one. `label` names
   * the action for undo, `typing` the field somebody types in: what is typed there without a pause is one action.
   */
  readonly put: (
    kind: RecordKind,
    before: AnyRecord | undefined,
    after: AnyRecord,
    label: string,
    typing?: string,
  ) => void;
  /** Hears that a record was deleted, here or elsewhere: it is not shown any longer, whatever was saved of it. */
  readonly forget: (kind: RecordKind, id: string) => void;
  /** Saves what is pending now; settles when it is saved or has failed. */
  readonly flush: () => Promise<void>;
  /** Tries again after a failure: the fields changed here, on top of what the file holds now. */
  readonly keepMine: () => Promise<void>;
  /** Drops what could not be saved. */
  readonly dropMine: () => void;
  readonly stop: () => void;
}

/** Makes the drafts of one workspace; `onSaved` hears of each save and of the last key that is in it. */
export function createDrafts(
  host: DraftHost,
  onSaved: (applied: Applied, typedAt: number) => void = () => {},
): Drafts {
  const store = createStore<DraftState>({
    pending: new Map(),
    settled: new Map(),
    failure: undefined,
    isTyping: false,
  });
  let label = '';
  let typedAt = 0;
  /** Where the letters since the last save were typed; undefined for what was not typed. */
  let places = new Set<string | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let running: Promise<void> | undefined;

  const schedule = () => {
    const now = Date.now();
    if (timer === undefined) firstAt = now;
    else clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(SAVE_AFTER, firstAt + SAVE_AT_LAST - now)));
  };

  const flush = async (): Promise<void> => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    // another save may have begun while this one was waited for
    for (let before = running; before !== undefined; before = running) await before;
    const { pending, failure } = store.get();
    if (pending.size === 0 || failure !== undefined) return;
    running = save(pending);
    await running;
  };

  const save = async (sent: ReadonlyMap<string, Draft>): Promise<void> => {
    const changes = [...sent.values()].map(({ kind, record, base }): Change => ({
      op: 'put',
      kind,
      record,
      baseRevision: base?.revision ?? null,
    }));
    const typed = typedAt;
    const [place] = places;
    const continues = places.size === 1 && place !== undefined ? { continues: place } : {};
    places = new Set();
    try {
      const applied = await host.apply({ label, changes, ...continues });
      onSaved(applied, typed);
      store.set((before) => afterSave(before, sent, applied));
    } catch (error) {
      const isStale = error instanceof ApiError && error.code === 'conflict';
      if (!isStale || !(await join(false))) fail(error);
    } finally {
      running = undefined;
    }
    if (store.get().pending.size > 0 && store.get().failure === undefined) schedule();
  };

  const fail = (error: unknown) => store.set((before) => ({ ...before, failure: error, isTyping: false }));

  /** Puts what is pending on top of what the file holds now; false where both changed the same and `mine` may not win. */
  const join = async (mine: boolean): Promise<boolean> => {
    const stale = [...store.get().pending].filter(([, { base }]) => base !== undefined);
    let read: ReadonlyMap<string, AnyRecord | null>;
    try {
      read = new Map(
        await Promise.all(
          stale.map(async ([key, { kind, record }]) => [key, await host.read(kind, record.id)] as const),
        ),
      );
    } catch {
      return false;
    }
    const joined = new Map(store.get().pending);
    for (const [key, draft] of joined) {
      const theirs = read.get(key);
      // a new one, or one that came while the others were read
      if (draft.base === undefined || theirs === undefined) continue;
      const { merged, clashes } = mergeRecord(draft.base, draft.record, theirs);
      if (clashes.length > 0 && !mine) return false;
      joined.set(key, { ...draft, record: merged, base: theirs ?? undefined });
    }
    store.set((before) => ({ ...before, failure: undefined, pending: joined }));
    return true;
  };

  return {
    store,
    put: (kind, from, record, name, typing) => {
      label = name.slice(0, 200);
      typedAt = lastKeyAt();
      places.add(typing === undefined ? undefined : typingIn(typing));
      const key = keyOf(kind, record.id);
      store.set((before) => {
        const known = before.pending.get(key);
        const settled = before.settled.get(key);
        const base = known === undefined ? from && newer(from, settled) : known.base;
        const pending = new Map(before.pending).set(key, { kind, record, base });
        return { ...before, pending, isTyping: typing !== undefined };
      });
      schedule();
    },
    forget: (kind, id) => {
      const key = keyOf(kind, id);
      store.set((before) => {
        if (!before.settled.has(key)) return before;
        const settled = new Map(before.settled);
        settled.delete(key);
        return { ...before, settled };
      });
    },
    flush,
    keepMine: async () => {
      if (await join(true)) schedule();
    },
    dropMine: () =>
      store.set((before) => ({ ...before, failure: undefined, isTyping: false, pending: new Map() })),
    stop: () => void flush(),
  };
}

const newer = (one: AnyRecord, other: AnyRecord | undefined): AnyRecord =>
  other !== undefined && other.revision > one.revision ? other : one;

function afterSave(before: DraftState, sent: ReadonlyMap<string, Draft>, applied: Applied): DraftState {
  const pending = new Map(before.pending);
  const settled = new Map(before.settled);
  for (const [key, draft] of sent) {
    const found = applied.changed.find(({ kind, id }) => kind === draft.kind && id === draft.record.id);
    const saved = { ...draft.record, revision: found?.revision ?? (draft.base?.revision ?? 0) + 1 };
    settled.set(key, saved);
    const now = pending.get(key);
    if (now === undefined) continue;
    if (now.record === draft.record) pending.delete(key);
    else pending.set(key, { ...now, base: saved });
  }
  return { ...before, pending, settled };
}

/** A list with what is typed or just saved in place of what the cache still holds. */
export function withDrafts(
  kind: RecordKind,
  list: readonly AnyRecord[],
  { pending, settled }: DraftState,
): readonly AnyRecord[] {
  const ours = [...pending.values()].filter((draft) => draft.kind === kind);
  const saved = [...settled].filter(([key]) => key.startsWith(`${kind}:`)).map(([, record]) => record);
  if (ours.length === 0 && saved.length === 0) return list;
  const seen = new Set<string>();
  const merged = list.map((record) => {
    seen.add(record.id);
    const draft = ours.find((each) => each.record.id === record.id);
    if (draft) return { ...draft.record, revision: Math.max(draft.record.revision, record.revision) };
    const newer = saved.find((each) => each.id === record.id);
    return newer !== undefined && newer.revision > record.revision ? newer : record;
  });
  // What is new is shown from its first letter on, also between its saving and the answer of the cache that brings it.
  const drafted = new Set(ours.map(({ record }) => record.id));
  const added = [...ours.map(({ record }) => record), ...saved.filter(({ id }) => !drafted.has(id))].filter(
    ({ id }) => !seen.has(id),
  );
  return added.length === 0 ? merged : [...merged, ...added];
}
