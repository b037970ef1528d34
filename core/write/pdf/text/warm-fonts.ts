import type { FontFile } from '../../../document/index.ts';
import type { PDFDocument, PdfFont, PdfGlyphRun } from 'pdfmake/js/PDFDocument.js';

/** Shaped words by the font file's bytes: an app that draws page after page passes the same ones in each time. */
const warm = new WeakMap<Uint8Array, Record<string, PdfGlyphRun>>();

/** About 30 MB of shaped words; a book of 500 pages has some ten thousand different ones. */
const MOST_WORDS = 50_000;

type FontClass = new (document: PDFDocument, font: PdfFont['font'], id: string) => PdfFont;

/** Parsed font files by their bytes: parsing takes longer than drawing some pages. pdfkit does not export its class. */
const parsed = new WeakMap<Uint8Array, { readonly type: FontClass; readonly font: PdfFont['font'] }>();

/** A font of a document, by the name it is registered under; what earlier documents learnt of its file is used. */
export function openFont(document: PDFDocument, name: string, file: FontFile): PdfFont {
  const known = parsed.get(file.bytes);
  if (known === undefined) {
    const font = document.provideFont(name, false, false);
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

/** Lets a document's font use the words that earlier documents shaped with the same file. */
function warmFont(font: PdfFont, file: FontFile): PdfFont {
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    // A ligature's characters are those of its parts, which fontkit would take from earlier words: see below.
    // oxlint-disable-next-line no-underscore-dangle -- fontkit's name
    font.font._glyphs = {};
    return ownGlyphs(shape(text, features), text);
  };
  let words = warm.get(file.bytes);
  if (words === undefined || Object.keys(words).length > MOST_WORDS) {
    words = Object.create(null) as Record<string, PdfGlyphRun>;
    warm.set(file.bytes, words);
  }
  font.layoutCache = words;
  return font;
}

/**
 * fontkit keeps one object for each glyph, with the characters it was first used for: a space may say it is a
 * no-break space. What a document says of its glyphs must not depend on what was drawn before, so each run gets glyphs
 * of its own that know the run's characters.
 */
function ownGlyphs(run: PdfGlyphRun, text: string): PdfGlyphRun {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const oneToOne = characters.length === run.glyphs.length;
  const glyphs = run.glyphs.map((glyph, index) => ({
    id: glyph.id,
    advanceWidth: glyph.advanceWidth,
    codePoints: oneToOne ? [characters[index] ?? 0] : glyph.codePoints,
  }));
  return { glyphs, positions: run.positions, advanceWidth: run.advanceWidth };
}
