import type * as PdfLib from '@cantoo/pdf-lib';

/** What the parser may unpack in one go: a file of 200 MB holds less, a bomb of a few kilobytes more. */
const MOST_UNPACKED = 128_000_000;

/** The class under all the parser's unpacking, which it keeps to itself. */
interface Unpacking {
  readonly buffer: Uint8Array;
  ensureBuffer: (this: Unpacking, size: number) => Uint8Array;
}

function isUnpacking(value: unknown): value is Unpacking {
  return typeof value === 'object' && value !== null && 'ensureBuffer' in value;
}

const limited = new WeakSet<object>();
let spent = 0;
let refused = false;

/**
 * Gives the parser room to unpack anew. It knows no limit of its own, and it unpacks packed objects while it opens a file,
 * where nothing can come between; so the one method with which its buffers grow is made to count.
 */
export function allowUnpacking(lib: typeof PdfLib): void {
  spent = 0;
  refused = false;
  if (limited.has(lib)) return;
  limited.add(lib);
  const context = lib.PDFContext.create();
  const stream = lib.PDFRawStream.of(context.obj({ Filter: 'RunLengthDecode' }), new Uint8Array([128]));
  const packed: unknown = Object.getPrototypeOf(lib.decodePDFRawStream(stream));
  const unpacking: unknown = Object.getPrototypeOf(packed);
  if (!isUnpacking(unpacking)) throw new Error('the parser unpacks in another way than it did');
  const grow = unpacking.ensureBuffer;
  unpacking.ensureBuffer = function counted(size) {
    const before = this.buffer.byteLength;
    refused ||= spent + size - before > MOST_UNPACKED;
    if (refused) throw new Error('it unpacks to more than any honest file');
    const buffer = grow.call(this, size);
    spent += buffer.byteLength - before;
    return buffer;
  };
}

/** Whether the room was not enough. The parser takes the error for that of a broken object, and goes on. */
export function unpackedTooMuch(): boolean {
  return refused;
}
