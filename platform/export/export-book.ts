import { join } from 'node:path';
import { assembleBook, LABELS, type AssembleResult } from '../../core/assemble/index.ts';
import { eachText, suggest, type Finding } from '../../core/check/index.ts';
import type { WriterEnv, WriterWarning } from '../../core/document/index.ts';
import type { Book, Template, Variant, Workspace } from '../../core/model/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { AppError } from '../errors.ts';
import { loadFonts } from '../fonts/index.ts';
import { readWorkspace, type WorkspaceRead } from '../interchange/index.ts';
import { proveFile, type FinishedFile, type Proof } from '../prove/index.ts';
import { loadBuiltInTemplates, templatesOf } from '../templates/index.ts';
import { checkLengths } from './lengths.ts';
import type {
  ExportedFile,
  ExportOptions,
  ExportProgress,
  ExportReport,
  Format,
  Writers,
} from './options.ts';
import { readImages, readImageSizes } from './pictures.ts';
import { checkTarget, saveAll } from './save.ts';

const WRITERS: Writers = { pdf: writePdf, docx: writeDocx };

/** Where an export may be watched and stopped, and what writes the files. */
export interface ExportHooks {
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly writers?: Writers | undefined;
}

type Assembled = Extract<AssembleResult, { readonly ok: true }>;

interface Job {
  readonly variant: Variant;
  readonly assembled: Assembled;
}

interface Made {
  readonly name: string;
  readonly format: Format;
  readonly variant: Variant;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly proof: Proof;
}

/**
 * Exports a book: reads and checks the workspace, assembles each copy, writes and proves every file, and only then
 * puts them in place. Throws an AppError where that cannot be; then no file was written.
 */
export async function exportBook(options: ExportOptions, hooks: ExportHooks = {}): Promise<ExportReport> {
  const start = performance.now();
  const step = stepper(hooks);
  step('read', 0);
  const read = await readWorkspace(options.workspace);
  if (!read.workspace) {
    throw new AppError(
      'invalid-workspace',
      `${options.workspace} has errors: nothing was written`,
      read.findings,
    );
  }
  const { workspace } = read;
  const book = chooseBook(workspace, options.bookId);
  const template = await chooseTemplate(workspace, book);
  const variants = options.variants === 'all' ? book.variants : options.variants;
  const names = variants.flatMap((variant) =>
    options.formats.map((format) => fileName(book, variant, format)),
  );
  await checkTarget(options.out, names, options.overwrite);

  const imageSizes = await readImageSizes(options.workspace, workspace);
  const results = variants.map((variant) => {
    step('assemble', 0.05, variant);
    return { variant, assembled: assembleBook({ workspace, template, book, variant, imageSizes }) };
  });
  const problems = results.flatMap(({ assembled }) => assembled.problems).map(read.locate);
  const jobs = results.filter((result): result is Job => result.assembled.ok);
  if (jobs.length < results.length) {
    throw new AppError(
      'nothing-to-print',
      `book "${book.id}" cannot be made: nothing was written`,
      once(problems),
    );
  }

  const findings: Finding[] = [...warningsOf(read), ...problems];
  const made: Made[] = [];
  for (const [index, job] of jobs.entries()) {
    const share = (part: number): number => 0.05 + (0.93 * (index + part)) / jobs.length;
    const images = await readImages(options.workspace, workspace, job.assembled.document);
    const copy = { book, template, formats: options.formats, images, writers: hooks.writers ?? WRITERS };
    made.push(
      ...(await makeCopy(job, copy, findings, (phase, part) => step(phase, share(part), job.variant))),
    );
  }
  step('save', 0.98);
  await saveAll(options.out, made, options.overwrite);
  step('done', 1);
  return {
    book: book.id,
    files: made.map((file): ExportedFile => ({
      path: join(options.out, file.name),
      format: file.format,
      variant: file.variant,
      bytes: file.bytes.length,
      pages: file.pages,
      withheld: file.proof,
    })),
    warnings: once(findings),
    seconds: Math.round(performance.now() - start) / 1000,
  };
}

function fileName(book: Pick<Book, 'id'>, variant: Variant, format: Format): string {
  return `${book.id}-${variant}.${format}`;
}

type Step = (phase: ExportProgress['phase'], fraction: number, variant?: Variant) => void;

function stepper({ onProgress, signal }: ExportHooks): Step {
  return (phase, fraction, variant) => {
    // Once the files are being put in place, stopping would leave some of them out.
    if (signal?.aborted && phase !== 'done') {
      throw new AppError('cancelled', 'the export was stopped: nothing was written');
    }
    onProgress?.({ phase, fraction, ...(variant === undefined ? {} : { variant }) });
  };
}

function chooseBook(workspace: Workspace, id: string | undefined): Book {
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
): Promise<readonly Made[]> {
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
  const files: Made[] = [];
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

function warningsOf(read: WorkspaceRead): readonly Finding[] {
  return read.findings.filter((finding) => finding.severity === 'warning');
}

function once(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map(
    findings.map((finding) => [JSON.stringify([finding.message, finding.place]), finding]),
  );
  return [...byText.values()];
}
