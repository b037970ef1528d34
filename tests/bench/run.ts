// Wall time and peak memory of both writers at 20, 100 and 500 pages, each in a cold process, beside LibreOffice turning
// the same DOCX into PDF in the same run. `npm run bench`, or `npm run bench -- 20 100` for other sizes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly pageCount: number;
}

const RUNS = 3;
const sizes = process.argv.slice(2).map(Number);
const pagesWanted = sizes.length > 0 ? sizes : [20, 100, 500];
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

function writer(format: 'pdf' | 'docx', pages: number, language: string, file: string): Measured {
  const script = join(import.meta.dirname, 'write-book.ts');
  const output = execFileSync(process.execPath, [script, format, String(pages), language, file], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measured;
}

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;

function libreOffice(file: string): Measured {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', join(folder, 'peer'), file];
  const start = performance.now();
  const result = hasTime
    ? spawnSync('/usr/bin/time', ['-f', '%M', 'soffice', ...args], { encoding: 'utf8' })
    : spawnSync('soffice', args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const peak = hasTime ? Number(result.stderr.trim().split('\n').at(-1)) / 1024 : Number.NaN;
  return { seconds, megabytes: peak, pageCount: 0 };
}

const column = (text: string, width: number): string => text.padStart(width);
const show = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

console.log(
  ['', 'pages', 'PDF s', 'PDF MB', 'DOCX s', 'DOCX MB', 'LibreOffice s', 'LO MB', 'PDF/LO', 'DOCX/LO']
    .map((title) => column(title, title.length > 8 ? 14 : 8))
    .join(' '),
);
for (const language of ['en', 'ko']) {
  const rows = pagesWanted.map((pages) => {
    const file = (format: string): string => join(folder, `${language}-${pages}.${format}`);
    const pdf = measure(() => writer('pdf', pages, language, file('pdf')));
    const docx = measure(() => writer('docx', pages, language, file('docx')));
    if (hasLibreOffice) libreOffice(file('docx'));
    const peer = hasLibreOffice
      ? measure(() => libreOffice(file('docx')))
      : { seconds: Number.NaN, megabytes: Number.NaN, pageCount: 0 };
    console.log(
      [
        column(language, 8),
        column(String(pdf.pageCount), 8),
        column(show(pdf.seconds, 2), 8),
        column(show(pdf.megabytes, 0), 8),
        column(show(docx.seconds, 2), 8),
        column(show(docx.megabytes, 0), 8),
        column(show(peer.seconds, 2), 14),
        column(show(peer.megabytes, 0), 8),
        column(show(pdf.seconds / peer.seconds, 2), 8),
        column(show(docx.seconds / peer.seconds, 2), 8),
      ].join(' '),
    );
    return { pages: pdf.pageCount, pdf: pdf.seconds, docx: docx.seconds };
  });
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
if (!hasLibreOffice) {
  console.log('LibreOffice is not installed: no ratios.');
}
rmSync(folder, { recursive: true, force: true });
