import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A part that replaces the one the library would write. */
export interface Part {
  readonly path: string;
  readonly data: string;
}

// The zip format's first day, in the clock's own zone, since zip files store local time without a zone.
const ZIP_EPOCH = new Date(1980, 0, 1);
const NOTES = new Set(['word/footnotes.xml', 'word/endnotes.xml']);
// The library puts a reference mark into the separators, at which Word offers to repair the file, and formats them by
// hand; ours hold the line and nothing else.
const SEPARATOR =
  /(<w:(?:footnote|endnote) w:type="(separator|continuationSeparator)" w:id="-?\d+">).*?(<\/w:(?:footnote|endnote)>)/gs;
const LINE = '$1<w:p><w:pPr><w:pStyle w:val="FootnoteSeparator"/></w:pPr><w:r><w:$2/></w:r></w:p>$3';

/**
 * Packs the document and mends what the library has no option for: the separators of the notes, and the dates of the
 * zip entries, which would be the clock's.
 */
export async function packed(document: Document, parts: readonly Part[]): Promise<Uint8Array> {
  const zip = await Packer.pack(document, 'uint8array', undefined, parts);
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const mended = NOTES.has(path) ? strToU8(strFromU8(bytes).replace(SEPARATOR, LINE)) : bytes;
    // Pictures are compressed already.
    files[path] = [mended, { mtime: ZIP_EPOCH, level: path.startsWith('word/media/') ? 0 : 6, os: 0 }];
  }
  return zipSync(files);
}
