import type { MantineColorSchemeManager } from '@mantine/core';

/** The choice of theme is a preference of the app, kept by the host; nothing goes into the browser's storage. */
export const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
