import { ApiError } from '../../api/client.ts';
import { createStore, type Store } from '../../state/store.ts';
import { isSameContent, mergeFields } from '../../state/merge.ts';

/** What a form shows of a value that saves itself. */
export interface Autosaved<T> {
  /** As it stands on the screen. */
  readonly value: T;
  /** As it was last known to be saved. */
  readonly base: T;
  readonly error: unknown;
  /** The other state, where somebody else changed the same fields; nothing is saved until one is chosen. */
  readonly theirs: T | undefined;
}

/** How a value is saved. */
export interface SaveRules<T> {
  /** What can be kept of what is on the screen: without rows that are not filled in yet. */
  readonly clean: (value: T) => T;
  /** Saves; gives the state that is now the saved one. */
  readonly put: (value: T, base: T, label: string) => Promise<T>;
  /** The state that stood in the way of saving, read from a failure. */
  readonly theirsOf: (error: ApiError) => Promise<T | undefined>;
  /** Whether the first state was saved after the second. */
  readonly isNewer: (a: T, b: T) => boolean;
  /** Milliseconds without a change before it is saved. */
  readonly delay?: number;
}

/** A value that saves itself a moment after it changed. */
export interface Autosave<T> {
  readonly store: Store<Autosaved<T>>;
  /** Changes it; `label` is what undo will call it. */
  readonly change: (update: (value: T) => T, label: string) => void;
  /** Saves at once; done when everything is saved or has failed. */
  readonly flush: () => Promise<void>;
  /** Takes in a state saved by somebody else, by undo or by another window. */
  readonly adopt: (saved: T) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly isDirty: () => boolean;
}

const DELAY = 500;
/** Typing without a pause is saved at least this often. */
const LONGEST = 4000;

/** Makes a value that saves itself. */
export function createAutosave<T extends object>(first: T, rules: SaveRules<T>): Autosave<T> {
  const store = createStore<Autosaved<T>>({ value: first, base: first, error: undefined, theirs: undefined });
  const patch = (part: Partial<Autosaved<T>>) => store.set((before) => ({ ...before, ...part }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | undefined;
  let label = '';
  let running: Promise<void> | undefined;
  let waiting: T | undefined;

  const isDirty = () => {
    const { value, base } = store.get();
    return !isSameContent(rules.clean(value), base);
  };
  const schedule = () => {
    clearTimeout(timer);
    dirtySince ??= Date.now();
    const rest = Math.max(0, dirtySince + LONGEST - Date.now());
    timer = setTimeout(() => void flush(), Math.min(rules.delay ?? DELAY, rest));
  };

  const takeIn = (theirs: T) => {
    const { base, value } = store.get();
    if (!isDirty()) {
      patch({ base: theirs, value: theirs, theirs: undefined, error: undefined });
      return;
    }
    const { merged, clashes } = mergeFields(base, value, theirs);
    if (clashes.length > 0) {
      patch({ theirs, error: undefined });
      return;
    }
    patch({ base: theirs, value: merged, theirs: undefined, error: undefined });
    schedule();
  };

  const saveOnce = async () => {
    const { base, value } = store.get();
    const cleaned = rules.clean(value);
    dirtySince = undefined;
    try {
      const saved = await rules.put(cleaned, base, label);
      patch({ base: saved, error: undefined });
    } catch (error) {
      const conflict = error instanceof ApiError && error.code === 'conflict';
      // when even that cannot be read, the failure itself is shown
      const theirs = conflict ? await rules.theirsOf(error).catch(() => undefined) : undefined;
      if (theirs === undefined) patch({ error });
      else takeIn(theirs);
    }
  };
  const run = async () => {
    await saveOnce();
    if (waiting !== undefined && rules.isNewer(waiting, store.get().base)) takeIn(waiting);
    waiting = undefined;
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    // another save may have begun while this one was waited for
    for (let before = running; before !== undefined; before = running) await before;
    const { theirs } = store.get();
    if (theirs !== undefined || !isDirty()) return;
    running = run();
    await running;
    running = undefined;
    // what was typed while it was being saved
    if (store.get().error === undefined && store.get().theirs === undefined && isDirty()) schedule();
  }

  return {
    store,
    isDirty,
    flush,
    change: (update, what) => {
      label = what;
      const { value } = store.get();
      const next = update(value);
      if (next === value) return;
      patch({ value: next, error: undefined });
      if (isDirty()) schedule();
    },
    adopt: (saved) => {
      if (!rules.isNewer(saved, store.get().base)) return;
      if (running === undefined) takeIn(saved);
      else waiting = saved;
    },
    keepMine: () => {
      const { theirs, base, value } = store.get();
      if (theirs === undefined) return;
      patch({ base: theirs, value: mergeFields(base, value, theirs).merged, theirs: undefined });
      void flush();
    },
    takeTheirs: () => {
      const { theirs } = store.get();
      if (theirs !== undefined) patch({ base: theirs, value: theirs, theirs: undefined, error: undefined });
    },
  };
}
