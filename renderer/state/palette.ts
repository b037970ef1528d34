import { createStore, useStore } from './store.ts';

const store = createStore({ opened: 0 });

/** Opens the search over everything (Ctrl/Cmd+K). */
export function openPalette(): void {
  store.set(({ opened }) => ({ opened: opened + 1 }));
}

/** How often the search was opened; its code is loaded at the first time. */
export function usePaletteOpened(): number {
  return useStore(store).opened;
}
