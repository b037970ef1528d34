import { createStore, useStore } from './store.ts';

const store = createStore({ open: false });

/** Opens or closes the rail where the window is too narrow to show it always. */
export function toggleRail(open = !store.get().open): void {
  store.set({ open });
}

/** Whether the rail lies open over a narrow window. */
export function useRailOpen(): boolean {
  return useStore(store).open;
}
