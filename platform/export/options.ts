import type { Finding } from '../../core/check/index.ts';
import type {
  BookDocument,
  DocxResult,
  HouseStyle,
  PageNumbers,
  PdfResult,
  WriterEnv,
} from '../../core/document/index.ts';
import type { Variant } from '../../core/model/index.ts';
import type { Protection } from '../protect/index.ts';
import type { Proof } from '../prove/index.ts';

/** The formats a book is exported to. */
export const FORMATS = ['pdf', 'docx'] as const;
/** A format a book is exported to. */
export type Format = (typeof FORMATS)[number];

/** How the files of an export are made. */
export interface FileOptions {
  /** How they are called, with tokens such as {title}; '' or none: by the book's short name and the copy. */
  readonly name?: string | undefined;
  /** The password of the PDFs and what it allows; Word files have none. */
  readonly protection?: Protection | undefined;
  /** The styles of the Word files, in place of those that template or workspace name. */
  readonly houseStyle?: HouseStyle | undefined;
  /** PDFs for the archive (PDF/A-1b), which have no password. */
  readonly archive?: boolean | undefined;
}

/** What to export and where to. */
export interface ExportOptions extends FileOptions {
  /** The workspace: a folder, or a workspace file (.aide). */
  readonly workspace: string;
  /** Needed only where the workspace has several books. */
  readonly bookId?: string | undefined;
  /** 'all': every copy that the book allows. */
  readonly variants: readonly Variant[] | 'all';
  readonly formats: readonly Format[];
  /** The folder for the files; it is made if need be. */
  readonly out: string;
  /** Whether files that are there already may be replaced. */
  readonly overwrite: boolean;
  /** The revision to compare with, in place of the one that the book goes by. */
  readonly since?: number | undefined;
  /** Keeps the words of the copies in the workspace, under a name where there is one. */
  readonly keep?: { readonly name?: string | undefined } | undefined;
}

/** What a writer has done of its work. */
export interface Work {
  readonly unit: 'sections' | 'pages';
  readonly done: number;
  readonly total: number;
}

/** How far an export is. */
export interface ExportProgress {
  readonly phase: 'read' | 'assemble' | 'pdf' | 'docx' | 'prove' | 'save' | 'done';
  readonly variant?: Variant;
  /** Of the whole export, from 0 to 1; a guess by the usual shares of the phases. */
  readonly fraction: number;
  /** What is done of what the writer has to do: sections while it lays out, then pages. */
  readonly work?: Work;
}

/** A file that was written. */
export interface ExportedFile {
  readonly path: string;
  readonly format: Format;
  readonly variant: Variant;
  readonly bytes: number;
  /** Of a DOCX: the pages of the PDF that its contents were taken from. */
  readonly pages: number;
  /** How many texts are withheld from this copy, and that none of them was found. */
  readonly withheld: Proof;
  /** Whether it opens with a password only. */
  readonly locked: boolean;
}

/** What an export did. */
export interface ExportReport {
  readonly book: string;
  readonly files: readonly ExportedFile[];
  /** The revision whose words were kept; absent where that was not asked for. */
  readonly kept?: number;
  readonly warnings: readonly Finding[];
  readonly seconds: number;
}

/** The writers; tests pass in broken ones. */
export interface Writers {
  readonly pdf: (document: BookDocument, env: WriterEnv) => Promise<PdfResult>;
  readonly docx: (document: BookDocument, env: WriterEnv, pages: PageNumbers) => Promise<DocxResult>;
}
