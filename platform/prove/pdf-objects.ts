/** A value in a PDF file. Strings keep their bytes as code units 0–255. ISO 32000-1, 7.3. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | PdfStream
  | readonly PdfValue[]
  | PdfDictionary;

/** Fields by name. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** A name such as /Type. */
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
/** A string. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}
/** A pointer to another object. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly id: number;
}
/** An operator of a page's content. */
export interface PdfOperator {
  readonly kind: 'operator';
  readonly name: string;
}
/** A dictionary with bytes after it, as they are in the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly bytes: string;
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'));

/** Reads PDF syntax from a text whose code units are bytes. */
export class PdfReader {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value; undefined at the end. */
  next(): PdfValue | undefined {
    this.#skipWhite();
    if (this.at >= this.text.length) return undefined;
    const character = this.text[this.at];
    switch (character) {
      case '/':
        return this.#name();
      case '(':
        return this.#literal();
      case '[':
        this.at += 1;
        return this.#until(']');
      case '<':
        if (this.text[this.at + 1] !== '<') return this.#hex();
        this.at += 2;
        return this.#dictionary();
      case '>':
        this.at += this.text[this.at + 1] === '>' ? 2 : 1;
        return { kind: 'operator', name: '>>' };
      case ']':
      case '{':
      case '}':
      case ')':
        this.at += 1;
        return { kind: 'operator', name: character };
      default:
        return this.#word();
    }
  }

  #skipWhite(): void {
    for (;;) {
      while (WHITE.has(this.text.charCodeAt(this.at))) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && this.text[this.at] !== '\n' && this.text[this.at] !== '\r') {
        this.at += 1;
      }
    }
  }

  #word(): PdfValue {
    const start = this.at;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (WHITE.has(code) || DELIMITERS.has(code)) break;
      this.at += 1;
    }
    const word = this.text.slice(start, this.at);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#numberOrReference(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { kind: 'operator', name: word };
  }

  #numberOrReference(word: string): PdfValue {
    const reference = /^\d+$/.test(word)
      ? /^\s+\d+\s+R(?![A-Za-z])/.exec(this.text.slice(this.at, this.at + 16))
      : null;
    if (!reference) return Number(word);
    this.at += reference[0].length;
    return { kind: 'reference', id: Number(word) };
  }

  #name(): PdfName {
    this.at += 1;
    const start = this.at;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (WHITE.has(code) || DELIMITERS.has(code)) break;
      this.at += 1;
    }
    const raw = this.text.slice(start, this.at);
    const name = raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    return { kind: 'name', name };
  }

  #hex(): PdfString {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end < 0 ? undefined : end).replaceAll(/[^0-9A-Fa-f]/g, '');
    this.at = end < 0 ? this.text.length : end + 1;
    let bytes = '';
    for (let at = 0; at < digits.length; at += 2) {
      bytes += String.fromCharCode(parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
    }
    return { kind: 'string', bytes };
  }

  #literal(): PdfString {
    let depth = 1;
    let bytes = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      this.at += 1;
      if (character === '\\') bytes += this.#escape();
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      if (depth === 0) break;
      if (character !== '\\') bytes += character;
    }
    return { kind: 'string', bytes };
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3));
    if (octal) {
      this.at += octal[0].length;
      return String.fromCharCode(parseInt(octal[0], 8) & 0xff);
    }
    const character = this.text[this.at] ?? '';
    this.at += character === '\r' && this.text[this.at + 1] === '\n' ? 2 : 1;
    const known: Readonly<Record<string, string>> = {
      n: '\n',
      r: '\r',
      t: '\t',
      b: '\b',
      f: '\f',
      '\n': '',
      '\r': '',
    };
    return known[character] ?? character;
  }

  #until(end: string): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (let value = this.next(); value !== undefined; value = this.next()) {
      if (isKind(value, 'operator') && value.name === end) break;
      items.push(value);
    }
    return items;
  }

  #dictionary(): PdfDictionary {
    const entries = this.#until('>>');
    const dictionary = new Map<string, PdfValue>();
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const key = entries[at];
      if (isKind(key, 'name')) dictionary.set(key.name, entries[at + 1] ?? null);
    }
    return dictionary;
  }
}

/** Whether a value is of one of the kinds that carry a `kind`. */
export function isKind<K extends 'name' | 'string' | 'reference' | 'operator' | 'stream'>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** Whether a value is a list. */
export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}
