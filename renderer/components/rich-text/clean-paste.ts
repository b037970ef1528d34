/**
 * What is pasted, made ready for the editor: Word's lists, which are paragraphs with a style, become lists; its
 * footnotes become footnotes; headings become bold lines; merged cells are taken apart. The editor itself drops
 * everything it has no place for.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  for (const each of body.querySelectorAll('style, script, meta, title, xml, o\\:p:empty')) each.remove();
  takeInFootnotes(body);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) becomeBoldLine(heading);
  takeInLists(body);
  for (const table of body.querySelectorAll('table')) makeEven(table);
  return body.innerHTML;
}

/** Whether a picture is pasted, with words around it or alone; Office also offers words as a picture, which is none. */
export function holdsPicture(pasted: DataTransfer): boolean {
  const html = pasted.getData('text/html');
  if (html !== '') return /<img\b/i.test(html);
  return (
    pasted.getData('text/plain') === '' && [...pasted.files].some(({ type }) => type.startsWith('image/'))
  );
}

function becomeBoldLine(heading: Element): void {
  const line = heading.ownerDocument.createElement('p');
  const bold = heading.ownerDocument.createElement('strong');
  bold.append(...heading.childNodes);
  line.append(bold);
  heading.replaceWith(line);
}

/** Word writes "mso-list:l0 level2 lfo1" on the paragraphs of a list and the bullet itself into a span. */
const WORD_LIST = /mso-list:\s*l(\d+)\s+level(\d+)/i;

function takeInLists(body: HTMLElement): void {
  let open: { readonly list: Element; readonly level: number; readonly key: string }[] = [];
  let previous: Element | undefined;
  for (const line of body.querySelectorAll('p')) {
    const match = WORD_LIST.exec(line.getAttribute('style') ?? '');
    if (!match) continue;
    if (line.previousElementSibling !== previous) open = [];
    const level = Number(match[2]);
    const key = match[1] ?? '';
    const bullet = takeBullet(line);
    open = open.filter((each) => each.level < level || (each.level === level && each.key === key));
    let current = open.at(-1);
    if (current?.level !== level) {
      const list = line.ownerDocument.createElement(
        /^[\s(]*([\p{L}\d]{1,4}|[가-힣])[.)]/u.test(bullet) ? 'ol' : 'ul',
      );
      const into = current?.list.lastElementChild;
      if (into) into.append(list);
      else line.before(list);
      current = { list, level, key };
      open.push(current);
    }
    const item = line.ownerDocument.createElement('li');
    current.list.append(item);
    item.append(line);
    line.removeAttribute('style');
    previous = open[0]?.list;
  }
}

/** Takes the bullet or number that Word wrote in front of the words out, and says which it was. */
function takeBullet(line: Element): string {
  const marker = [...line.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = marker?.textContent ?? '';
  marker?.remove();
  return text.trim();
}

/** Word's footnotes are links to texts at the end of what was copied. */
function takeInFootnotes(body: HTMLElement): void {
  const notes = new Map<string, string>();
  for (const note of body.querySelectorAll('[style*="mso-element:footnote"]')) {
    const id = /^(ftn|edn)\d+$/i.test(note.id) ? note.id.toLowerCase() : undefined;
    if (id === undefined) continue;
    for (const back of note.querySelectorAll('a[href*="ref"]')) back.remove();
    notes.set(id, (note.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  }
  for (const call of body.querySelectorAll('a[href*="#_ftn"], a[href*="#_edn"]')) {
    const id = /#_((?:ftn|edn)\d+)$/i.exec(call.getAttribute('href') ?? '')?.[1]?.toLowerCase();
    const note = id === undefined ? undefined : notes.get(id);
    if (note === undefined || note === '') continue;
    const chip = call.ownerDocument.createElement('sup');
    chip.dataset['footnote'] = JSON.stringify({ cites: [], note });
    call.replaceWith(chip);
  }
  for (const list of body.querySelectorAll(
    '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]',
  )) {
    list.remove();
  }
}

/** A table of a rich text has a row of headings and cells of one size. */
function makeEven(table: HTMLTableElement): void {
  const { rows } = table;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    for (const cell of row.cells) {
      const { colSpan, rowSpan } = cell;
      const place = cell.cellIndex;
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
      for (let extra = 1; extra < colSpan; extra += 1) cell.after(table.ownerDocument.createElement('td'));
      for (let down = 1; down < rowSpan && at + down < rows.length; down += 1) {
        const below = rows[at + down];
        below?.insertBefore(table.ownerDocument.createElement('td'), below.cells[place] ?? null);
      }
    }
  }
  const [first] = rows;
  for (const cell of first?.querySelectorAll('td') ?? []) {
    const heading = table.ownerDocument.createElement('th');
    heading.append(...cell.childNodes);
    cell.replaceWith(heading);
  }
}
