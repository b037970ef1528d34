import { suggest } from '../../core/check/index.ts';
import { VARIANTS, type Variant } from '../../core/model/index.ts';
import { AppError, type AppErrorCode } from '../../platform/errors.ts';
import {
  exportBook,
  FORMATS,
  type ExportOptions,
  type ExportReport,
  type Format,
} from '../../platform/export/index.ts';
import { readHouseFile } from '../house-style.ts';
import { EXIT, printJson, UsageError, type ExitCode, type Io } from '../io.ts';
import { readPassword } from '../password.ts';
import { countFindings, printable, printFindings } from '../print-findings.ts';
import { showProgress } from '../progress.ts';
import { cleanUpWhenStopped } from '../stopping.ts';

/** The options of `export` as they come from the command line. */
export interface ExportFlags {
  readonly book?: string | undefined;
  readonly variant: string;
  readonly to: string;
  readonly out: string;
  readonly name?: string | undefined;
  readonly passwordFrom?: string | undefined;
  readonly may?: string | undefined;
  readonly reference?: string | undefined;
  readonly pdfA?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly since?: string | undefined;
  /** True where no name is given. */
  readonly keep?: string | true | undefined;
  readonly json?: boolean | undefined;
}

/** Exports a book. */
export async function runExport(io: Io, dir: string, flags: ExportFlags): Promise<ExitCode> {
  const variants =
    flags.variant === 'all' ? 'all' : chooseFrom<Variant>('--variant', flags.variant, VARIANTS, ['all']);
  const formats = chooseFrom<Format>('--to', flags.to, FORMATS, []);
  mustArchive(flags, formats);
  const protection = await protectionOf(io, flags, formats);
  const houseStyle = flags.reference === undefined ? undefined : await readHouseFile(flags.reference);
  const progress = showProgress(io);
  let settle = (): void => undefined;
  let report: ExportReport;
  try {
    report = await exportBook(
      {
        workspace: dir,
        bookId: flags.book,
        variants,
        formats,
        out: flags.out,
        name: flags.name,
        protection,
        houseStyle,
        archive: flags.pdfA ?? false,
        overwrite: flags.force ?? false,
        since: readRevision(flags.since),
        keep: flags.keep === undefined ? undefined : { name: nameOf(flags.keep) },
      },
      {
        onProgress: (at) => {
          progress.show(at);
          // Until then nothing is on the disk, and the process may be ended as it is: at once.
          if (at.phase === 'save') settle = cleanUpWhenStopped();
        },
      },
    );
  } catch (error) {
    progress.clear();
    return reportNoExport(error, io, dir, flags.json ?? false);
  } finally {
    settle();
  }
  progress.clear();
  if (flags.json) printJson(io, { ok: true, ...report });
  else printReport(io, report, dir);
  return EXIT.done;
}

function mustArchive({ pdfA, passwordFrom }: ExportFlags, formats: readonly Format[]): void {
  if (pdfA !== true) return;
  if (!formats.includes('pdf')) throw new UsageError('--pdf-a is for PDFs: add "pdf" to --to');
  if (passwordFrom !== undefined) {
    throw new UsageError('a PDF/A file cannot have a password: leave out --pdf-a or --password-from');
  }
}

/** What a reader of a locked PDF may be allowed. */
const PERMISSIONS = ['print', 'copy', 'change'] as const;
const NOTHING = 'none';

async function protectionOf(
  io: Io,
  { passwordFrom, may }: ExportFlags,
  formats: readonly Format[],
): Promise<ExportOptions['protection']> {
  if (passwordFrom === undefined) {
    if (may !== undefined) throw new UsageError('--may needs a password: add --password-from');
    return undefined;
  }
  if (!formats.includes('pdf')) throw new UsageError('only PDFs can have a password: add "pdf" to --to');
  const allowed =
    may === NOTHING ? [] : chooseFrom('--may', may ?? PERMISSIONS.join(','), PERMISSIONS, [NOTHING]);
  const password = await readPassword(io, passwordFrom);
  if (formats.includes('docx')) {
    io.err.write('aide-memoire: the Word files are not locked: only PDFs can have a password\n');
  }
  return {
    password,
    print: allowed.includes('print'),
    copy: allowed.includes('copy'),
    change: allowed.includes('change'),
  };
}

const nameOf = (given: string | true): string | undefined =>
  given === true || given.trim() === '' ? undefined : given.trim();

function readRevision(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new UsageError(`--since takes the number of a revision, e.g. --since 6, not "${given}"`);
}

/** The names given with commas between them, each one of those there are. */
function chooseFrom<T extends string>(
  option: string,
  given: string,
  names: readonly T[],
  others: readonly string[],
): readonly T[] {
  const chosen = given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (chosen.length === 0) throw new UsageError(`${option} needs one of ${[...names, ...others].join(', ')}`);
  const known = chosen.map((name) => {
    const found = names.find((one) => one === name);
    if (found !== undefined) return found;
    const all = [...names, ...others];
    if (others.includes(name)) throw new UsageError(`${option} takes "${name}" only by itself`);
    throw new UsageError(`${option} has no "${name}"${suggest(name, all)}`);
  });
  return [...new Set(known)];
}

/** Mistakes of the command line that only the export finds. */
const USAGE: readonly AppErrorCode[] = ['no-such-book', 'no-such-revision', 'bad-name', 'bad-password'];

function reportNoExport(error: unknown, io: Io, dir: string, json: boolean): ExitCode {
  if (!(error instanceof AppError)) throw error;
  const usage = USAGE.some((code) => code === error.code) ? EXIT.usage : EXIT.content;
  if (json) {
    const { code, message, findings } = error;
    printJson(io, { ok: false, error: { code, message }, findings });
    return usage;
  }
  printFindings(io, error.findings, dir);
  const counted = countFindings(error.findings);
  io.err.write(`aide-memoire: ${printable(error.message)}${counted === '' ? '' : ` (${counted})`}\n`);
  return usage;
}

function printReport(io: Io, report: ExportReport, dir: string): void {
  printFindings(io, report.warnings, dir);
  for (const file of report.files) {
    const pages = `${file.pages} ${file.pages === 1 ? 'page' : 'pages'}`;
    const size = `${Math.max(1, Math.round(file.bytes / 1000)).toLocaleString('en')} kB`;
    io.out.write(
      `${printable(file.path)}  ${pages}, ${size}${lockWords(file.locked)}${withheldWords(file.withheld.searched)}\n`,
    );
  }
  if (report.kept !== undefined) {
    io.out.write(`the words of revision ${report.kept} are kept in ${printable(dir)}\n`);
  }
  const counted = countFindings(report.warnings);
  io.out.write(`done in ${report.seconds.toFixed(1)} s${counted === '' ? '' : `, ${counted}`}\n`);
}

const lockWords = (locked: boolean): string => (locked ? ', opens with the password only' : '');
const withheldWords = (count: number): string =>
  count === 0
    ? ''
    : `, none of ${count.toLocaleString('en')} withheld ${count === 1 ? 'text' : 'texts'} inside`;
