import { decodeStream, readPdf, type PdfFile } from './pdf-file.ts';
import { isDictionary, isKind, isList, type PdfStream, type PdfValue } from './pdf-objects.ts';
import { readPages } from './pdf-text.ts';
import { readings, type Margins } from './reading.ts';
import { GAP, normalise } from './search.ts';
import { textsOfXml } from './xml.ts';

/** Everything a PDF file says: its pages in every way to read them, titles, metadata and descriptions. */
export function textsOfPdf(
  bytes: Uint8Array,
  margins: Margins,
  annexPages?: ReadonlySet<number>,
): readonly string[] {
  const file = readPdf(bytes);
  const strings: string[] = [];
  for (const value of file.objects.values()) collect(file, value, strings);
  return [
    ...readings(readPages(file, annexPages), margins),
    strings.map((text) => text.split(GAP).map(normalise).join(GAP)).join(GAP),
  ];
}

/** Outline titles, descriptions, names, document information: all are strings of some object. */
function collect(file: PdfFile, value: PdfValue, strings: string[]): void {
  if (isKind(value, 'string')) {
    strings.push(decodeString(value.bytes));
  } else if (isList(value)) {
    for (const item of value) collect(file, item, strings);
  } else if (isDictionary(value)) {
    for (const item of value.values()) collect(file, item, strings);
  } else if (isKind(value, 'name')) {
    strings.push(value.name);
  } else if (isKind(value, 'stream')) {
    collect(file, value.dictionary, strings);
    if (isReadable(file, value)) {
      const content = Buffer.from(decodeStream(file, value) ?? '', 'latin1').toString('utf8');
      strings.push(content, ...textsOfXml(content));
    }
  }
}

/** Metadata and attached texts. Fonts and pictures hold no sentences, pages are read by their own rules. */
function isReadable(file: PdfFile, stream: PdfStream): boolean {
  const type = file.resolve(stream.dictionary.get('Type'));
  return isKind(type, 'name') && (type.name === 'Metadata' || type.name === 'EmbeddedFile');
}

/** Text strings are UTF-16 or UTF-8 with a mark, else one byte a character (ISO 32000-2, 7.9.2.2). */
function decodeString(bytes: string): string {
  if (bytes.startsWith('\u00fe\u00ff')) {
    const body = Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), 'latin1');
    return body.swap16().toString('utf16le');
  }
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}
