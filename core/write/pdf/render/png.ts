import { Unzlib } from 'fflate';
import { type DecodedPng, Pixels, type SampledLine } from './pixels.ts';

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

/** The most pixels that are read at all; the library takes no larger pictures. */
const MOST_PIXELS = 64_000_000;
/** An interlaced picture cannot be read line by line. */
const MOST_INTERLACED = 20_000_000;
/** The sides of a full page at 300 dots an inch, the finest that printing shows. */
const FINE = { long: 3508, short: 2480 } as const;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Decodes a PNG (ISO/IEC 15948). Throws on anything broken. pdfkit's own decoder works asynchronously, which
 * makes the order of objects in the file a matter of chance, and ends the process on broken data (pdfkit #1747).
 * A picture of more pixels than print on a page is made smaller while it is read.
 */
export function decodePng(bytes: Uint8Array): DecodedPng {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) throw new Error('not a PNG file');
  const { header, palette, transparency, parts } = readChunks(bytes);
  const channels = CHANNELS[header.colorType];
  if (channels === undefined) throw new Error('unknown colour type');
  const indexed = header.colorType === 3;
  const colors: 1 | 3 = indexed || channels >= 3 ? 3 : 1;
  const hasAlpha = header.colorType >= 4 || (indexed && transparency !== undefined);
  const pixels = new Pixels(header.width, header.height, colors, hasAlpha, stepOf(header));
  const values = new Uint8Array(header.width * channels);
  const spread: Spread = { colors, channels, palette: indexed ? (palette ?? NONE) : undefined, transparency };
  eachLine(parts, header, channels, (line, pass, row) => {
    const plain = header.bits === 8 ? line.subarray(1) : unpacked(line, pass.w * channels, header, values);
    const samples = pixels.line(pass.w);
    toSamples(plain, pass.w, spread, samples);
    pixels.put(samples, pass, row);
  });
  return pixels.finished();
}

const NONE = new Uint8Array();

/** How many pixels of each side become one: as many as leave a full page 300 dots an inch. */
function stepOf({ width, height, interlaced }: Header): number {
  const [long, short] = width > height ? [width, height] : [height, width];
  const step = Math.max(1, Math.floor(Math.max(long / FINE.long, short / FINE.short)));
  if (interlaced && width * height > MOST_INTERLACED) {
    throw new Error(
      `an interlaced PNG of ${width} × ${height} pixels is too large; save it without interlacing`,
    );
  }
  return interlaced ? 1 : step;
}

function readChunks(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (chunk.length < length) throw new Error('truncated PNG file');
    if (type === 'IHDR') header = readHeader(view, at + 8);
    else if (type === 'PLTE') palette = chunk;
    else if (type === 'tRNS') transparency = chunk;
    else if (type === 'IDAT') parts.push(chunk);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (header === undefined || parts.length === 0) throw new Error('PNG file without a picture');
  return { header, palette, transparency, parts };
}

function readHeader(view: DataView, at: number): Header {
  const header: Header = {
    width: view.getUint32(at),
    height: view.getUint32(at + 4),
    bits: view.getUint8(at + 8),
    colorType: view.getUint8(at + 9),
    interlaced: view.getUint8(at + 12) === 1,
  };
  const size = header.width * header.height;
  if (size === 0 || size > MOST_PIXELS) {
    throw new Error(`a PNG of ${header.width} × ${header.height} pixels is too large`);
  }
  if (![1, 2, 4, 8, 16].includes(header.bits)) throw new Error('unknown bit depth');
  return header;
}

/** The pixels that come together in the file: all of them, or every so many of an interlaced picture. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly w: number;
  readonly h: number;
}

const passesOf = (header: Header): readonly Pass[] =>
  (header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const))
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      w: Math.ceil((header.width - x) / dx),
      h: Math.ceil((header.height - y) / dy),
    }))
    .filter((pass) => pass.w > 0 && pass.h > 0);

const lineLength = (width: number, header: Header, channels: number): number =>
  Math.ceil((width * channels * header.bits) / 8);

type OnLine = (line: Uint8Array, pass: Pass, row: number) => void;

/** Unpacked bytes for each push: a picture of one colour unpacks to a thousand times its size. */
const SLICE = 16_384;

/** Unpacks the picture and gives its lines, with the byte of their filter, one by one: a whole one could fill the memory. */
function eachLine(parts: readonly Uint8Array[], header: Header, channels: number, onLine: OnLine): void {
  const step = Math.max(1, (channels * header.bits) >> 3);
  const passes = passesOf(header);
  const longest = 1 + lineLength(header.width, header, channels);
  let [line, before] = [new Uint8Array(longest), new Uint8Array(longest)];
  let [index, row, filled] = [0, 0, 0];
  const inflate = new Unzlib((chunk) => {
    for (let at = 0, pass = passes[index]; at < chunk.length && pass !== undefined; pass = passes[index]) {
      const length = 1 + lineLength(pass.w, header, channels);
      const taken = Math.min(length - filled, chunk.length - at);
      line.set(chunk.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled < length) return;
      unfilterLine(line, before, length, step);
      onLine(line, pass, row);
      [line, before] = [before, line];
      filled = 0;
      row += 1;
      if (row < pass.h) continue;
      [row, index] = [0, index + 1];
      before.fill(0);
    }
  });
  for (const [number, part] of parts.entries()) {
    for (let at = 0; at < part.length || at === 0; at += SLICE) {
      const last = number === parts.length - 1 && at + SLICE >= part.length;
      inflate.push(part.subarray(at, at + SLICE), last);
    }
  }
  if (index < passes.length) throw new Error('broken PNG data');
}

/** Undoes the filter that the line's first byte names; one loop for each, since this is most of the work. */
function unfilterLine(line: Uint8Array, before: Uint8Array, length: number, step: number): void {
  const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
  const left = (index: number): number => (index > step ? at(line, index - step) : 0);
  switch (line[0]) {
    case 0:
      return;
    case 1:
      for (let i = 1 + step; i < length; i += 1) line[i] = at(line, i) + at(line, i - step);
      return;
    case 2:
      for (let i = 1; i < length; i += 1) line[i] = at(line, i) + at(before, i);
      return;
    case 3:
      for (let i = 1; i < length; i += 1) line[i] = at(line, i) + ((left(i) + at(before, i)) >> 1);
      return;
    case 4:
      for (let i = 1; i < length; i += 1) {
        const corner = i > step ? at(before, i - step) : 0;
        line[i] = at(line, i) + paeth(left(i), at(before, i), corner);
      }
      return;
    default:
      throw new Error('broken PNG data');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** One value of 0–255 (or a palette index) for each channel of each pixel of a line. */
function unpacked(line: Uint8Array, count: number, header: Header, values: Uint8Array): Uint8Array {
  const packed = line.subarray(1);
  for (let index = 0; index < count; index += 1) values[index] = sampleAt(packed, index, header);
  return values;
}

function sampleAt(line: Uint8Array, index: number, header: Header): number {
  if (header.bits === 16) return line[index * 2] ?? 0;
  const perByte = 8 / header.bits;
  const shift = 8 - header.bits * ((index % perByte) + 1);
  const value = ((line[Math.floor(index / perByte)] ?? 0) >> shift) & ((1 << header.bits) - 1);
  // Palette indexes stay as they are; grey is stretched to 0–255.
  return header.colorType === 3 ? value : Math.round((value * 255) / ((1 << header.bits) - 1));
}

/** What the values of a line mean. */
interface Spread {
  readonly colors: 1 | 3;
  readonly channels: number;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
}

/** The values of a line as colours and, where there is any, alpha. */
function toSamples(values: Uint8Array, count: number, spread: Spread, into: SampledLine): void {
  const { colors, channels, palette, transparency } = spread;
  const { samples, alpha } = into;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const from = pixel * channels;
    const first = values[from] ?? 0;
    for (let color = 0; color < colors; color += 1) {
      const value = palette ? palette[first * 3 + color] : values[from + color];
      samples[pixel * colors + color] = value ?? 0;
    }
    if (alpha) alpha[pixel] = (palette ? transparency?.[first] : values[from + channels - 1]) ?? 255;
  }
}
