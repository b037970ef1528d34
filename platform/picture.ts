import { crc32 } from 'node:zlib';
import { imageSize } from 'image-size';
import type { ImageFile } from '../core/document/index.ts';

/** A picture that can be printed, with its size in pixels; or why it cannot. */
export type PictureRead =
  | {
      readonly ok: true;
      readonly type: ImageFile['type'];
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly message: string };

/** Larger pictures take gigabytes when unpacked, and no page shows more than a tenth of it. */
const MOST_PIXELS = 60_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Looks at a picture's bytes, whatever its name says. */
export function readPicture(bytes: Uint8Array): PictureRead {
  const type = typeOf(bytes);
  if (type === undefined) {
    // A drawing can hold programs, addresses and a million nested copies of itself: a picture of it cannot.
    const message = isSvg(bytes)
      ? 'is an SVG drawing; books take JPEG and PNG pictures: save it as PNG, 2,000 pixels wide for a full page'
      : 'is not a JPEG or PNG picture';
    return { ok: false, message };
  }
  const name = type.toUpperCase();
  const whole = type === 'png' ? isWholePng(bytes) : isWholeJpeg(bytes);
  if (!whole) {
    return { ok: false, message: `is a damaged ${name} picture: it breaks off or its content is broken` };
  }
  let size: { readonly width: number; readonly height: number };
  try {
    size = imageSize(bytes);
  } catch {
    return { ok: false, message: `is a damaged ${name} picture: its size cannot be read` };
  }
  const { width, height } = size;
  if (width < 1 || height < 1) return { ok: false, message: 'is a picture without any pixels' };
  if (width * height > MOST_PIXELS) {
    const megapixels = Math.round((width * height) / 1_000_000).toLocaleString('en');
    return {
      ok: false,
      message: `has ${megapixels} megapixels (${width} × ${height}); a picture has at most 60: make it smaller`,
    };
  }
  return { ok: true, type, width, height };
}

/** Looks at the start only, however large the file is. */
function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]|<!DOCTYPE svg/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
}

function typeOf(bytes: Uint8Array): ImageFile['type'] | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png';
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'jpeg' : undefined;
}

/** Walks the chunks (PNG specification, 5.3): length, type, data, CRC of type and data. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** Looks for the end marker FF D9 after the last scan; some cameras put more behind it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scan = buffer.lastIndexOf(Buffer.from([0xff, 0xda]));
  return scan > 0 && buffer.indexOf(Buffer.from([0xff, 0xd9]), scan) > 0;
}

/** Whether the bytes begin as a PDF file does: %PDF- */
export function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]);
}
