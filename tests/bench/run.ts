// Wall time and peak memory of both writers at about 20, 100 and 500 pages, each in a cold process, and of their peers with
// the same words at the largest size, in the same run: pdfkit laid out by hand, Typst, Chromium and LibreOffice.
// `npm run bench`, or `npm run bench -- 20 100` for other sizes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BookDocument } from '../../core/document/index.ts';
import { fontPaths } from '../../platform/fonts/load.ts';
import { bookOfPages } from './documents.ts';
import { bookAsHtml } from './peers/html.ts';
import { openTypst, TYPST_PACKAGE } from './peers/typst.ts';

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly pageCount: number;
}
type Language = 'en' | 'ko';
interface Peer {
  readonly name: string;
  readonly run: (language: Language, pages: number) => Measured;
}

const RUNS = 3;
const sizes = process.argv.slice(2).map(Number);
const pagesWanted = sizes.length > 0 ? sizes : [20, 100, 500];
const largest = Math.max(...pagesWanted);
const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'));

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of some cold runs. */
function measure(run: () => Measured): Measured {
  const all = Array.from({ length: RUNS }, run);
  return {
    seconds: median(all.map((one) => one.seconds)),
    megabytes: median(all.map((one) => one.megabytes)),
    pageCount: all[0]?.pageCount ?? 0,
  };
}

const fileOf = (engine: string, language: Language, pages: number): string =>
  join(folder, `${engine}-${language}-${pages}.${engine === 'docx' ? 'docx' : 'pdf'}`);

const bookFileOf = (language: Language, pages: number): string =>
  join(folder, `book-${language}-${pages}.json`);

/** A writer of our own kind, in a process of its own that measures itself. */
function write(engine: string, language: Language, pages: number): Measured {
  const script = join(import.meta.dirname, 'write-book.ts');
  const args = [script, engine, bookFileOf(language, pages), fileOf(engine, language, pages)];
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    // as the command line runs
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  return JSON.parse(output) as Measured;
}

const isThere = (command: string, args: readonly string[] = ['--version']): boolean =>
  spawnSync(command, args).status === 0;
const hasTime = isThere('/usr/bin/time', ['-f', '%M', 'true']);

/** Another program, watched from outside: its whole run, and the largest of its processes. */
function program(command: string, args: readonly string[], pdf: string): Measured {
  const start = performance.now();
  const result = hasTime
    ? spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], { encoding: 'utf8' })
    : spawnSync(command, args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const peak = hasTime ? Number(result.stderr.trim().split('\n').at(-1)) / 1024 : Number.NaN;
  const info = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const pageCount = Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1] ?? 0);
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr}`);
  return { seconds, megabytes: peak, pageCount };
}

function libreOffice(language: Language, pages: number): Measured {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const docx = fileOf('docx', language, pages);
  const out = join(folder, 'libre-office');
  const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, docx];
  return program('soffice', args, join(out, `docx-${language}-${pages}.pdf`));
}

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => isThere(name));

function printWithChromium(language: Language, pages: number): Measured {
  const pdf = fileOf('chromium', language, pages);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ];
  const args = [...flags, `--user-data-dir=${join(folder, 'chromium')}`, '--no-pdf-header-footer'];
  return program(chromium ?? 'chromium', [...args, `--print-to-pdf=${pdf}`, htmlOf(language, pages)], pdf);
}

const htmlOf = (language: Language, pages: number): string => join(folder, `book-${language}-${pages}.html`);

function writeHtml(book: BookDocument, file: string): void {
  const url = (part: string): string => {
    const path = fontPaths().find((one) => one.endsWith(part));
    if (path === undefined) throw new Error(`no font ${part}`);
    return pathToFileURL(join(import.meta.dirname, '../../node_modules', path)).href;
  };
  const html = bookAsHtml(book, {
    serif: url('SourceSerif4_400Regular.ttf'),
    'serif-bold': url('SourceSerif4_700Bold.ttf'),
    'serif-italic': url('SourceSerif4_400Regular_Italic.ttf'),
    sans: url('PretendardGOV-Regular.ttf'),
    'sans-bold': url('PretendardGOV-Bold.ttf'),
  });
  writeFileSync(file, html);
}

const peers: Peer[] = [
  { name: 'pdfkit by hand', run: (language, pages) => write('pdfkit', language, pages) },
];
const skipped: string[] = [];
if (await openTypst()) {
  peers.push({ name: 'Typst', run: (language, pages) => write('typst', language, pages) });
} else {
  skipped.push(`Typst (npm install --no-save ${TYPST_PACKAGE})`);
}
if (chromium === undefined) skipped.push('Chromium');
else peers.push({ name: 'Chromium', run: printWithChromium });
if (isThere('soffice')) peers.push({ name: 'LibreOffice', run: libreOffice });
else skipped.push('LibreOffice');

const show = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
function row(name: string, { pageCount, seconds, megabytes }: Measured, ratio = ''): void {
  const cells = [pageCount === 0 ? '–' : String(pageCount), show(seconds, 2), show(megabytes, 0)];
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}  ${ratio}`);
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
console.log(`Medians of ${RUNS} cold runs; load average ${load()}`);
console.log(`${''.padEnd(26)}${['pages', 's', 'MB'].map((title) => title.padStart(9)).join('')}`);
const largestOf: Partial<Record<Language, Measured>> = {};
for (const language of ['en', 'ko'] as const) {
  const rows: { readonly pages: number; readonly pdf: number; readonly docx: number }[] = [];
  for (const pages of pagesWanted) {
    const book = await bookOfPages(pages, language);
    writeFileSync(bookFileOf(language, pages), JSON.stringify(book));
    const pdf = measure(() => write('pdf', language, pages));
    row(`${language} our PDF`, pdf);
    const docx = measure(() => write('docx', language, pages));
    row(`${language} our DOCX`, docx);
    rows.push({ pages: pdf.pageCount, pdf: pdf.seconds, docx: docx.seconds });
    if (pages !== largest) continue;
    largestOf[language] = pdf;
    row(
      `${language} our PDF, edited, warm`,
      measure(() => write('again', language, pages)),
    );
    writeHtml(book, htmlOf(language, pages));
    for (const peer of peers) {
      const theirs = measure(() => peer.run(language, pages));
      const ratios = `ours/theirs: PDF ${show(pdf.seconds / theirs.seconds, 2)}, DOCX ${show(docx.seconds / theirs.seconds, 2)}`;
      row(`${language} ${peer.name}`, theirs, ratios);
    }
  }
  const last = rows.at(-1);
  const before = rows.at(-2);
  if (last && before) {
    const growth = (key: 'pdf' | 'docx'): string =>
      (Math.log(last[key] / before[key]) / Math.log(last.pages / before.pages)).toFixed(2);
    console.log(
      `${language}: growth exponent from ${before.pages} to ${last.pages} pages: PDF ${growth('pdf')}, DOCX ${growth('docx')}`,
    );
  }
}
if (largestOf.en && largestOf.ko) {
  console.log(`Korean PDF / English PDF: ${show(largestOf.ko.seconds / largestOf.en.seconds, 2)}`);
}
console.log(skipped.length > 0 ? `Skipped, not installed: ${skipped.join(', ')}` : 'No peer was skipped.');
console.log(`Load average at the end ${load()}`);
rmSync(folder, { recursive: true, force: true });
