import Papa from 'papaparse';
import type { Intake } from './intake.ts';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** Reads a table of comma-, semicolon- or tab-separated values as Excel and others write them. */
export function readTable(bytes: Uint8Array): Intake {
  const text = decode(bytes);
  // a null byte stands in no table: this is something else
  if (text === undefined || text.includes('\0')) return { type: 'refused', reason: 'not-supported' };
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  if (errors.some(({ type }) => type === 'Quotes')) return { type: 'refused', reason: 'damaged' };
  const [heads, ...rows] = data;
  if (heads === undefined || rows.length === 0) return { type: 'refused', reason: 'empty' };
  if (rows.length > MOST_ROWS || heads.length > MOST_COLUMNS) return { type: 'refused', reason: 'too-large' };
  const width = Math.max(...[heads, ...rows.slice(0, 1000)].map((row) => row.length));
  return {
    type: 'table',
    heads: Array.from({ length: width }, (_, index) => (heads[index] ?? '').normalize('NFC').trim()),
    rows,
  };
}

/** The text of a file: Unicode with or without its mark, or the Korean code page that Excel still writes. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const coding of ['utf-8', 'euc-kr', 'windows-1252']) {
    try {
      return new TextDecoder(coding, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  }
  return undefined;
}
