import type { FontFile } from '../../../document/index.ts';
import { postHeader } from './sfnt.ts';
import { Shaper } from './shaper.ts';
import type { PDFDocument, PdfFont, PdfGlyphRun } from 'pdfmake/js/PDFDocument.js';

/** Shaped words by the font file's bytes: an app that draws page after page passes the same ones in each time. */
const warm = new WeakMap<Uint8Array, Record<string, PdfGlyphRun>>();

/** About 30 MB of shaped words; a book of 500 pages has some ten thousand different ones. */
const MOST_WORDS = 50_000;

/** Shapers by the font file's bytes; opened when the first word is set in the face. */
const shapers = new WeakMap<Uint8Array, Shaper>();

type FontClass = new (document: PDFDocument, font: PdfFont['font'], id: string) => PdfFont;

/** Parsed font files by their bytes: parsing takes longer than drawing some pages. pdfkit does not export its class. */
const parsed = new WeakMap<Uint8Array, { readonly type: FontClass; readonly font: PdfFont['font'] }>();

/** A font of a document, by the name it is registered under; what earlier documents learnt of its file is used. */
export function openFont(document: PDFDocument, name: string, file: FontFile): PdfFont {
  const known = parsed.get(file.bytes);
  if (known === undefined) {
    const font = document.provideFont(name, false, false);
    // Else fontkit reads the names of all glyphs, tens of thousands in a Korean font, to tell the slant of its letters.
    // oxlint-disable-next-line no-underscore-dangle -- fontkit's name
    font.font._tables.post ??= postHeader(file.bytes);
    parsed.set(file.bytes, { type: font.constructor as FontClass, font: font.font });
    return warmFont(font, file);
  }
  // What pdfkit's `font` does, but for parsing.
  // oxlint-disable no-underscore-dangle -- pdfkit's names
  document._fontCount += 1;
  const font = new known.type(document, known.font, `F${document._fontCount}`);
  document._fontFamilies[font.name] = font;
  document._font = font;
  // oxlint-enable no-underscore-dangle
  return warmFont(font, file);
}

/** Gives a document's font our shaper, and the words that earlier documents shaped with the same file. */
function warmFont(font: PdfFont, file: FontFile): PdfFont {
  let shaper: Shaper | undefined;
  font.layoutRun = (text) => {
    shaper ??= shaperOf(file);
    return shaper.shape(text);
  };
  let words = warm.get(file.bytes);
  if (words === undefined || Object.keys(words).length > MOST_WORDS) {
    words = Object.create(null) as Record<string, PdfGlyphRun>;
    warm.set(file.bytes, words);
  }
  font.layoutCache = words;
  return font;
}

function shaperOf(file: FontFile): Shaper {
  let shaper = shapers.get(file.bytes);
  if (shaper === undefined) {
    shaper = new Shaper(file.bytes);
    shapers.set(file.bytes, shaper);
  }
  return shaper;
}
