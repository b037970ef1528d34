import type * as PdfLib from '@cantoo/pdf-lib';
import { Unzlib } from 'fflate';
import { allowUnpacking } from './budget.ts';
import type { SourcePage, SourcePdf } from './open.ts';

/** More drawing operators than this on one page are a trap, not a page. */
const MOST_CONTENT = 96_000_000;
const CHUNK = 65_536;

/** What a page draws, unpacked; several streams read as one (ISO 32000-1, 7.8.2). */
export function contentOf({ lib }: SourcePdf, page: SourcePage): Uint8Array {
  const contents = page.dictionary.lookup(lib.PDFName.of('Contents'));
  const streams =
    contents instanceof lib.PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : [contents];
  const parts = streams.flatMap((stream) =>
    stream instanceof lib.PDFRawStream ? [unpacked(lib, stream)] : [],
  );
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  if (length > MOST_CONTENT) throw new Error('the page has too much on it');
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    // A token must not run over from one stream into the next.
    bytes[at + part.length] = 0x0a;
    at += part.length + 1;
  }
  return bytes;
}

function unpacked(lib: typeof PdfLib, stream: PdfLib.PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(lib.PDFName.of('Filter'));
  const only = filter instanceof lib.PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const plain = only === undefined && !stream.dict.has(lib.PDFName.of('DecodeParms'));
  if (plain) return stream.asUint8Array();
  if (only === lib.PDFName.FlateDecode && !stream.dict.has(lib.PDFName.of('DecodeParms'))) {
    return inflate(stream.asUint8Array());
  }
  allowUnpacking(lib);
  return lib.decodePDFRawStream(stream).decode();
}

/** Unpacks piece by piece, so that a small file cannot fill the memory. What a cut-off stream held is kept. */
function inflate(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const unzlib = new Unzlib((part) => {
    length += part.length;
    if (length > MOST_CONTENT) throw new Error('the page has too much on it');
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    unzlib.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
