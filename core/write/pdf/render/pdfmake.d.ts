// What this writer uses of pdfmake 0.3.11 and of the pdfkit document it extends. The published types cover the
// document definition only, not the classes below; the version is pinned exactly because of them.

declare module 'pdfmake/js/PDFDocument.js' {
  export interface PdfGlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    /** The glyph's own width; xAdvance differs from it by kerning. Both in thousandths of the size. */
    readonly advanceWidth: number;
  }

  /** A shaped stretch of text; lengths in thousandths of the type size. */
  export interface PdfGlyphRun {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
    }[];
    readonly positions: readonly PdfGlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface PdfFont {
    readonly id: string;
    readonly name: string;
    readonly font: {
      hasGlyphForCodePoint(codePoint: number): boolean;
      /** The tables of the file that fontkit has read. */
      readonly _tables: { post?: object | undefined };
    };
    /** Shaped words. */
    layoutCache: Record<string, PdfGlyphRun>;
    layoutRun: (text: string, features?: readonly string[]) => PdfGlyphRun;
    ref(): unknown;
    encode(text: string): [codes: readonly string[], positions: readonly PdfGlyphPosition[]];
    widthOfString(text: string, size: number): number;
  }

  export interface PdfReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    end(bytes?: Uint8Array): void;
  }

  /** What pdfkit's `image` needs of a picture; its own JPEG is one, and so is our PNG. */
  export interface PdfPicture {
    readonly label: string;
    readonly width: number;
    readonly height: number;
    /** EXIF orientation; from 5 on, width and height are swapped. */
    readonly orientation?: number;
    readonly obj: PdfReference | null;
    embed(document: PDFDocument): void;
  }

  export interface PdfOptions {
    readonly pdfVersion: string;
    readonly autoFirstPage: false;
    readonly font: null;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly tagged: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export type FontDescriptors = Readonly<Record<string, { readonly normal: Uint8Array }>>;

  export class PDFDocument {
    constructor(
      fonts: FontDescriptors,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfOptions,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    info: Record<string, string | Date>;
    /** The part of PDF/A that a document is written for. */
    subset?: number;
    appendXML(xml: string): void;
    readonly page: {
      readonly fonts: Record<string, unknown>;
      readonly xobjects: Record<string, unknown>;
      readonly height: number;
      readonly dictionary: PdfReference;
      readonly annotations: { toString(): string }[];
      /** Adds to the content. */
      write(operators: Uint8Array): void;
    };
    _font: PdfFont;
    /** Counts fonts for their names in the file; those in the record are embedded when the document ends. */
    _fontCount: number;
    readonly _fontFamilies: Record<string, PdfFont>;
    readonly _imageRegistry: Record<string, PdfPicture>;
    readonly outline: {
      readonly children: readonly unknown[];
      readonly outlineData: Record<string, unknown>;
      addItem(title: string, options: { readonly expanded: boolean }): unknown;
    };
    /** Where each object stands in the file, by its number less one. */
    readonly _offsets: (number | null)[];
    /** How many bytes are written. */
    _offset: number;
    readonly _root: PdfReference & { readonly data: { readonly Names: PdfReference } };
    /** Writes bytes, or a text of characters up to U+00FF and a line end. */
    _write(data: unknown): void;
    flushPages(): void;
    getStructTreeRoot(): PdfReference;
    _addInfo(): void;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    openImage(bytes: ArrayBuffer): PdfPicture;
    ref(data: object): PdfReference;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(operators: string): this;
    fillColor(color: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: object): this;
    image(
      key: string,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    end(): void;
  }

  const exported: typeof PDFDocument | { readonly default: typeof PDFDocument };
  export default exported;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

  export class Renderer {
    constructor(document: PDFDocument, progress?: (share: number) => void);
    readonly pdfDocument: PDFDocument;
    renderVector(vector: object): void;
  }

  const exported: typeof Renderer | { readonly default: typeof Renderer };
  export default exported;
}
