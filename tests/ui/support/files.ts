import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxParts, pdfPages } from '../../support/extract.ts';

/** The files below a folder whose names end so. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** All words of an exported file without the white space between them: lines break where the paper ends. */
export function wordsIn(file: string): string {
  const bytes = readFileSync(file);
  const text = file.endsWith('.pdf')
    ? pdfPages(bytes).join('')
    : (docxParts(bytes).get('word/document.xml') ?? '').replaceAll(/<[^>]*>/g, '');
  return squeezed(text);
}

/** A text without its white space. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '').normalize('NFC');
}
