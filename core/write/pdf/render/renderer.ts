import type { PDFDocument, PdfFont, PdfGlyphPosition } from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';

import { assertNever, type FontFile } from '../../../document/index.ts';
import type { Item, LinkItem, TextItem } from '../layout/items.ts';
import type { Mark } from '../layout/tags.ts';
import { describe } from '../text/fonts.ts';
import { openFont } from '../text/warm-fonts.ts';
import type { AnnexBook } from './annexes.ts';
import { exportOf } from './interop.ts';
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

/** Draws finished pages. Vectors go through pdfmake's renderer; a run of text is written as one operator. */
export class BookRenderer extends Renderer {
  readonly #pictures: PictureBook;
  readonly #annexes: AnnexBook;
  readonly #fonts = new Map<FontFile, PdfFont>();
  readonly #structure: Structure;

  constructor(document: PDFDocument, pictures: PictureBook, annexes: AnnexBook) {
    super(document);
    this.#annexes = annexes;
    this.#pictures = pictures;
    this.#structure = new Structure(document);
  }

  /** Draws one page. */
  drawPage(page: FinishedPage): void {
    this.pdfDocument.addPage({ size: [page.width, page.height], margin: 0 });
    for (const title of page.outline) this.pdfDocument.outline.addItem(title, { expanded: false });
    this.#structure.startPage();
    for (const item of page.items) this.#draw(item, 0, 0, undefined);
    this.#structure.endPage();
  }

  /** Writes what the pages share; to be called once, after the last page. */
  finish(): void {
    const { outline } = this.pdfDocument;
    // pdfkit leaves the number of open entries out, and viewers then show none of them.
    if (outline.children.length > 0) outline.outlineData['Count'] = outline.children.length;
    this.#structure.finish();
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
        return this.renderVector({
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
        return this.renderVector({
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
        return this.renderVector({
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
        return this.renderVector({
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
        this.pdfDocument.addNamedDestination(item.name, 'XYZ', null, Math.max(0, item.y + dy), null);
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

  #link({ target, width, height, tag }: LinkItem, x: number, y: number): void {
    const document = this.pdfDocument;
    const title = target.title.normalize('NFC').toWellFormed();
    // For pdfkit a primitive string would be a name.
    const options = { Contents: new String(title), ...this.#structure.link(tag) };
    if ('url' in target) document.link(x, y, width, height, encodeURI(decodeSafely(target.url)), options);
    else document.goTo(x, y, width, height, target.place, options);
    this.#structure.linked(tag, document.page.annotations.at(-1));
  }

  #text(item: TextItem, x: number, y: number): void {
    const document = this.pdfDocument;
    const { file, oblique } = item.face;
    const font = this.#fontOf(file);
    const [codes, positions] = encodeWords(font, item.text);
    document.fillColor(item.color);
    if (positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0)) {
      // Marks moved over their letters need pdfkit's own, slower path.
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name; pdfmake sets it the same way
      document._font = font;
      document.fontSize(item.size);
      document.text(item.text, x, y, {
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
    document.addContent(
      `BT /${font.id} ${number(item.size)} Tf${spacing} ${matrix} [${showing(codes, positions)}] TJ${
        item.spacing === 0 ? '' : ' 0 Tc'
      } ET`,
    );
  }
}

/**
 * Encodes word by word, as words were measured: shaped together with the space after it, a word can come out
 * wider (Pretendard raises a colon before a space).
 */
function encodeWords(
  font: PdfFont,
  text: string,
): [codes: readonly string[], positions: readonly PdfGlyphPosition[]] {
  const parts = text.split(/( +)/).filter((part) => part !== '');
  if (parts.length < 2) return font.encode(text);
  const encoded = parts.map((part) => font.encode(part));
  return [encoded.flatMap(([codes]) => codes), encoded.flatMap(([, positions]) => positions)];
}

/** The operand of TJ: glyph codes, with kerning in thousandths of the size between them. */
function showing(codes: readonly string[], positions: readonly PdfGlyphPosition[]): string {
  let out = '<';
  for (const [index, code] of codes.entries()) {
    out += code;
    const position = positions[index];
    const kern = position === undefined ? 0 : position.xAdvance - position.advanceWidth;
    if (Math.abs(kern) > 0.01 && index < codes.length - 1) out += `> ${number(-kern)} <`;
  }
  return `${out}>`;
}

/** An address may come encoded already; encoding twice would break it. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url.replace(/[^\x20-\x7e]/g, '');
  }
}
