import { assembleBook, keepEdition, LABELS, type AssembleResult } from '../../core/assemble/index.ts';
import { eachText, type Finding } from '../../core/check/index.ts';
import type { HouseStyle, WriterEnv, WriterWarning } from '../../core/document/index.ts';
import type { Book, Edition, Template, Variant, Workspace } from '../../core/model/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { AppError } from '../errors.ts';
import { loadFonts } from '../fonts/index.ts';
import type { Locate } from '../interchange/index.ts';
import { protectPdf, type Protection } from '../protect/index.ts';
import { proveFile, proveName, type FinishedFile, type Proof } from '../prove/index.ts';
import { beginning, proveAnnexes } from './annex-proof.ts';
import { readHouseStyle } from './house-style.ts';
import { mustArchive, mustNotLock } from './archive.ts';
import { checkLengths } from './lengths.ts';
import { nameFiles, type NamedFile } from './names.ts';
import type { ChosenBook } from './choose-book.ts';
import type { ExportProgress, FileOptions, Format, Work, Writers } from './options.ts';
import { readAnnexes, readAnnexFiles, readImages, readImageSizes, type ReadFile } from './pictures.ts';

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
  /** Whether it opens with a password only. */
  readonly locked: boolean;
}

/** What came of making a book. */
export interface MadeBook {
  readonly files: readonly MadeFile[];
  readonly findings: readonly Finding[];
  /** The words of each copy, to be kept where that is wanted. */
  readonly editions: readonly Edition[];
}

type Assembled = Extract<AssembleResult, { readonly ok: true }>;

interface Job {
  readonly variant: Variant;
  readonly assembled: Assembled;
}

/** Says how far the work is; throws where it is to stop. */
export type Step = (phase: ExportProgress['phase'], fraction: number, variant?: Variant, work?: Work) => void;

/** The copies and formats of a book, and how their files are made. */
export interface BookOptions extends FileOptions {
  readonly variants: readonly Variant[];
  readonly formats: readonly Format[];
}

/** Reports each step of an export and stops it where that was asked for. */
export function stepper({ onProgress, signal }: ExportHooks): Step {
  return (phase, fraction, variant, work) => {
    // Once the files are being put in place, stopping would leave some of them out.
    if (signal?.aborted && phase !== 'done') {
      throw new AppError('cancelled', 'the export was stopped: nothing was written');
    }
    onProgress?.({
      phase,
      fraction,
      ...(variant === undefined ? {} : { variant }),
      ...(work === undefined ? {} : { work }),
    });
  };
}

/** Assembles one copy of a book. */
export async function assembleCopy(
  source: BookSource,
  chosen: ChosenBook,
  variant: Variant,
): Promise<AssembledCopy> {
  const { workspace } = source;
  const imageSizes = await readImageSizes(source.readFile, workspace);
  const annexFiles = await readAnnexFiles(source.readFile, workspace, chosen.book);
  const input = { workspace, ...chosen, variant, imageSizes, annexFiles };
  return { ...chosen, variant, assembled: assembleBook(input) };
}

/**
 * Assembles, writes and proves each copy of a book in each format. Throws an AppError where one of them cannot be made;
 * nothing is put in place here.
 */
export async function makeBook(
  source: BookSource,
  { book, template }: ChosenBook,
  options: BookOptions,
  hooks: ExportHooks = {},
): Promise<MadeBook> {
  const step = stepper(hooks);
  if (options.archive === true) mustNotLock(options);
  const results: AssembledCopy[] = [];
  const named = nameFiles(source.workspace, book, options);
  for (const variant of options.variants) {
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
  const houseStyle = options.formats.includes('docx')
    ? await readHouseStyle(source, template, options.houseStyle)
    : undefined;
  const findings: Finding[] = [...problems];
  const files: MadeFile[] = [];
  for (const [index, job] of jobs.entries()) {
    const share = (part: number): number => 0.05 + (0.93 * (index + part)) / jobs.length;
    const images = await readImages(source.readFile, source.workspace, job.assembled.document);
    const annexes = await readAnnexes(source.readFile, source.workspace, job.assembled.document);
    const copy = {
      workspace: source.workspace,
      book,
      template,
      names: named.filter(({ variant }) => variant === job.variant),
      protection: options.protection,
      archive: options.archive ?? false,
      images,
      annexes,
      houseStyle,
      writers: hooks.writers ?? WRITERS,
    };
    const told: CopyStep = (phase, part, work) => step(phase, share(part), job.variant, work);
    files.push(...(await makeCopy(job, copy, findings, told)));
  }
  const editions = jobs.map(({ assembled }) => keepEdition(assembled.document, { book, template }));
  return { files, findings: once(findings), editions };
}

interface Copy {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly template: Template;
  readonly names: readonly NamedFile[];
  readonly protection: Protection | undefined;
  readonly archive: boolean;
  readonly images: WriterEnv['images'];
  readonly annexes: ReadonlyMap<string, Uint8Array>;
  readonly houseStyle: HouseStyle | undefined;
  readonly writers: Writers;
}

type CopyStep = (phase: ExportProgress['phase'], part: number, work?: Work) => void;

/** Laying out takes about as long as drawing. */
const LAID_OUT = 0.55;

/** A writer's own steps as shares of an export. */
function stepsOf(
  step: CopyStep,
  phase: 'pdf' | 'docx',
  from: number,
  until: number,
): NonNullable<WriterEnv['onProgress']> {
  return ({ phase: part, done, total }) => {
    if (total === 0) return;
    const share = part === 'layout' ? (LAID_OUT * done) / total : LAID_OUT + ((1 - LAID_OUT) * done) / total;
    const whole = phase === 'pdf' ? share : done / total;
    const unit = phase === 'pdf' && part === 'write' ? 'pages' : 'sections';
    step(phase, from + (until - from) * whole, { unit, done, total });
  };
}

/** Writes the files of one copy and proves them. */
async function makeCopy(
  { variant, assembled }: Job,
  { workspace, book, template, names, protection, archive, images, annexes, houseStyle, writers }: Copy,
  findings: Finding[],
  step: CopyStep,
): Promise<readonly MadeFile[]> {
  const { document, withheld } = assembled;
  const fonts = await loadFonts();
  const env = (phase: 'pdf' | 'docx', from: number, until: number): WriterEnv => ({
    fonts,
    images,
    annexes,
    houseStyle,
    archive,
    onProgress: stepsOf(step, phase, from, until),
  });
  if (archive) mustArchive(document);
  step('pdf', 0);
  // A DOCX takes the page numbers of its contents from the PDF, so the PDF is made in any case.
  const pdf = await writers.pdf(document, env('pdf', 0, 0.6));
  findings.push(...pdf.warnings.map((warning) => toFinding(warning, book, variant)));
  findings.push(...checkLengths(document, pdf, template, book));
  const files: MadeFile[] = [];
  const annexPages = new Set((pdf.shownPages ?? []).map(({ page }) => page));
  for (const { name, words, format } of names) {
    const add = (file: FinishedFile, lock?: Protection): void => {
      step('prove', format === 'pdf' ? 0.6 : 0.95);
      const proof = prove(file, withheld, template, { name, words });
      // What is locked is the very file that was searched.
      const bytes = lock === undefined ? file.bytes : protectPdf(file.bytes, lock);
      files.push({ name, format, variant, bytes, pages: pdf.pageCount, proof, locked: lock !== undefined });
    };
    switch (format) {
      case 'pdf':
        add({ format, bytes: pdf.bytes, margins: document.page.margins, annexPages }, protection);
        findings.push(...proveAnnexes(pdf, { workspace, variant, withheld, common: wordsOf(template) }));
        break;
      case 'docx': {
        step('docx', 0.7);
        const docx = await writers.docx(document, env('docx', 0.7, 0.95), pdf);
        findings.push(...docx.warnings.map((warning) => toFinding(warning, book, variant)));
        add({ format, bytes: docx.bytes });
      }
    }
  }
  return files;
}

function prove(
  file: FinishedFile,
  withheld: readonly string[],
  template: Template,
  { name, words }: Pick<NamedFile, 'name' | 'words'>,
): Proof {
  const common = wordsOf(template);
  const told = proveName(words, withheld, common);
  if (told !== undefined) {
    throw new AppError(
      'withheld-found',
      `the name of a file would tell a text that is withheld from its copy ("${beginning(told)}"): nothing was written`,
      [],
      { code: 'withheld-in-name', params: { text: beginning(told) } },
    );
  }
  const result = proveFile(file, withheld, common);
  if (result.ok) return result.proof;
  if (result.reason === 'unreadable') {
    throw new AppError(
      'not-provable',
      `${name} could not be searched for withheld text (${result.text}): nothing was written`,
      [],
      { code: 'not-searchable', params: { name } },
    );
  }
  throw new AppError(
    'withheld-found',
    `${name} would hold a text that is withheld from this copy ("${beginning(result.text)}"): nothing was written`,
    [],
    { code: 'withheld-in-file', params: { name, text: beginning(result.text) } },
  );
}

/** What books print whatever they are about: that a withheld record has the same words gives nothing away. */
function wordsOf(template: Template): readonly string[] {
  const texts: string[] = Object.values(LABELS).flatMap((labels) => Object.values(labels));
  eachText([template.sections, template.labels], (text) => texts.push(text));
  return texts;
}

function toFinding(warning: WriterWarning, book: Book, variant: Variant): Finding {
  return {
    code: warning.code,
    severity: 'warning',
    message: `${variant} copy: ${warning.message}`,
    params: { ...warning.params, variant },
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
