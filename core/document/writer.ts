/** One face of a font family as TrueType or OpenType bytes. */
export interface FontFile {
  /** e.g. "Source Serif 4". */
  readonly family: string;
  readonly weight: 'regular' | 'semibold' | 'bold';
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** A decoded picture file: JPEG or PNG bytes. */
export interface ImageFile {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** A Word file whose styles a book takes, so that it looks as its house's papers do. */
export interface HouseStyle {
  /** What people call it in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a writer may use of the outside world. All of it is passed in, so that the same input gives the same bytes. */
export interface WriterEnv {
  readonly fonts: readonly FontFile[];
  /** Pictures by the key that `Picture.image` names. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** Attached PDF files by the key that an annex names. */
  readonly annexes?: ReadonlyMap<string, Uint8Array>;
  /** The styles of Word files; the book's own where absent. */
  readonly houseStyle?: HouseStyle | undefined;
  /** A PDF for the archive: PDF/A-1b, its pictures without transparency. The Word writer has no such thing. */
  readonly archive?: boolean;
  /** Called now and then with pages or sections done of a total; 0 total while unknown. */
  readonly onProgress?: (progress: WriterProgress) => void;
}

/** How far a writer is. */
export interface WriterProgress {
  readonly phase: 'layout' | 'write';
  readonly done: number;
  readonly total: number;
}

/** Something a writer could not render as asked; nothing is left out in silence. */
export interface WriterWarning {
  /** The names in the message, for saying the same in other words. */
  readonly params?: Readonly<Record<string, string>>;
  readonly code:
    | 'missing-glyph'
    | 'missing-image'
    | 'bad-image'
    | 'bad-annex'
    | 'bad-link'
    | 'overlong-section'
    | 'bad-house-style'
    | 'house-style-lacks';
  readonly sectionId?: string;
  readonly message: string;
}

/** A page of a finished PDF that shows a page of an attached one. */
export interface ShownPage {
  /** The page of the book, from 1. */
  readonly page: number;
  /** The key of the attached file, and its page, from 1. */
  readonly file: string;
  readonly filePage: number;
}

/** A finished PDF: its bytes, its pages and the page (from 1) each section starts on. */
export interface PdfResult {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly sectionPages: ReadonlyMap<string, number>;
  /** Sections set with closer spacing, because they would otherwise end in a few lines on a page of their own. */
  readonly snugSections: ReadonlySet<string>;
  /** Where pages of attached files stand. */
  readonly shownPages?: readonly ShownPage[];
  readonly warnings: readonly WriterWarning[];
}

/** Some pages of a book, from 1, both included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Some pages of a PDF: `bytes` hold those of the range, all else is about the whole book. */
export interface PdfPart extends PdfResult, PageRange {
  /** In points, the first page first. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[];
}

/** A finished DOCX. */
export interface DocxResult {
  readonly bytes: Uint8Array;
  readonly warnings: readonly WriterWarning[];
}

/** What the Word writer takes from the PDF pass to fill in its contents and page references. */
export interface PageNumbers {
  readonly pageCount: number;
  readonly sectionPages: ReadonlyMap<string, number>;
  readonly snugSections: ReadonlySet<string>;
}
