/** Puts the cursor into the first field of a row of a list, once it is on the page. */
export function focusRow(listLabel: string, index: number): void {
  requestAnimationFrame(() => {
    const list = document.querySelector(`ol[aria-label="${CSS.escape(listLabel)}"]`);
    const row = list?.querySelectorAll('[data-row]')[index];
    row?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
}

/** Keeps the focus in a list a row of which was taken out: on the handle of the row now in its place. */
export function focusHandle(list: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => {
    const handles = list?.querySelectorAll<HTMLElement>('[data-handle]') ?? [];
    handles[Math.min(index, handles.length - 1)]?.focus();
  });
}
