// How calls travel where structured clone is not to be had, as over HTTP: JSON with its byte arrays taken out, each
// behind it as it is. Base64 would make a preview a third larger and cost its coding twice.
//
//   4 bytes   length of the head, big-endian
//   head      UTF-8 JSON: { value, parts: [{ path, length }] }; no value where it is undefined
//   parts     the bytes of each part, one after the other

interface Part {
  readonly path: readonly (string | number)[];
  readonly length: number;
}

interface Head {
  readonly value?: unknown;
  readonly parts: readonly Part[];
}

/** The media type of a packed value. */
export const WIRE_TYPE = 'application/vnd.aide-memoire.call';

/** How text becomes bytes and back; core knows neither the browser's nor Node's way. */
export interface TextCoding {
  readonly encode: (text: string) => Uint8Array;
  /** Throws where the bytes are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** Packs a value of JSON, byte arrays and undefined. */
export function pack(value: unknown, { encode }: TextCoding): Uint8Array<ArrayBuffer> {
  const parts: { readonly path: readonly (string | number)[]; readonly bytes: Uint8Array }[] = [];
  const rest = takeOut(value, [], (path, bytes) => parts.push({ path, bytes }));
  const head: Head = { value: rest, parts: parts.map(({ path, bytes }) => ({ path, length: bytes.length })) };
  const text = encode(JSON.stringify(head));
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 4 + text.length);
  const packed = new Uint8Array(total);
  new DataView(packed.buffer).setUint32(0, text.length);
  packed.set(text, 4);
  let at = 4 + text.length;
  for (const { bytes } of parts) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** Unpacks a value; throws where the bytes are not a packed one. */
export function unpack(packed: Uint8Array, { decode }: TextCoding): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = view.getUint32(0);
  const head = JSON.parse(decode(packed.subarray(4, 4 + length))) as unknown;
  if (!isHead(head)) throw new Error('not a packed value');
  let { value } = head;
  let at = 4 + length;
  for (const part of head.parts) {
    if (at + part.length > packed.length) throw new Error('a part is cut off');
    value = putIn(value, part.path, packed.slice(at, at + part.length));
    at += part.length;
  }
  if (at !== packed.length) throw new Error('there is more than was announced');
  return value;
}

function takeOut(
  value: unknown,
  path: readonly (string | number)[],
  take: (path: readonly (string | number)[], bytes: Uint8Array) => void,
): unknown {
  if (value instanceof Uint8Array) {
    take(path, value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => takeOut(item, [...path, index], take));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, takeOut(item, [...path, key], take)]),
  );
}

/** Puts bytes where a null was left for them, and nowhere else. */
function putIn(value: unknown, path: readonly (string | number)[], bytes: Uint8Array): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (value !== null) throw new Error('a part has no place');
    return bytes;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
    throw new Error('a part has no place');
  }
  const group = value as Record<string | number, unknown>;
  group[step] = putIn(group[step], rest, bytes);
  return value;
}

function isHead(head: unknown): head is Head {
  return (
    typeof head === 'object' &&
    head !== null &&
    'parts' in head &&
    Array.isArray(head.parts) &&
    head.parts.every(
      (part: unknown) =>
        typeof part === 'object' &&
        part !== null &&
        'path' in part &&
        Array.isArray(part.path) &&
        part.path.every((step) => typeof step === 'string' || typeof step === 'number') &&
        'length' in part &&
        Number.isInteger(part.length) &&
        Number(part.length) >= 0,
    )
  );
}
