/** For the `ref` of a dialog's step: what had the focus went with the step before; without it, Tab would lead on behind the dialog. */
export function focusStep(step: HTMLDivElement | null): void {
  const main = step?.querySelector<HTMLElement>('[data-autofocus]') ?? step?.querySelector('button');
  main?.focus();
}
