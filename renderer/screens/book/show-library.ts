import { createContext, use } from 'react';

const ShowLibrary = createContext(false);

/** Says whether the form shows the library's version of every edited field. */
export const ShowLibraryProvider = ShowLibrary.Provider;

/** Whether the form shows the library's version of every edited field. */
export function useShowLibrary(): boolean {
  return use(ShowLibrary);
}
