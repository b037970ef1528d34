import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { createStore, type Store } from '../../state/store.ts';
import { isSame, mergeFields } from '../../state/merge.ts';
import type { Draft } from './field-spec.ts';
import { readDraft, type Problems } from './validate.ts';

/** How long after the last key a form saves, in milliseconds. */
const PAUSE = 700;
const NO_PROBLEMS: Problems = new Map();

/** What stands between what was typed and the file. */
export type DraftTrouble =
  | { readonly kind: 'none' }
  /** Fields need attention first. */
  | { readonly kind: 'incomplete' }
  /** Somebody else changed the same fields. */
  | { readonly kind: 'conflict'; readonly theirs: Draft; readonly fields: readonly string[] }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What is typed, what it was typed on, and what is wrong with it. */
export interface DraftState {
  readonly base: Draft;
  readonly draft: Draft;
  readonly problems: Problems;
  readonly trouble: DraftTrouble;
}

/** How a sheet reaches the file. */
export interface DraftHost {
  /** Saves and gives the new revision; null as base for a record that is not there. Throws what the host refuses. */
  readonly save: (record: AnyRecord, baseRevision: number | null) => Promise<number>;
  /** The record as it stands. */
  readonly read: () => Promise<AnyRecord | null>;
  /** Whether a refusal means that the record was changed or deleted elsewhere. */
  readonly isStale: (error: unknown) => boolean;
}

/** A record that is being written: saves itself after a pause, joins what others changed, keeps what cannot be saved. */
export interface DraftSheet {
  readonly store: Store<DraftState>;
  readonly change: (draft: Draft) => void;
  /** Takes in what the file says now. */
  readonly follow: (record: AnyRecord | null) => void;
  /** Saves now rather than after the pause. */
  readonly flush: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly saveAnew: () => void;
  readonly isSaved: () => boolean;
}

const revisionOf = (record: Draft): number =>
  typeof record['revision'] === 'number' ? record['revision'] : 0;

/** Starts a sheet on a record as it stands in the file. */
export function createDraftSheet(kind: RecordKind, record: AnyRecord | null, host: DraftHost): DraftSheet {
  const start = (record ?? {}) as Draft;
  const store = createStore<DraftState>({
    base: start,
    draft: start,
    problems: NO_PROBLEMS,
    trouble: record === null ? { kind: 'deleted' } : { kind: 'none' },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = false;

  const set = (change: Partial<DraftState>) => store.set((before) => ({ ...before, ...change }));
  const isSaved = () => isSame(store.get().base, store.get().draft);
  const adopt = (theirs: Draft) =>
    set({ base: theirs, draft: theirs, problems: NO_PROBLEMS, trouble: { kind: 'none' } });

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  }

  async function save(asNew = false): Promise<void> {
    clearTimeout(timer);
    const { base, draft } = store.get();
    if (saving || (isSaved() && !asNew)) return;
    const read = readDraft(kind, draft);
    if (!read.ok) {
      set({ problems: read.problems, trouble: { kind: 'incomplete' } });
      return;
    }
    saving = true;
    try {
      const revision = await host.save(read.record, asNew ? null : revisionOf(base));
      set({
        base: { ...draft, revision },
        draft: { ...store.get().draft, revision },
        problems: NO_PROBLEMS,
        trouble: { kind: 'none' },
      });
    } catch (error) {
      await onRefused(error);
    } finally {
      saving = false;
    }
    // typed on while saving
    if (store.get().trouble.kind === 'none' && !isSaved()) schedule();
  }

  async function onRefused(error: unknown): Promise<void> {
    if (!host.isStale(error)) {
      set({ trouble: { kind: 'failed', error } });
      return;
    }
    try {
      takeIn(await host.read());
    } catch (second) {
      set({ trouble: { kind: 'failed', error: second } });
    }
  }

  /** What was not touched here is taken over; the rest is joined or asked about. */
  function takeIn(current: AnyRecord | null): void {
    if (current === null) {
      clearTimeout(timer);
      set({ trouble: { kind: 'deleted' } });
      return;
    }
    const theirs = current as unknown as Draft;
    const { base, draft } = store.get();
    if (isSaved()) {
      adopt(theirs);
      return;
    }
    const { merged, clashes } = mergeFields(base, draft, theirs);
    if (clashes.length > 0) {
      clearTimeout(timer);
      set({ trouble: { kind: 'conflict', theirs, fields: clashes } });
      return;
    }
    set({ base: theirs, draft: merged, trouble: { kind: 'none' } });
    schedule();
  }

  return {
    store,
    isSaved,
    flush: () => {
      if (store.get().trouble.kind === 'none' || store.get().trouble.kind === 'failed') void save();
    },
    change: (draft) => {
      const { problems, trouble } = store.get();
      set({ draft });
      if (problems.size > 0) {
        // what was wrong is looked at again with every key; what is wrong anew only after the pause
        const read = readDraft(kind, draft);
        const left = read.ok ? [] : [...read.problems].filter(([path]) => problems.has(path));
        set({ problems: new Map(left) });
      }
      if (trouble.kind !== 'conflict' && trouble.kind !== 'deleted') schedule();
    },
    follow: (record) => {
      const { base } = store.get();
      if (saving) return;
      if (record === null || revisionOf(record) !== revisionOf(base) || isSaved()) {
        takeIn(record);
      }
    },
    keepMine: () => {
      const { base, draft, trouble } = store.get();
      if (trouble.kind !== 'conflict') return;
      set({
        base: trouble.theirs,
        draft: mergeFields(base, draft, trouble.theirs).merged,
        trouble: { kind: 'none' },
      });
      void save();
    },
    takeTheirs: () => {
      const { trouble } = store.get();
      if (trouble.kind === 'conflict') adopt(trouble.theirs);
    },
    saveAnew: () => void save(true),
  };
}
