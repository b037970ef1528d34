import { createStore, useStore } from './store.ts';

/** An export that goes on, or has ended, while its dialog is closed. */
export interface Exporting {
  readonly bookId: string;
  readonly state: 'running' | 'done' | 'failed';
  /** From 0 to 100. */
  readonly percent: number;
  readonly stopping: boolean;
  readonly stop: () => void;
}

interface State {
  readonly exporting: Exporting | undefined;
  /** The book whose export dialog is wanted. */
  readonly wanted: string | undefined;
}

const store = createStore<State>({ exporting: undefined, wanted: undefined });

/** Says how an export stands whose dialog is closed; undefined where there is none. */
export function reportExporting(exporting: Exporting | undefined): void {
  store.set((before) => (before.exporting === exporting ? before : { ...before, exporting }));
}

/** Asks the workspace of a book to show its export dialog; undefined once it is shown. */
export function wantExport(bookId: string | undefined): void {
  store.set((before) => (before.wanted === bookId ? before : { ...before, wanted: bookId }));
}

/** The export behind a closed dialog, and the book whose dialog is wanted. */
export function useExporting(): State {
  return useStore(store);
}
