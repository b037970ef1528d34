import { assembleBook, LABELS, type AssembleResult } from '../../core/assemble/index.ts';
import { eachText, suggest, type Finding } from '../../core/check/index.ts';
import type { PdfResult, WriterEnv, WriterWarning } from '../../core/document/index.ts';
import type { Book, Template, Variant, Workspace } from '../../core/model/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { AppError } from '../errors.ts';
import { loadFonts } from '../fonts/index.ts';
import type { Locate } from '../interchange/index.ts';
import { proveFile, type FinishedFile, type Proof } from '../prove/index.ts';
import { loadBuiltInTemplates, templatesOf } from '../templates/index.ts';
import { checkLengths } from './lengths.ts';
import type { ExportProgress, Format, Writers } from './options.ts';
import { readImages, readImageSizes, type ReadFile } from './pictures.ts';

const WRITERS: Writers = { pdf: writePdf, docx: writeDocx };

/** Where an export may be watched and stopped, and what writes the files. */
export interface ExportHooks {
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly writers?: Writers | undefined;
}

/** A workspace that books are made from, wherever it came from: a folder or an open file. */
export interface BookSource {
  readonly workspace: Workspace;
  /** The bytes of one of its attachments by the path that the record names. */
  readonly readFile: ReadFile;
  /** Adds file and line to a finding, where the records lie in files. */
  readonly locate: Locate;
}

/** A book with the template it is printed by. */
export interface ChosenBook {
  readonly book: Book;
  readonly template: Template;
}

/** One copy of a book, assembled as far as that could be. */
export interface AssembledCopy extends ChosenBook {
  readonly variant: Variant;
  readonly assembled: AssembleResult;
}

/** A file that was made and proved, and not yet put in place. */
export interface MadeFile {
  readonly name: string;
  readonly format: Format;
  readonly variant: Variant;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly proof: Proof;
}

/** What came of making a book. */
export interface MadeBook {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Finding[];
}

type Assembled = Extract<AssembleResult, { readonly ok: true }>;

interface Job {
  readonly variant: Variant;
  readonly assembled: Assembled;
}

/** The name of the file of a copy. */
export function fileName(book: Pick<Book, 'id'>, variant: Variant, format: Format): string {
  return `${book.id}-${variant}.${format}`;
}

/** Says how far the work is; throws where it is to stop. */
export type Step = (phase: ExportProgress['phase'], fraction: number, variant?: Variant) => void;

/** Reports each step of an export and stops it where that was asked for. */
export function stepper({ onProgress, signal }: ExportHooks): Step {
  return (phase, fraction, variant) => {
    // Once the files are being put in place, stopping would leave some of them out.
    if (signal?.aborted && phase !== 'done') {
      throw new AppError('cancelled', 'the export was stopped: nothing was written');
    }
    onProgress?.({ phase, fraction, ...(variant === undefined ? {} : { variant }) });
  };
}

/** The book of this id, or the only one; throws an AppError where there is none. */
export async function chooseBook(workspace: Workspace, id?: string): Promise<ChosenBook> {
  const book = findBook(workspace, id);
  return { book, template: await chooseTemplate(workspace, book) };
}

function findBook(workspace: Workspace, id: string | undefined): Book {
  const books = workspace.records.book;
  const ids = books.map((book) => book.id);
  if (id === undefined) {
    const [only] = books;
    if (only && books.length === 1) return only;
    if (!only) {
      throw new AppError('no-such-book', 'this workspace has no book: add one in its folder "books"');
    }
    throw new AppError(
      'no-such-book',
      `this workspace has ${books.length} books: name one of ${ids.join(', ')}`,
    );
  }
  const book = books.find((one) => one.id === id);
  if (!book) throw new AppError('no-such-book', `there is no book "${id}"${suggest(id, ids)}`);
  return book;
}

async function chooseTemplate(workspace: Workspace, book: Book): Promise<Template> {
  const templates = templatesOf(workspace, await loadBuiltInTemplates());
  const template = templates.find((one) => one.id === book.templateId);
  if (!template) {
    const ids = templates.map((one) => one.id);
    const hint = suggest(book.templateId, ids);
    throw new AppError('no-such-template', `there is no template "${book.templateId}"${hint}`);
  }
  return template;
}

/** Assembles one copy of a book. */
export async function assembleCopy(
  source: BookSource,
  chosen: ChosenBook,
  variant: Variant,
): Promise<AssembledCopy> {
  const { workspace } = source;
  const imageSizes = await readImageSizes(source.readFile, workspace);
  return { ...chosen, variant, assembled: assembleBook({ workspace, ...chosen, variant, imageSizes }) };
}

/** The copy as a PDF, as an export would write it but not proved. */
export async function writeCopy(
  source: BookSource,
  { assembled: { document } }: { readonly assembled: Assembled },
  writers: Pick<Writers, 'pdf'> = WRITERS,
): Promise<PdfResult> {
  const images = await readImages(source.readFile, source.workspace, document);
  return await writers.pdf(document, { fonts: await loadFonts(), images });
}

/**
 * Assembles, writes and proves each copy of a book in each format. Throws an AppError where one of them cannot be made;
 * nothing is put in place here.
 */
export async function makeBook(
  source: BookSource,
  { book, template }: ChosenBook,
  { variants, formats }: { readonly variants: readonly Variant[]; readonly formats: readonly Format[] },
  hooks: ExportHooks = {},
): Promise<MadeBook> {
  const step = stepper(hooks);
  const results: AssembledCopy[] = [];
  for (const variant of variants) {
    step('assemble', 0.05, variant);
    results.push(await assembleCopy(source, { book, template }, variant));
  }
  const problems = results.flatMap(({ assembled }) => assembled.problems).map(source.locate);
  const jobs = results.filter((result): result is AssembledCopy & Job => result.assembled.ok);
  if (jobs.length < results.length) {
    throw new AppError(
      'nothing-to-print',
      `book "${book.id}" cannot be made: nothing was written`,
      once(problems),
    );
  }
  const findings: Finding[] = [...problems];
  const files: MadeFile[] = [];
  for (const [index, job] of jobs.entries()) {
    const share = (part: number): number => 0.05 + (0.93 * (index + part)) / jobs.length;
    const images = await readImages(source.readFile, source.workspace, job.assembled.document);
    const copy = { book, template, formats, images, writers: hooks.writers ?? WRITERS };
    files.push(
      ...(await makeCopy(job, copy, findings, (phase, part) => step(phase, share(part), job.variant))),
    );
  }
  return { files, findings: once(findings) };
}

interface Copy {
  readonly book: Book;
  readonly template: Template;
  readonly formats: readonly Format[];
  readonly images: WriterEnv['images'];
  readonly writers: Writers;
}

/** Writes the files of one copy and proves them. */
async function makeCopy(
  { variant, assembled }: Job,
  { book, template, formats, images, writers }: Copy,
  findings: Finding[],
  step: (phase: ExportProgress['phase'], part: number) => void,
): Promise<readonly MadeFile[]> {
  const { document, withheld } = assembled;
  const fonts = await loadFonts();
  const env = (phase: 'pdf' | 'docx', from: number, until: number): WriterEnv => ({
    fonts,
    images,
    onProgress: ({ done, total }) => step(phase, from + (total > 0 ? (until - from) * (done / total) : 0)),
  });
  step('pdf', 0);
  // A DOCX takes the page numbers of its contents from the PDF, so the PDF is made in any case.
  const pdf = await writers.pdf(document, env('pdf', 0, 0.6));
  findings.push(...pdf.warnings.map((warning) => toFinding(warning, book, variant)));
  findings.push(...checkLengths(document, pdf, template, book));
  const files: MadeFile[] = [];
  const add = (format: Format, file: FinishedFile): void => {
    const proof = prove(file, withheld, template, fileName(book, variant, format));
    files.push({
      name: fileName(book, variant, format),
      format,
      variant,
      bytes: file.bytes,
      pages: pdf.pageCount,
      proof,
    });
  };
  if (formats.includes('pdf')) {
    step('prove', 0.6);
    add('pdf', { format: 'pdf', bytes: pdf.bytes, margins: document.page.margins });
  }
  if (formats.includes('docx')) {
    step('docx', 0.7);
    const docx = await writers.docx(document, env('docx', 0.7, 0.95), pdf);
    findings.push(...docx.warnings.map((warning) => toFinding(warning, book, variant)));
    step('prove', 0.95);
    add('docx', { format: 'docx', bytes: docx.bytes });
  }
  return files;
}

function prove(file: FinishedFile, withheld: readonly string[], template: Template, name: string): Proof {
  const result = proveFile(file, withheld, wordsOf(template));
  if (result.ok) return result.proof;
  if (result.reason === 'unreadable') {
    throw new AppError(
      'not-provable',
      `${name} could not be searched for withheld text (${result.text}): nothing was written`,
    );
  }
  throw new AppError(
    'withheld-found',
    `${name} would hold a text that is withheld from this copy ("${beginning(result.text)}"): nothing was written`,
  );
}

/** What books print whatever they are about: that a withheld record has the same words gives nothing away. */
function wordsOf(template: Template): readonly string[] {
  const texts: string[] = Object.values(LABELS).flatMap((labels) => Object.values(labels));
  eachText([template.sections, template.labels], (text) => texts.push(text));
  return texts;
}

/** Enough to find it by, not so much that the message itself gives it away. */
function beginning(text: string): string {
  const words = text.split(/\s+/).slice(0, 3).join(' ');
  const letters = Array.from(words);
  const most = Math.min(24, Math.ceil(Array.from(text).length / 2));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : `${words}…`;
}

function toFinding(warning: WriterWarning, book: Book, variant: Variant): Finding {
  return {
    code: warning.code,
    severity: 'warning',
    message: `${variant} copy: ${warning.message}`,
    place: { kind: 'book', id: book.id },
  };
}

/** Findings without those that say the same of the same place. */
export function once(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map(
    findings.map((finding) => [JSON.stringify([finding.message, finding.place]), finding]),
  );
  return [...byText.values()];
}
