import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

/** A pointer to an object, as pdfkit writes values it does not know. */
export class RawReference {
  readonly #id: number;
  readonly [Symbol.toStringTag] = 'RawReference';

  constructor(id: number) {
    this.#id = id;
  }

  /** The pointer in the file. */
  toString(): string {
    return `${this.#id} 0 R`;
  }
}

/** Writes many small objects at once as text. Nothing else may be written to the document meanwhile. */
export class ObjectWriter {
  readonly #document: PDFDocument;
  readonly #parts: string[] = [];
  #at: number;

  constructor(document: PDFDocument) {
    this.#document = document;
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    this.#at = document._offset;
  }

  /** A number for an object that is written later. */
  reserve(): number {
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    return this.#document._offsets.push(null);
  }

  /** Writes an object under a reserved number. */
  write(id: number, body: string): void {
    const text = `${id} 0 obj\n${body}\nendobj\n`;
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    this.#document._offsets[id - 1] = this.#at;
    this.#at += text.length;
    this.#parts.push(text);
  }

  /** Writes an object and points to it. */
  add(body: string): RawReference {
    const id = this.reserve();
    this.write(id, body);
    return new RawReference(id);
  }

  /** Names and the objects they stand for. */
  nameTree(entries: readonly (readonly [name: string, id: number])[]): RawReference {
    const tree = this.reserve();
    const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
    const names = sorted.map(([name, id]) => `${pdfString(name)} ${id} 0 R`);
    this.write(tree, `<</Names[${names.join('\n')}]>>`);
    return new RawReference(tree);
  }

  /** Hands everything to the document. */
  end(): void {
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    if (this.#parts.length > 0) this.#document._write(this.#parts.join('').slice(0, -1));
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
