import documentModule from 'pdfmake/js/PDFDocument.js';
import type { FontDescriptors } from 'pdfmake/js/PDFDocument.js';

import type { DocumentMeta } from '../../../document/index.ts';
import { LANGUAGE_TAGS } from '../text/languages.ts';
import { exportOf } from './interop.ts';
import { ByteSink, Scratch } from './sink.ts';
import { srgbProfile } from './srgb-profile.ts';

const PDFDocument = exportOf(documentModule);

const APPLICATION = 'Aide-Mémoire';

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A PDF document that reads no file, asks no network and writes its metadata as well-formed XML. */
export class BookPdf extends PDFDocument {
  /** pdfkit's stream keeps each small piece until the caller waits: a book's pieces take more room than the book. */
  declare _sink: ByteSink | undefined;
  readonly #content = new Scratch();

  // oxlint-disable no-underscore-dangle -- pdfkit's names
  override _write(data: unknown): void {
    // pdfkit's constructor writes already.
    this._sink ??= new ByteSink();
    if (data instanceof Uint8Array) {
      this._sink.bytes(data);
      this._offset += data.length;
      return;
    }
    const line = `${String(data)}\n`;
    this._sink.text(line);
    this._offset += line.length;
  }
  // oxlint-enable no-underscore-dangle

  override addContent(operators: string): this {
    this.#content.line(operators);
    return this;
  }

  override flushPages(): void {
    const content = this.#content.take();
    if (content.length > 0) this.page.write(content);
    super.flushPages();
  }

  /** Ends the document; gives its bytes. */
  finished(): Uint8Array {
    this.end();
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit calls `_write`
    return this._sink?.finish() ?? new Uint8Array();
  }

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

  /** Makes the document one for the archive (PDF/A-1b). pdfkit then lists the glyphs of each font, and calls `endSubset`. */
  archive(): void {
    this.subset = 1;
  }

  /** Says what the colours mean, and that the file is for the archive. */
  endSubset(): void {
    const profile = this.ref({ N: 3 });
    profile.end(srgbProfile());
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    intent.end();
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    this._root.data['OutputIntents'] = [intent];
    const { ModDate } = this.info;
    const modified = ModDate instanceof Date ? `${ModDate.toISOString().slice(0, 19)}Z` : '';
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${modified}</xmp:ModifyDate></rdf:Description>`,
    );
    this.appendXML(
      '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>',
    );
  }
}

/** Opens a PDF with the metadata of a book; `archive` makes it a PDF/A-1b. */
export function openPdf(meta: DocumentMeta, fonts: FontDescriptors, archive = false): BookPdf {
  // The time of the export would make each export differ; the book's own date does not.
  const date = new Date(meta.date);
  const stamp = Number.isNaN(date.getTime()) ? new Date(0) : date;
  const pdf = new BookPdf(
    fonts,
    {},
    {},
    {},
    {
      pdfVersion: archive ? '1.4' : '1.7',
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
  if (archive) pdf.archive();
  return pdf;
}

const text = (value: string): string =>
  value
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
