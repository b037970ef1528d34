/** Whether a form holds something typed that its field cannot read; the first such field then has the keyboard. */
export function holdsUnread(form: HTMLFormElement): boolean {
  const unread = [...form.elements].find(
    (each) => each instanceof HTMLInputElement && each.validity.customError,
  ) as HTMLInputElement | undefined;
  unread?.focus();
  return unread !== undefined;
}
