import type { PDFDocument, PdfPicture, PdfReference } from 'pdfmake/js/PDFDocument.js';

import type { ImageFile, WriterWarning } from '../../../document/index.ts';
import type { DecodedPng } from './pixels.ts';
import { decodePng } from './png.ts';

/** A decoded PNG as pdfkit embeds pictures. */
class PngPicture implements PdfPicture {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  obj: PdfReference | null = null;
  readonly #png: DecodedPng;

  constructor(png: DecodedPng, label: string, opaque: boolean) {
    this.#png = opaque ? onWhite(png) : png;
    this.label = label;
    this.width = png.width;
    this.height = png.height;
  }

  embed(document: PDFDocument): void {
    const { width, height, channels, samples, alpha } = this.#png;
    const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
    const mask = alpha && document.ref({ ...common, ColorSpace: 'DeviceGray' });
    mask?.end(alpha);
    this.obj = document.ref({
      ...common,
      ColorSpace: channels === 3 ? 'DeviceRGB' : 'DeviceGray',
      ...(mask === undefined ? {} : { SMask: mask }),
    });
    this.obj.end(samples);
  }
}

/** A picture laid on white, as it would print. */
function onWhite(png: DecodedPng): DecodedPng {
  const { alpha, channels } = png;
  if (alpha === undefined) return png;
  const samples = png.samples.map((sample, index) => {
    const share = (alpha[Math.floor(index / channels)] ?? 255) / 255;
    return Math.round(sample * share + 255 * (1 - share));
  });
  return { ...png, samples, alpha: undefined };
}

/** The pictures of a document: opened when asked for, embedded once when first drawn. */
export class PictureBook {
  readonly #document: PDFDocument;
  readonly #images: ReadonlyMap<string, ImageFile>;
  readonly #warn: (warning: WriterWarning) => void;
  /** Neither transparency nor printers' colours, which a file for the archive cannot have. */
  readonly #opaque: boolean;
  readonly #opened = new Map<string, PdfPicture | undefined>();

  constructor(
    document: PDFDocument,
    images: ReadonlyMap<string, ImageFile>,
    warn: (warning: WriterWarning) => void,
    opaque: boolean,
  ) {
    this.#document = document;
    this.#images = images;
    this.#warn = warn;
    this.#opaque = opaque;
  }

  /** The size of a picture as it stands upright; undefined, with a warning, where it is missing or broken. */
  sizeOf(key: string, sectionId: string): { readonly width: number; readonly height: number } | undefined {
    const picture = this.#open(key, sectionId);
    if (picture === undefined) return undefined;
    const turned = (picture.orientation ?? 1) > 4;
    return turned
      ? { width: picture.height, height: picture.width }
      : { width: picture.width, height: picture.height };
  }

  /** Makes a picture drawable under its key. */
  embed(key: string): void {
    const picture = this.#opened.get(key);
    if (picture === undefined || picture.obj !== null) return;
    picture.embed(this.#document);
    // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name; its `image` looks here for a string
    this.#document._imageRegistry[key] = picture;
  }

  #open(key: string, sectionId: string): PdfPicture | undefined {
    if (this.#opened.has(key)) return this.#opened.get(key);
    const file = this.#images.get(key);
    let picture: PdfPicture | undefined;
    if (file === undefined) {
      this.#warn({
        code: 'missing-image',
        sectionId,
        message: `The picture “${key}” is not in the library.`,
        params: { file: key },
      });
    } else {
      try {
        picture = this.#decode(file, `Picture${this.#opened.size + 1}`);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#warn({
          code: 'bad-image',
          sectionId,
          message: `The picture “${key}” cannot be read: ${reason}.`,
          params: { file: key },
        });
      }
    }
    this.#opened.set(key, picture);
    return picture;
  }

  #decode(file: ImageFile, label: string): PdfPicture {
    if (file.type === 'png') return new PngPicture(decodedOnce(file.bytes), label, this.#opaque);
    const colors = checkJpeg(file.bytes);
    if (this.#opaque && colors === 4) throw new Error('a CMYK picture cannot stand in a PDF/A file');
    return this.#document.openImage(new Uint8Array(file.bytes).buffer);
  }
}

/** Larger pictures would take too much memory between two exports. */
const MOST_KEPT_PIXELS = 4_000_000;
const decoded = new WeakMap<Uint8Array, DecodedPng>();

/** A picture's pixels; those of a picture whose bytes stay where they are, as between two previews, are kept. */
function decodedOnce(bytes: Uint8Array): DecodedPng {
  const known = decoded.get(bytes);
  if (known !== undefined) return known;
  const png = decodePng(bytes);
  if (png.width * png.height <= MOST_KEPT_PIXELS) decoded.set(bytes, png);
  return png;
}

/** Frame headers of the JPEG kinds that PDF's DCTDecode reads: baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** How many colours a JPEG has. pdfkit embeds it unseen; an unknown count would make a broken file. */
function checkJpeg(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) throw new Error('not a JPEG file');
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new Error('broken JPEG file');
    const marker = bytes[at + 1] ?? 0;
    if (FRAMES.has(marker)) {
      const [height, width, colors] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9] ?? 0];
      if (width === 0 || height === 0 || ![1, 3, 4].includes(colors)) throw new Error('broken JPEG header');
      return colors;
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw new Error('JPEG file without a picture');
}
