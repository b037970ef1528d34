import type * as PdfLib from '@cantoo/pdf-lib';
import { contentOf } from './content.ts';
import { uprightMatrix } from './geometry.ts';
import type { SourcePage, SourcePdf } from './open.ts';

/** An object of the file that is being written. */
export interface TargetReference {
  end(bytes?: Uint8Array): void;
}

/** The file that pages are copied into; its values are pdfkit's: a string is a name, a String object a text. */
export interface Target {
  ref(data: object): TargetReference;
}

/**
 * What is never taken over: whatever could act, lead elsewhere or tell of the file's making. Annotations, actions, forms and embedded
 * files hang on the page and the catalogue, which are not copied at all.
 */
const DROPPED: ReadonlySet<string> = new Set([
  '/AA',
  '/A',
  '/AF',
  '/Alternates',
  '/Annots',
  '/F',
  '/FDecodeParms',
  '/FFilter',
  '/LastModified',
  '/Length',
  '/Measure',
  '/Metadata',
  '/OC',
  '/OPI',
  '/Parent',
  '/PieceInfo',
  '/PtData',
  '/Ref',
  '/StructParent',
  '/StructParents',
  '/Thumb',
]);

/** The groups of resources that drawing needs. */
const GROUPS = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font'] as const;

/** Copies pages of one PDF into another as forms; what several pages use is copied once. */
export class FormCopier {
  readonly #source: SourcePdf;
  readonly #lib: typeof PdfLib;
  readonly #target: Target;
  readonly #copied = new Map<PdfLib.PDFRef, TargetReference>();
  readonly #waiting: (() => void)[] = [];

  constructor(source: SourcePdf, target: Target) {
    this.#source = source;
    this.#lib = source.lib;
    this.#target = target;
  }

  /** A page as a form whose content stands upright on 0 … width and 0 … height. */
  copy(page: SourcePage): TargetReference {
    const content = contentOf(this.#source, page);
    const group = page.dictionary.lookup(this.#name('Group'));
    const form = this.#target.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [...page.box],
      Matrix: [...uprightMatrix(page)],
      Resources: this.#resources(page.resources),
      ...(group instanceof this.#lib.PDFDict ? { Group: this.#value(group) } : {}),
    });
    form.end(orBlank(content));
    // Objects refer to each other in circles and in long chains: one after the other instead of one inside the other.
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next();
    return form;
  }

  /** Whether a page can be copied. What broke off is forgotten, so that the next page starts afresh. */
  canCopy(index: number): boolean {
    const page = this.#source.pages[index];
    try {
      if (page !== undefined) this.copy(page);
      return page !== undefined;
    } catch {
      this.#waiting.length = 0;
      this.#copied.clear();
      return false;
    }
  }

  #name(name: string): PdfLib.PDFName {
    return this.#lib.PDFName.of(name);
  }

  #resources(resources: PdfLib.PDFDict | undefined): object {
    const groups = GROUPS.flatMap((group): [string, unknown][] => {
      const entries = resources?.lookup(this.#name(group));
      return entries instanceof this.#lib.PDFDict ? [[group, this.#value(entries)]] : [];
    });
    return Object.fromEntries(groups);
  }

  #value(value: PdfLib.PDFObject | undefined): unknown {
    const { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = this.#lib;
    if (value instanceof PDFRef) return this.#reference(value);
    if (value instanceof PDFName) return value.toString().slice(1);
    if (value instanceof PDFNumber) return value.asNumber();
    if (value instanceof PDFBool) return value.asBoolean();
    if (value instanceof PDFString || value instanceof PDFHexString) return textOf(value.asBytes());
    if (value instanceof PDFArray) return this.#array(value);
    if (value instanceof PDFDict) return this.#dictionary(value);
    return null;
  }

  #array(array: PdfLib.PDFArray): unknown[] {
    const { PDFHexString, PDFString } = this.#lib;
    const values = array.asArray();
    // The palette of an indexed colour space is bytes, not text; as a stream it is written as it is, encrypted if the book is.
    const isPalette = values[0] === this.#name('Indexed') || values[0] === this.#name('I');
    return values.map((value, index) => {
      if (isPalette && index === 3) {
        const palette = this.#source.context.lookup(value);
        if (palette instanceof PDFString || palette instanceof PDFHexString) {
          const stream = this.#target.ref({});
          stream.end(palette.asBytes());
          return stream;
        }
      }
      return this.#value(value);
    });
  }

  #dictionary(dictionary: PdfLib.PDFDict): Record<string, unknown> {
    const entries = dictionary
      .entries()
      .map(([key, value]) => [key.toString(), value] as const)
      .filter(([key]) => !DROPPED.has(key));
    return Object.fromEntries(entries.map(([key, value]) => [key.slice(1), this.#value(value)]));
  }

  #reference(ref: PdfLib.PDFRef): TargetReference | null {
    const known = this.#copied.get(ref);
    if (known !== undefined) return known;
    const { PDFRawStream } = this.#lib;
    const value = this.#source.context.lookup(ref);
    if (value === undefined || !this.#isDrawn(value)) return null;
    return value instanceof PDFRawStream ? this.#stream(ref, value) : this.#plainObject(ref, value);
  }

  #stream(ref: PdfLib.PDFRef, { dict, contents }: PdfLib.PDFRawStream): TargetReference {
    const filter = contents.length === 0 ? undefined : dict.lookup(this.#name('Filter'));
    // The writer packs a stream unless its dictionary says from the beginning how it is packed already.
    const data: Record<string, unknown> = filter === undefined ? {} : { Filter: this.#value(filter) };
    const copy = this.#target.ref(data);
    this.#copied.set(ref, copy);
    this.#waiting.push(() => {
      const { Filter: _packed, ...rest } = this.#dictionary(dict);
      Object.assign(data, rest);
      const inner = dict.lookup(this.#name('Resources'));
      if (inner instanceof this.#lib.PDFDict) data['Resources'] = this.#resources(inner);
      copy.end(orBlank(contents));
    });
    return copy;
  }

  /** pdfkit writes dictionaries as objects; an array or a number behind a reference is put where the reference stood. */
  #plainObject(ref: PdfLib.PDFRef, value: PdfLib.PDFObject): TargetReference | null {
    if (!(value instanceof this.#lib.PDFDict)) return this.#value(value) as TargetReference | null;
    const data: Record<string, unknown> = {};
    const copy = this.#target.ref(data);
    this.#copied.set(ref, copy);
    this.#waiting.push(() => {
      Object.assign(data, this.#dictionary(value));
      copy.end();
    });
    return copy;
  }

  /** PostScript and pages of the other file are left behind. */
  #isDrawn(value: PdfLib.PDFObject): boolean {
    const { PDFDict, PDFRawStream } = this.#lib;
    const entries = value instanceof PDFRawStream ? value.dict : value;
    if (!(entries instanceof PDFDict)) return true;
    const subtype = entries.lookup(this.#name('Subtype'));
    const type = entries.lookup(this.#name('Type'));
    const forbidden = [this.#name('Page'), this.#name('Pages'), this.#name('Catalog'), this.#name('Annot')];
    return subtype !== this.#name('PS') && !forbidden.some((name) => name === type);
  }
}

/** Texts inside fonts are plain ASCII names; anything else is not needed to draw. */
function textOf(bytes: Uint8Array): object {
  const ascii = bytes.every((byte) => byte < 0x80);
  // pdfkit tells texts from names by this.
  return new String(ascii ? String.fromCharCode(...bytes.subarray(0, 4096)) : '');
}

/** The writer makes no stream of nothing, and a form or a font must be one. */
function orBlank(bytes: Uint8Array): Uint8Array {
  return bytes.length === 0 ? new Uint8Array([0x0a]) : bytes;
}
