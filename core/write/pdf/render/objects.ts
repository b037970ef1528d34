import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

/** A pointer to an object, as pdfkit writes values it does not know. */
export class RawReference {
  readonly id: number;
  readonly [Symbol.toStringTag] = 'RawReference';

  constructor(id: number) {
    this.id = id;
  }

  /** The pointer in the file. */
  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** Writes objects as text: pdfkit's own, of which a book needs tens of thousands, would cost more than its pages. */
export class ObjectWriter {
  readonly #document: PDFDocument;

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  // oxlint-disable no-underscore-dangle -- pdfkit's names
  /** A number for an object that is written later. */
  reserve(): number {
    return this.#document._offsets.push(null);
  }

  /** Writes an object under a reserved number. */
  write(id: number, body: string): void {
    this.#document._offsets[id - 1] = this.#document._offset;
    this.#document._write(`${id} 0 obj\n${body}\nendobj`);
  }
  // oxlint-enable no-underscore-dangle

  /** Writes an object and points to it. */
  add(body: string): RawReference {
    const id = this.reserve();
    this.write(id, body);
    return new RawReference(id);
  }

  /** Names and what they stand for, in the order of their bytes (ISO 32000-1, 7.9.6). */
  nameTree(entries: Iterable<readonly [name: string, value: string]>): RawReference {
    const sorted = [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const names = sorted.map(([name, value]) => `${pdfString(name)} ${value}`);
    return this.add(`<</Names[${names.join('\n')}]>>`);
  }
}

/** A text string: ASCII as it is, anything else as UTF-16, high byte first, with the mark that says so. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let out = '<feff';
  for (let index = 0; index < text.length; index += 1) {
    out += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return `${out}>`;
}
