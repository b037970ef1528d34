import { unzlibSync } from 'fflate';

/** A decoded PNG: 8-bit grey or RGB samples, and 8-bit alpha where it has transparency. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

/** Guards memory: a picture for a page of paper needs a tenth of it. */
const MOST_PIXELS = 64_000_000;
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
 */
export function decodePng(bytes: Uint8Array): DecodedPng {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) throw new Error('not a PNG file');
  const { header, palette, transparency, data } = readChunks(bytes);
  const channels = CHANNELS[header.colorType];
  if (channels === undefined) throw new Error('unknown colour type');
  const raw = unzlibSync(data, { out: new Uint8Array(rawLength(header, channels)) });
  const pixels = unfilter(raw, header, channels);
  return toSamples(pixels, header, channels, palette, transparency);
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
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    data.set(part, offset);
    offset += part.length;
  }
  return { header, palette, transparency, data };
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
  if (size === 0 || size > MOST_PIXELS) throw new Error(`PNG of ${header.width} × ${header.height} pixels`);
  if (![1, 2, 4, 8, 16].includes(header.bits)) throw new Error('unknown bit depth');
  return header;
}

const passesOf = (
  header: Header,
): readonly { x: number; y: number; dx: number; dy: number; w: number; h: number }[] =>
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

function rawLength(header: Header, channels: number): number {
  return passesOf(header).reduce((sum, pass) => sum + pass.h * (1 + lineLength(pass.w, header, channels)), 0);
}

/** One value of 0–255 (or a palette index) for each channel of each pixel. */
function unfilter(raw: Uint8Array, header: Header, channels: number): Uint8Array {
  const out = new Uint8Array(header.width * header.height * channels);
  const step = Math.max(1, (channels * header.bits) >> 3);
  let at = 0;
  for (const pass of passesOf(header)) {
    const length = lineLength(pass.w, header, channels);
    let before: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < pass.h; row += 1) {
      const filter = raw[at] ?? 255;
      const line = raw.subarray(at + 1, at + 1 + length);
      if (filter > 4 || line.length < length) throw new Error('broken PNG data');
      unfilterLine(line, before, filter, step);
      const y = pass.y + row * pass.dy;
      for (let column = 0; column < pass.w; column += 1) {
        const target = (y * header.width + pass.x + column * pass.dx) * channels;
        for (let channel = 0; channel < channels; channel += 1) {
          out[target + channel] = sampleAt(line, column * channels + channel, header);
        }
      }
      before = line;
      at += 1 + length;
    }
  }
  return out;
}

function unfilterLine(line: Uint8Array, before: Uint8Array, filter: number, step: number): void {
  if (filter === 0) return;
  for (let index = 0; index < line.length; index += 1) {
    const left = index < step ? 0 : (line[index - step] ?? 0);
    const up = before[index] ?? 0;
    const corner = index < step ? 0 : (before[index - step] ?? 0);
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[index] = ((line[index] ?? 0) + guess) & 0xff;
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

function sampleAt(line: Uint8Array, index: number, header: Header): number {
  if (header.bits === 8) return line[index] ?? 0;
  if (header.bits === 16) return line[index * 2] ?? 0;
  const perByte = 8 / header.bits;
  const shift = 8 - header.bits * ((index % perByte) + 1);
  const value = ((line[Math.floor(index / perByte)] ?? 0) >> shift) & ((1 << header.bits) - 1);
  // Palette indexes stay as they are; grey is stretched to 0–255.
  return header.colorType === 3 ? value : Math.round((value * 255) / ((1 << header.bits) - 1));
}

function toSamples(
  pixels: Uint8Array,
  header: Header,
  channels: number,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): DecodedPng {
  const count = header.width * header.height;
  const indexed = header.colorType === 3;
  const colors = indexed || channels >= 3 ? 3 : 1;
  const samples = new Uint8Array(count * colors);
  const hasAlpha = header.colorType >= 4 || (indexed && transparency !== undefined);
  const alpha = hasAlpha ? new Uint8Array(count).fill(255) : undefined;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const from = pixel * channels;
    for (let color = 0; color < colors; color += 1) {
      const value = indexed ? palette?.[(pixels[from] ?? 0) * 3 + color] : pixels[from + color];
      samples[pixel * colors + color] = value ?? 0;
    }
    if (alpha !== undefined) {
      alpha[pixel] = (indexed ? transparency?.[pixels[from] ?? 0] : pixels[from + channels - 1]) ?? 255;
    }
  }
  return { width: header.width, height: header.height, channels: colors, samples, alpha };
}
