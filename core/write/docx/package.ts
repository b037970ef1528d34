import { Document, Footer, Header, type ISectionOptions, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { withFrames } from './pictures.ts';
import type { WordSection } from './sections.ts';
import type { LinkedPart, Session } from './session.ts';

/** A part that replaces the one the library would write. */
export interface Part {
  readonly path: string;
  readonly data: string;
}

/** A book as WordprocessingML, for the package around it. */
export interface WrittenBook {
  readonly sections: readonly WordSection[];
  readonly footnotes: string;
  readonly parts: readonly Part[];
}

// The zip format's first day, in the clock's own zone, since zip files store local time without a zone.
const ZIP_EPOCH = new Date(1980, 0, 1);
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
// The library puts a reference mark into the separators, at which Word offers to repair the file, and formats them by
// hand; ours hold the line and nothing else.
const SEPARATOR =
  /(<w:(?:footnote|endnote) w:type="(separator|continuationSeparator)" w:id="-?\d+">).*?(<\/w:(?:footnote|endnote)>)/gs;
const LINE = '$1<w:p><w:pPr><w:pStyle w:val="FootnoteSeparator"/></w:pPr><w:r><w:$2/></w:r></w:p>$3';
const SECTION = /<w:sectPr>.*?<\/w:sectPr>/gs;
const FRAME = /<w:drawing>.*?<\/w:drawing>/gs;

/**
 * Packs a book. The library writes a package of empty sections with the book's pictures, heads, links and page set-up;
 * its parts are then filled with the text.
 */
export async function packed(book: WrittenBook, session: Session): Promise<Uint8Array> {
  const zip = await Packer.pack(emptyBook(book, session), 'uint8array', undefined, book.parts);
  const fillers = fillersOf(book);
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const fill = fillers.get(path);
    // Pictures are compressed already.
    const level = path.startsWith('word/media/') ? 0 : 6;
    files[path] = [fill ? strToU8(fill(strFromU8(bytes))) : bytes, { mtime: ZIP_EPOCH, level, os: 0 }];
  }
  return zipSync(files);
}

function emptyBook(book: WrittenBook, session: Session): Document {
  const sections = book.sections.map(({ head, foot, properties }, index): ISectionOptions => ({
    properties,
    children: [new Paragraph({ children: index === 0 ? session.pictures : [] })],
    ...(head === undefined ? {} : { headers: { default: new Header({ children: [] }) } }),
    ...(foot === undefined ? {} : { footers: { default: new Footer({ children: [] }) } }),
  }));
  const document = new Document({ sections });
  const relationships = (part: LinkedPart) =>
    part === 'document' ? document.Document.Relationships : document.FootNotes.Relationships;
  for (const part of ['document', 'footnotes'] as const) {
    for (const [address, id] of session.links[part]) {
      relationships(part).addRelationship(id, HYPERLINK, address, 'External');
    }
  }
  return document;
}

type Filler = (xml: string) => string;

/** What becomes of the parts that the library leaves empty. */
function fillersOf({ sections, footnotes }: WrittenBook): ReadonlyMap<string, Filler> {
  const withSeparators: Filler = (xml) => xml.replace(SEPARATOR, LINE);
  const fillers = new Map<string, Filler>([
    ['word/document.xml', (xml) => filledBody(xml, sections)],
    ['word/footnotes.xml', (xml) => withEnd(withSeparators(xml), footnotes)],
    ['word/endnotes.xml', withSeparators],
  ]);
  // The library counts heads and feet as it meets them.
  for (const kind of ['head', 'foot'] as const) {
    const texts = sections.flatMap((section) => section[kind] ?? []);
    for (const [index, text] of texts.entries()) {
      fillers.set(`word/${kind}er${index + 1}.xml`, (xml) => withContent(xml, text));
    }
  }
  return fillers;
}

/** Sets the text between the sections' page set-ups; each stands in the last paragraph of its section. */
function filledBody(xml: string, sections: readonly WordSection[]): string {
  const setups = xml.match(SECTION) ?? [];
  const frames = xml.match(FRAME) ?? [];
  const texts = sections.map(({ pieces, last }, index) => {
    const setup = setups[index] ?? '';
    const text = pieces.map((piece) => piece.xml).join('');
    return index === sections.length - 1
      ? text + last.xml + setup
      : text + last.xml.replace('</w:pPr>', () => `${setup}</w:pPr>`);
  });
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  return xml.slice(0, start) + withFrames(texts.join(''), frames) + xml.slice(xml.lastIndexOf('</w:body>'));
}

/** A part with another content of its root. */
function withContent(xml: string, content: string): string {
  const [open = ''] = /^(?:<\?.*?\?>)?\s*<[^>]+>/s.exec(xml) ?? [];
  const name = /<(w:\w+)[^<]*$/.exec(open)?.[1] ?? '';
  return `${open.replace(/\/>$/, '>')}${content}</${name}>`;
}

/** A part with more at the end of its root. */
function withEnd(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + more + xml.slice(end);
}
