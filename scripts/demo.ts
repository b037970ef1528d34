// `npm run demo`: exports the Korea–US sample, the English book in its three copies and the Korean one, to out/.
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { AppError } from '../platform/errors.ts';
import { exportBook, type ExportOptions } from '../platform/export/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = join(root, 'samples', 'korea-us-2025');
const out = join(root, 'out');
const books: readonly Pick<ExportOptions, 'bookId' | 'variants'>[] = [
  { bookId: 'second-technical-en', variants: ['principal', 'delegation', 'releasable'] },
  { bookId: 'second-technical-ko', variants: ['principal'] },
];

try {
  let warnings = 0;
  for (const book of books) {
    const report = await exportBook({ workspace, out, formats: ['pdf', 'docx'], overwrite: true, ...book });
    console.log(`\n${report.book}  (${report.seconds.toFixed(1)} s)`);
    for (const { path, pages, bytes, withheld } of report.files) {
      const searched = withheld.searched > 0 ? `, none of ${withheld.searched} withheld texts inside` : '';
      const size = `${Math.round(bytes / 1000)} kB`;
      console.log(`  ${relative(process.cwd(), path)}  ${pages} pages, ${size}${searched}`);
    }
    for (const warning of report.warnings) console.log(`  warning: ${warning.message}`);
    warnings += report.warnings.length;
  }
  console.log(
    `\nThe books are in ${relative(process.cwd(), out) || '.'}${warnings > 0 ? `, ${warnings} warnings` : ''}.`,
  );
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  for (const { place, message } of error.findings) {
    console.error(`${place?.file ?? ''}:${place?.line ?? 1}  ${place?.field ?? ''}  ${message}`);
  }
  console.error(error.message);
  process.exitCode = 1;
}
