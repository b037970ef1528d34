import { createStore, useStore } from './store.ts';

const store = createStore({ gone: false });

/** Notes whether the program behind the page answered. */
export function noteHost(answered: boolean): void {
  if (store.get().gone === answered) store.set({ gone: !answered });
}

/** Whether the program behind the page has ended, as far as the last call could tell. */
export function useHostGone(): boolean {
  return useStore(store).gone;
}
