const savers = new Set<() => Promise<void>>();

/** Names a way to save what a form has not saved yet; gives the function that takes it back. */
export function addPending(save: () => Promise<void>): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}

/** Saves what forms have not saved yet: undo takes back the last thing done, not the one before. */
export async function savePending(): Promise<void> {
  await Promise.all([...savers].map((save) => save()));
}
