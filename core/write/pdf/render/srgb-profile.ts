/** The primaries and the white of sRGB, adapted to D50 as profiles have them (IEC 61966-2-1). */
const WHITE = [0.9642, 1, 0.8249];
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
const CURVE_POINTS = 1024;
const NAME = 'sRGB IEC61966-2.1';

type Part = readonly [signature: string, body: Uint8Array];

/** A colour profile for sRGB (ICC.1:2001-04, version 2), which says what the colours of an archived file mean. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const parts: readonly Part[] = [
    ['desc', descriptionTag()],
    ['cprt', textTag('No copyright')],
    ['wtpt', xyzTag(WHITE)],
    ...Object.entries(PRIMARIES).map(([signature, value]): Part => [signature, xyzTag(value)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const bodies = [...new Set(parts.map(([, body]) => body))];
  const start = 128 + 4 + parts.length * 12;
  const places = new Map<Uint8Array, number>();
  let size = start;
  for (const body of bodies) {
    places.set(body, size);
    size += Math.ceil(body.length / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view, size);
  view.setUint32(128, parts.length);
  for (const [index, [signature, body]] of parts.entries()) {
    const at = 132 + index * 12;
    const place = places.get(body) ?? 0;
    ascii(bytes, at, signature);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, body.length);
    bytes.set(body, place);
  }
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02_10_00_00);
  ascii(bytes, 12, 'mntrRGB XYZ ');
  // The day of the standard: a profile is the same in every file.
  for (const [index, part] of [1999, 10, 18].entries()) view.setUint16(24 + index * 2, part);
  ascii(bytes, 36, 'acsp');
  for (const [index, part] of WHITE.entries()) view.setInt32(68 + index * 4, fixed(part));
}

const fixed = (value: number): number => Math.round(value * 65_536);

function ascii(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(
    Uint8Array.from(text, (one) => one.charCodeAt(0)),
    at,
  );
}

function xyzTag(value: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(20);
  ascii(bytes, 0, 'XYZ ');
  const view = new DataView(bytes.buffer);
  for (const [index, part] of value.entries()) view.setInt32(8 + index * 4, fixed(part));
  return bytes;
}

function textTag(text: string): Uint8Array {
  const bytes = new Uint8Array(8 + text.length + 1);
  ascii(bytes, 0, 'text');
  ascii(bytes, 8, text);
  return bytes;
}

/** The name as ASCII; the fields for other scripts stay empty. */
function descriptionTag(): Uint8Array {
  const bytes = new Uint8Array(12 + NAME.length + 1 + 78);
  ascii(bytes, 0, 'desc');
  new DataView(bytes.buffer).setUint32(8, NAME.length + 1);
  ascii(bytes, 12, NAME);
  return bytes;
}

/** How the values of sRGB become light, as a table. */
function curveTag(): Uint8Array {
  const bytes = new Uint8Array(12 + CURVE_POINTS * 2);
  ascii(bytes, 0, 'curv');
  const view = new DataView(bytes.buffer);
  view.setUint32(8, CURVE_POINTS);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const value = point / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + point * 2, Math.round(light * 65_535));
  }
  return bytes;
}
