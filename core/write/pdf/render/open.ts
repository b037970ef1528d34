import documentModule from 'pdfmake/js/PDFDocument.js';
import type { FontDescriptors } from 'pdfmake/js/PDFDocument.js';

import type { DocumentMeta } from '../../../document/index.ts';
import { LANGUAGE_TAGS } from '../text/languages.ts';
import { exportOf } from './interop.ts';

const PDFDocument = exportOf(documentModule);

const APPLICATION = 'Aide-Mémoire';

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A PDF document that reads no file, asks no network and writes its metadata as well-formed XML. */
export class BookPdf extends PDFDocument {
  override _addInfo(): void {
    // pdfkit puts the texts into the XMP packet as they are: an ampersand in a title would break it.
    const { info } = this;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replace(/[&<>"]/g, (sign) => XML[sign] ?? '') : value,
      ]),
    );
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    super._addInfo();
    this.info = info;
  }
}

/** Opens a PDF with the metadata of a book. */
export function openPdf(meta: DocumentMeta, fonts: FontDescriptors): BookPdf {
  // The time of the export would make each export differ; the book's own date does not.
  const date = new Date(meta.date);
  const stamp = Number.isNaN(date.getTime()) ? new Date(0) : date;
  return new BookPdf(
    fonts,
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      lang: LANGUAGE_TAGS[meta.language],
      displayTitle: true,
      tagged: true,
      info: {
        Title: text(meta.title),
        Author: text(meta.author),
        Subject: text(meta.subject),
        Keywords: text(meta.keywords.join(', ')),
        Creator: APPLICATION,
        Producer: APPLICATION,
        CreationDate: stamp,
        ModDate: stamp,
      },
    },
    null,
    () => false,
  );
}

const text = (value: string): string =>
  value
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');

/** Ends a document and gathers its bytes. */
export function bytesOf(document: BookPdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
    document.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
