import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** An element as `pdfinfo -struct-text` prints it. */
export interface PrintedElement {
  readonly role: string;
  /** The parts in order: text, or another element. */
  readonly parts: (string | PrintedElement)[];
}

/** The structure tree of a file as poppler reads it. */
export async function structText(path: string): Promise<PrintedElement> {
  const { stdout } = await promisify(execFile)('pdfinfo', ['-struct-text', path], { maxBuffer: 1 << 28 });
  const root: PrintedElement = { role: 'root', parts: [] };
  const open: { indent: number; element: PrintedElement }[] = [{ indent: -1, element: root }];
  for (const line of stdout.split('\n')) {
    const indent = line.search(/\S/);
    const rest = line.trim();
    if (rest === '' || rest.startsWith('/') || rest.startsWith('Object ')) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1)?.element ?? root;
    const text = /^"(.*)"$/.exec(rest)?.[1];
    if (text !== undefined) {
      above.parts.push(text);
      continue;
    }
    const element: PrintedElement = { role: /^\w+/.exec(rest)?.[0] ?? rest, parts: [] };
    above.parts.push(element);
    open.push({ indent, element });
  }
  return root;
}

/** All text in an element, without the elements of some roles. */
export function printedText(element: PrintedElement, without: readonly string[] = []): string {
  return element.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return without.includes(part.role) ? '' : printedText(part, without);
    })
    .join('');
}

/** The elements of a role inside another, in order. */
export function elementsOf(element: PrintedElement, role: RegExp): readonly PrintedElement[] {
  return element.parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return [...(role.test(part.role) ? [part] : []), ...elementsOf(part, role)];
  });
}
