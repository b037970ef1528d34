/** Whether the keys have a Mac's names. */
export const isMac = (): boolean => navigator.userAgent.includes('Mac OS');

/** The keys of a command, as the platform writes them: "Ctrl E", on a Mac "⌘E". */
export const shortcut = (key: string): string => (isMac() ? `⌘${key}` : `Ctrl ${key}`);
