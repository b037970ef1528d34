const RECORD = 16;
const HEADER = 12;

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

/** The tables of a TrueType or OpenType font file, as its directory lists them (OpenType 1.9, "Font file"). */
function tablesOf(bytes: Uint8Array): readonly Table[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = HEADER + index * RECORD;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    return { tag, offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  });
}

/** A font file with some of its tables only. */
export function withTables(bytes: Uint8Array, tags: ReadonlySet<string>): Uint8Array {
  const kept = tablesOf(bytes).filter(({ tag }) => tags.has(tag));
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = HEADER + kept.length * RECORD;
  const slim = new Uint8Array(kept.reduce((size, { length }) => size + padded(length), start));
  slim.set(bytes.subarray(0, 4));
  const view = new DataView(slim.buffer);
  view.setUint16(4, kept.length);
  let at = start;
  for (const [index, { tag, offset, length }] of kept.entries()) {
    const record = HEADER + index * RECORD;
    for (let letter = 0; letter < 4; letter += 1) slim[record + letter] = tag.charCodeAt(letter);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, length);
    slim.set(bytes.subarray(offset, offset + length), at);
    at += padded(length);
  }
  return slim;
}

/** What a font file's `post` table says before its list of glyph names; undefined without such a table. */
export function postHeader(
  bytes: Uint8Array,
): { readonly italicAngle: number; readonly isFixedPitch: number } | undefined {
  const post = tablesOf(bytes).find(({ tag }) => tag === 'post');
  if (post === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + post.offset, post.length);
  return { italicAngle: view.getInt32(4) / 65_536, isFixedPitch: view.getUint32(12) };
}
