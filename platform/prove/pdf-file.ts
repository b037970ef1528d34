import { inflateSync } from 'node:zlib';
import {
  isDictionary,
  isKind,
  isList,
  PdfReader,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './pdf-objects.ts';

/** The file is written in a way that cannot be read through; it must count as not proven. */
export class UnreadablePdf extends Error {}

/** No part of a book unpacks to more; one of an attached file that does is a trap. */
const MOST_UNPACKED = 400_000_000;

/** The objects of a PDF file. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDictionary;
  /** What a value stands for: itself, or the object it points to. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
}

/**
 * Reads a PDF file by its cross-reference table (ISO 32000-1, 7.5.4). Only what our writer makes is understood:
 * one table, no compressed objects, no encryption. Anything else throws, so that nothing passes unread.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1];
  if (start === undefined) throw new UnreadablePdf('it has no end mark');
  const { offsets, trailer } = readTable(text, Number(start));
  if (trailer.has('Prev') || trailer.has('Encrypt') || trailer.has('XRefStm')) {
    throw new UnreadablePdf('it is encrypted or was changed after it was written');
  }
  const objects = new Map<number, PdfValue>();
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let step = 0; isKind(found, 'reference') && step < 20; step += 1) {
      found = objects.get(found.id) ?? null;
    }
    return found;
  };
  const streams: { readonly id: number; readonly dictionary: PdfDictionary; readonly at: number }[] = [];
  for (const [id, offset] of offsets) {
    const reader = new PdfReader(text, offset);
    const head = [reader.next(), reader.next(), reader.next()];
    if (head[0] !== id || !isKind(head[2], 'operator') || head[2].name !== 'obj') {
      throw new UnreadablePdf(`object ${id} is not where its table says`);
    }
    const value = reader.next() ?? null;
    objects.set(id, value);
    const body = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 20));
    if (body && isDictionary(value)) streams.push({ id, dictionary: value, at: reader.at + body[0].length });
  }
  // Lengths may be objects of their own, so streams are cut out when all objects are known.
  for (const { id, dictionary, at } of streams) {
    const length = resolve(dictionary.get('Length'));
    if (typeof length !== 'number') throw new UnreadablePdf(`stream ${id} has no length`);
    objects.set(id, { kind: 'stream', dictionary, bytes: text.slice(at, at + length) });
  }
  return { objects, trailer, resolve };
}

function readTable(text: string, start: number): { offsets: Map<number, number>; trailer: PdfDictionary } {
  const reader = new PdfReader(text, start);
  const first = reader.next();
  if (!isKind(first, 'operator') || first.name !== 'xref') throw new UnreadablePdf('its table is compressed');
  const offsets = new Map<number, number>();
  for (;;) {
    const from = reader.next();
    if (isKind(from, 'operator') && from.name === 'trailer') break;
    const count = reader.next();
    if (typeof from !== 'number' || typeof count !== 'number') throw new UnreadablePdf('its table is broken');
    for (let id = from; id < from + count; id += 1) {
      const offset = reader.next();
      reader.next();
      const use = reader.next();
      if (isKind(use, 'operator') && use.name === 'n' && typeof offset === 'number') offsets.set(id, offset);
    }
  }
  const trailer = reader.next();
  if (!isDictionary(trailer)) throw new UnreadablePdf('it has no trailer');
  return { offsets, trailer };
}

/** The bytes that a stream stands for; undefined for pictures, which are compressed in their own way. */
export function decodeStream(file: PdfFile, stream: PdfStream): string | undefined {
  const filter = file.resolve(stream.dictionary.get('Filter'));
  const filters = (isList(filter) ? filter : [filter]).filter((one) => one != null);
  if (filters.length === 0) return stream.bytes;
  const [only] = filters;
  const name = isKind(only, 'name') ? only.name : '';
  if (name === 'DCTDecode') return undefined;
  if (filters.length > 1 || name !== 'FlateDecode') throw new UnreadablePdf(`it uses the filter ${name}`);
  if (stream.dictionary.has('DecodeParms')) return undefined;
  try {
    return inflateSync(Buffer.from(stream.bytes, 'latin1'), { maxOutputLength: MOST_UNPACKED }).toString(
      'latin1',
    );
  } catch {
    throw new UnreadablePdf('a compressed part of it is damaged');
  }
}
