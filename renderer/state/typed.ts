/** Saves that are remembered with the key they were made of: more are never on their way. */
const MOST = 50;

/** Two windows that type in the same field do not go on with each other's letters. */
const WINDOW = Math.random().toString(36).slice(2);

/** Names what is typed in for the host, which makes one action of what is saved there without a pause. */
export function typingIn(place: string): string {
  return `${WINDOW} ${place}`.slice(0, 200);
}

let last = 0;
const saves = new Map<number, number>();

/** Notes when keys are pressed, for saying truly how long what they did took. */
export function watchKeys(): void {
  const note = (event: Event) => {
    last = event.timeStamp;
  };
  for (const name of ['keydown', 'beforeinput', 'pointerdown']) {
    window.addEventListener(name, note, { capture: true, passive: true });
  }
}

/** When the last key was pressed; as performance.now(). */
export function lastKeyAt(): number {
  return last;
}

/** Notes the last key that is in what an action saved. */
export function noteSaved(action: number, typedAt: number): void {
  saves.set(action, typedAt);
  const [oldest] = saves.keys();
  if (saves.size > MOST && oldest !== undefined) saves.delete(oldest);
}

/** The last key that is in what was saved up to an action, and in no earlier one than `after`. */
export function typedBy(action: number, after: number): number | undefined {
  const times = [...saves]
    .filter(([saved]) => saved > after && saved <= action)
    .map(([, typedAt]) => typedAt);
  return times.length === 0 ? undefined : Math.max(...times);
}
