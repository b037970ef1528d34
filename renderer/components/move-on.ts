/** What takes the keyboard, in the order of the page. */
const FIELDS = 'input, textarea, select, button, [contenteditable="true"], [tabindex="0"]';

/** What Enter does in a field of one line: it sends the field's form, or goes to the next field. */
export function moveOn(field: HTMLTextAreaElement): void {
  if (field.form !== null) {
    field.form.requestSubmit();
    return;
  }
  const all = [...document.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (each) => each.checkVisibility() && !each.matches(':disabled') && each.tabIndex !== -1,
  );
  all[all.indexOf(field) + 1]?.focus();
}
