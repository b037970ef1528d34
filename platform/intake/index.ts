import type { Intake } from './intake.ts';

export { type Intake, type Refused } from './intake.ts';

const MOST_BYTES = 25 * 1024 * 1024;
const ZIP = 'PK\u0003\u0004';
/** The old container of Microsoft: .doc, .xls, and every newer file that has a password. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0';

/** Reads a file that is to be imported into a library: a Word document or a table of comma-separated values. */
export async function readIntake(name: string, bytes: Uint8Array): Promise<Intake> {
  if (bytes.length > MOST_BYTES) return { type: 'refused', reason: 'too-large' };
  if (bytes.length === 0) return { type: 'refused', reason: 'empty' };
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString('latin1');
  if (begin === COMPOUND) {
    return { type: 'refused', reason: /\.do[ct]$/i.test(name) ? 'old-word' : 'encrypted' };
  }
  // Only who imports pays for the readers.
  if (begin === ZIP) return await (await import('./read-document.ts')).readDocument(bytes);
  if (/\.(docx?|xlsx?|pdf|hwpx?)$/i.test(name)) {
    return { type: 'refused', reason: /\.docx$/i.test(name) ? 'damaged' : 'not-supported' };
  }
  return (await import('./read-table.ts')).readTable(bytes);
}
