import { createStore, useStore } from './store.ts';

/** Whether what was typed is safe. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed' };

/** What the status bar says besides the file's name. */
export interface Status {
  readonly save: SaveState;
  /** How long the last page took to draw, for the book workspace. */
  readonly previewMilliseconds: number | undefined;
}

const store = createStore<Status>({ save: { state: 'idle' }, previewMilliseconds: undefined });

/** Says whether what was typed is safe; writing hooks do it, screens need not. */
export function reportSave(save: SaveState): void {
  store.set((before) => ({ ...before, save }));
}

/** Says how long the last page took to draw; undefined takes it off the bar. */
export function reportPreview(milliseconds: number | undefined): void {
  store.set((before) =>
    before.previewMilliseconds === milliseconds ? before : { ...before, previewMilliseconds: milliseconds },
  );
}

/** What the status bar says. */
export function useStatus(): Status {
  return useStore(store);
}
