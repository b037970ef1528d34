let latest: number | undefined;
const waiting = new Set<() => void>();

/** Says that an action was saved. The host's answer and its event both tell of it, in either order. */
export function noteAction(id: number): void {
  if (id === latest) return;
  latest = id;
  const due = [...waiting];
  waiting.clear();
  for (const act of due) act();
}

/** Calls once when another action than the latest is saved, by whomever. */
export function onNextAction(act: () => void): void {
  waiting.add(act);
}
