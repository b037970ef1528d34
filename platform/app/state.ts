import { z } from 'zod';
import { preferencesSchema } from '../../core/contract/index.ts';

const recentEntrySchema = z.object({ path: z.string(), openedAt: z.string() });

/** A file that was open before. */
export type RecentEntry = z.output<typeof recentEntrySchema>;

const APP_STATE = {
  preferences: preferencesSchema,
  /** The newest first. */
  recent: z.array(recentEntrySchema),
  /** Files of the documents folder that are not to be listed any more. */
  forgotten: z.array(z.string()),
  /** The folder of the last export; '' before the first. */
  exportFolder: z.string(),
  /** How the files of each workspace's last export were called, the latest first. */
  exportNames: z.array(z.object({ path: z.string(), name: z.string() })),
};

/** What the app keeps between its runs. */
export type AppState = { readonly [K in keyof typeof APP_STATE]: z.output<(typeof APP_STATE)[K]> };

/** Keeps values by name: electron-store in the desktop app, conf elsewhere. */
export interface StateStore {
  readonly get: (name: keyof AppState) => unknown;
  readonly set: (name: keyof AppState, value: AppState[keyof AppState]) => void;
}

/** What a first start finds. */
export const FIRST_STATE: AppState = {
  preferences: { language: 'en', theme: 'system', textSize: 100, firstRun: true },
  recent: [],
  forgotten: [],
  exportFolder: '',
  exportNames: [],
};

/** Reads a value; one that an older version or another program spoilt counts as absent. */
export function readState<K extends keyof AppState>(store: StateStore, name: K): AppState[K] {
  const parsed = APP_STATE[name].safeParse(store.get(name));
  return parsed.success ? (parsed.data as AppState[K]) : FIRST_STATE[name];
}

/** Keeps a value. */
export function writeState<K extends keyof AppState>(store: StateStore, name: K, value: AppState[K]): void {
  store.set(name, value);
}

/** A store that forgets with the process, for tests. */
export function memoryStore(first: Partial<AppState> = {}): StateStore {
  const values = new Map<keyof AppState, unknown>(
    Object.entries(first) as [keyof AppState, AppState[keyof AppState]][],
  );
  return {
    get: (name) => values.get(name),
    set: (name, value) => {
      values.set(name, value);
    },
  };
}
