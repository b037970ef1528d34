import type { PDFDocument, PdfFont } from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';

import { assertNever, type FontFile } from '../../../document/index.ts';
import type { Item, LineItem, LinkItem, TextItem } from '../layout/items.ts';
import type { Mark } from '../layout/tags.ts';
import { describe } from '../text/fonts.ts';
import { openFont } from '../text/warm-fonts.ts';
import type { AnnexBook } from './annexes.ts';
import { exportOf } from './interop.ts';
import { ObjectWriter, pdfString } from './objects.ts';
import type { PictureBook } from './pictures.ts';
import { Structure } from './structure.ts';

const Renderer = exportOf(rendererModule);

/** A finished page: its size, its items in page coordinates, and the outline entries that begin on it. */
export interface FinishedPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly outline: readonly string[];
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
/** The slant of upright letters that stand in for an italic, as a tangent. */
const SLANT = 0.19;

/** A word as a document's font encodes it, or that marks in it are moved over their letters. */
type EncodedWord = { readonly codes: string; readonly after: string } | 'moved';

/** Draws finished pages. Vectors go through pdfmake's renderer; a run of text is written as one operator. */
export class BookRenderer extends Renderer {
  readonly #pictures: PictureBook;
  readonly #annexes: AnnexBook;
  readonly #fonts = new Map<FontFile, PdfFont>();
  readonly #structure: Structure;
  readonly #objects: ObjectWriter;
  /** Named places and where they are. */
  readonly #places = new Map<string, string>();
  /** The fill colour and the type that are set on the page, where they are known. */
  #ink: string | undefined;
  #type: string | undefined;
  readonly #words = new Map<PdfFont, Map<string, EncodedWord>>();

  constructor(document: PDFDocument, pictures: PictureBook, annexes: AnnexBook) {
    super(document);
    this.#annexes = annexes;
    this.#pictures = pictures;
    this.#objects = new ObjectWriter(document);
    this.#structure = new Structure(document, this.#objects);
  }

  /** Draws one page. */
  drawPage(page: FinishedPage): void {
    this.pdfDocument.addPage({ size: [page.width, page.height], margin: 0 });
    for (const title of page.outline) this.pdfDocument.outline.addItem(title, { expanded: false });
    this.#structure.startPage();
    this.#ink = undefined;
    this.#type = undefined;
    for (const item of page.items) this.#draw(item, 0, 0, undefined);
    this.#structure.endPage();
  }

  /** Writes what the pages share; to be called once, after the last page. */
  finish(): void {
    const { outline } = this.pdfDocument;
    // pdfkit leaves the number of open entries out, and viewers then show none of them.
    if (outline.children.length > 0) outline.outlineData['Count'] = outline.children.length;
    this.#structure.finish();
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
    this.pdfDocument._root.data.Names.data['Dests'] = this.#objects.nameTree(this.#places);
  }

  /** Draws an item; `mark` is what all around it belongs to, if anything. */
  #draw(item: Item, dx: number, dy: number, mark: Mark | undefined): void {
    switch (item.kind) {
      case 'group': {
        const all = mark ?? item.mark;
        if (item.size !== undefined && all !== undefined) {
          this.#structure.box(all, dx + item.x, dy + item.y, item.size.width, item.size.height);
        }
        for (const inner of item.items) this.#draw(inner, dx + item.x, dy + item.y, all);
        return;
      }
      case 'elements':
        if (mark === undefined) this.#structure.declare(item.tags);
        return;
      case 'text':
        this.#structure.begin(mark ?? item.tag ?? 'layout');
        return this.#text(item, item.x + dx, item.y + dy);
      case 'rect':
        this.#structure.begin(mark ?? 'layout');
        if (item.fill !== undefined && item.stroke === undefined && item.radius === undefined) {
          return this.#block(item.x + dx, item.y + dy, item.width, item.height, item.fill);
        }
        return this.#vector({
          type: 'rect',
          x: item.x + dx,
          y: item.y + dy,
          w: item.width,
          h: item.height,
          r: item.radius,
          color: item.fill,
          lineColor: item.stroke,
          lineWidth: item.weight,
        });
      case 'line':
        this.#structure.begin(mark ?? 'layout');
        if (item.dash === undefined) return this.#rule(item, dx, dy);
        return this.#vector({
          type: 'line',
          x1: item.x1 + dx,
          y1: item.y1 + dy,
          x2: item.x2 + dx,
          y2: item.y2 + dy,
          lineColor: item.color,
          lineWidth: item.weight,
          dash: item.dash,
        });
      case 'circle':
        this.#structure.begin(mark ?? 'layout');
        return this.#vector({
          type: 'ellipse',
          x: item.x + dx,
          y: item.y + dy,
          r1: item.radius,
          r2: item.radius,
          color: item.fill,
          lineColor: item.stroke,
          lineWidth: item.weight,
        });
      case 'polygon':
        this.#structure.begin(mark ?? 'layout');
        return this.#vector({
          type: 'polyline',
          points: item.points.map(([x, y]) => ({ x: x + dx, y: y + dy })),
          closePath: true,
          color: item.fill,
          lineColor: item.stroke,
          lineWidth: item.weight,
        });
      case 'image':
        this.#structure.begin(mark ?? 'layout');
        this.#pictures.embed(item.key);
        this.pdfDocument.image(item.key, item.x + dx, item.y + dy, {
          width: item.width,
          height: item.height,
        });
        return;
      case 'annexPage':
        this.#structure.begin(mark ?? 'layout');
        return this.#annexes.draw(item, item.x + dx, item.y + dy);
      case 'link':
        // What is set again on a page leads nowhere: it is no part of the text.
        if (mark === undefined) this.#link(item, item.x + dx, item.y + dy);
        return;
      case 'place':
        if (mark !== undefined) return;
        this.#place(item.name, item.y + dy);
        return;
      default:
        return assertNever(item);
    }
  }

  #fontOf(file: FontFile): PdfFont {
    const known = this.#fonts.get(file);
    if (known !== undefined) return known;
    const font = openFont(this.pdfDocument, describe(file), file);
    this.#fonts.set(file, font);
    return font;
  }

  /**
   * What TJ shows of words, two bytes a glyph, without the brackets around it; undefined where letters are moved off the line. Words are
   * encoded one by one, as they were measured: shaped together with the space after it, a word can come out wider
   * (Pretendard raises a colon before a space).
   */
  #showing(font: PdfFont, words: readonly string[]): string | undefined {
    let known = this.#words.get(font);
    if (known === undefined) {
      known = new Map();
      this.#words.set(font, known);
    }
    let shown = '';
    for (let index = 0; index < words.length; index += 1) {
      const text = words[index] ?? '';
      let word = known.get(text);
      if (word === undefined) {
        word = encodedWord(font, text);
        known.set(text, word);
      }
      if (word === 'moved') return undefined;
      // Kerning after the last letter moves nothing.
      shown += index < words.length - 1 ? word.codes + word.after : word.codes;
    }
    return shown;
  }

  /** A plain line, of which a book has thousands: one operator where pdfmake writes ten. */
  #rule({ x1, y1, x2, y2, color, weight }: LineItem, dx: number, dy: number): void {
    const from = `${number(x1 + dx)} ${number(y1 + dy)} m`;
    const to = `${number(x2 + dx)} ${number(y2 + dy)} l`;
    this.pdfDocument.addContent(`[] 0 d ${number(weight)} w ${colorOf(color)} RG ${from} ${to} S`);
  }

  /** A filled rectangle with square corners. */
  #block(x: number, y: number, width: number, height: number, fill: string): void {
    const ink = fill === this.#ink ? '' : `${colorOf(fill)} rg `;
    this.#ink = fill;
    this.pdfDocument.addContent(`${ink}${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`);
  }

  #vector(vector: object): void {
    this.#ink = undefined;
    this.renderVector(vector);
  }

  #place(name: string, y: number): void {
    const { page } = this.pdfDocument;
    const top = number(page.height - Math.max(0, y));
    this.#places.set(name, `[${page.dictionary.id} 0 R/XYZ null ${top} null]`);
  }

  #link({ target, width, height, tag }: LinkItem, x: number, y: number): void {
    const { page } = this.pdfDocument;
    const top = page.height - y;
    const action =
      'url' in target
        ? `<</S/URI/URI${pdfString(encodeURI(decodeSafely(target.url)))}>>`
        : `<</S/GoTo/D${pdfString(target.place)}>>`;
    const rect = [x, top - height, x + width, top].map(number).join(' ');
    const title = pdfString(target.title.normalize('NFC').toWellFormed());
    const link = this.#objects.add(
      `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/A${action}/Contents${title}${this.#structure.link(tag)}>>`,
    );
    page.annotations.push(link);
    this.#structure.linked(tag, link);
  }

  #text(item: TextItem, x: number, y: number): void {
    const document = this.pdfDocument;
    const { file, oblique } = item.face;
    const font = this.#fontOf(file);
    const shown = this.#showing(font, item.words);
    if (shown === undefined) {
      // Marks moved over their letters need pdfkit's own, slower path.
      this.#type = undefined;
      this.#ink = undefined;
      document.fillColor(item.color);
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name; pdfmake sets it the same way
      document._font = font;
      document.fontSize(item.size);
      document.text(item.words.join(''), x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: item.spacing,
        textWidth: 0,
        wordCount: 1,
        ...(oblique ? { oblique: true } : {}),
      });
      return;
    }
    document.page.fonts[font.id] ??= font.ref();
    // pdfkit's pages have y downwards; the text matrix turns letters upright again.
    const matrix = `1 0 ${oblique ? SLANT : 0} -1 ${number(x)} ${number(y)} Tm`;
    const spacing = item.spacing === 0 ? '' : ` ${number(item.spacing)} Tc`;
    const ink = item.color === this.#ink ? '' : `${colorOf(item.color)} rg `;
    this.#ink = item.color;
    const type = `/${font.id} ${number(item.size)} Tf`;
    const set = type === this.#type ? '' : ` ${type}`;
    this.#type = type;
    document.addContent(
      `${ink}BT${set}${spacing} ${matrix} [(${shown})]TJ${item.spacing === 0 ? '' : ' 0 Tc'} ET`,
    );
  }
}

/** Bytes that a string of a PDF cannot hold as they are (ISO 32000-1, 7.3.4.2). */
const UNSAFE = /[()\\\r]/g;
const escaped = (byte: string): string => (byte === '\r' ? '\\r' : `\\${byte}`);

/** Glyph codes, with kerning in thousandths of the size between them, and the kerning after them. */
function encodedWord(font: PdfFont, text: string): EncodedWord {
  const [glyphs, positions] = font.encode(text);
  let codes = '';
  let after = '';
  for (const [index, code] of glyphs.entries()) {
    const glyph = Number.parseInt(code, 16);
    codes += after + String.fromCharCode(glyph >> 8, glyph & 0xff).replace(UNSAFE, escaped);
    after = '';
    const position = positions[index];
    if (position === undefined) continue;
    if (position.xOffset !== 0 || position.yOffset !== 0) return 'moved';
    const kern = Math.round((position.xAdvance - position.advanceWidth) * 10) / 10;
    if (kern !== 0) after = `)${-kern}(`;
  }
  return { codes, after };
}

const colors = new Map<string, string>();

/** The parts of a colour, "#rrggbb", as operators take them. */
function colorOf(color: string): string {
  let parts = colors.get(color);
  if (parts === undefined) {
    parts = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
    colors.set(color, parts);
  }
  return parts;
}

/** An address may come encoded already; encoding twice would break it. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url.replace(/[^\x20-\x7e]/g, '');
  }
}
