import { decodeStream, UnreadablePdf, type PdfFile } from './pdf-file.ts';
import {
  isDictionary,
  isKind,
  isList,
  PdfReader,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './pdf-objects.ts';

/** A piece of text as it was drawn: in the order of drawing, with its place on the page in points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A page: its height in points and its text. */
export interface PdfPage {
  readonly height: number;
  readonly runs: readonly PdfRun[];
  /** What an attached page shown on it says, as far as that can be read. */
  readonly annex?: { readonly runs: readonly PdfRun[]; readonly read: boolean };
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

type Decoder = (bytes: string) => string;

const NONE: ReadonlySet<number> = new Set();
/** The names by which the writer calls the pages of attached files. */
const ANNEX = /^Annex\d+$/;

/** The text of every page, run by run. On `annexPages`, from 1, what an attached page says is kept apart. */
export function readPages(file: PdfFile, annexPages: ReadonlySet<number> = NONE): readonly PdfPage[] {
  const fonts = new Map<PdfValue | undefined, Decoder>();
  return pagesOf(file).map((page, index) => {
    const runs: PdfRun[] = [];
    const annex = annexPages.has(index + 1) ? { runs: [] as PdfRun[], read: true } : undefined;
    const drawAnnex = (form: PdfStream, ctm: Matrix): void => {
      if (annex === undefined) return;
      try {
        const inner = file.resolve(form.dictionary.get('Resources'));
        const content = decodeStream(file, form) ?? '';
        draw(file, content, isDictionary(inner) ? inner : new Map(), ctm, annex.runs, fonts, 1, 'foreign');
      } catch {
        annex.read = false;
      }
    };
    const resources = inherited(file, page, 'Resources');
    const contents = file.resolve(page.get('Contents'));
    const parts = isList(contents) ? contents : [contents];
    const text = parts
      .map((part) => file.resolve(part))
      .map((part) => (isKind(part, 'stream') ? (decodeStream(file, part) ?? '') : ''))
      .join('\n');
    const own = isDictionary(resources) ? resources : new Map<string, PdfValue>();
    draw(file, text, own, IDENTITY, runs, fonts, 0, annex ? drawAnnex : undefined);
    const box = inherited(file, page, 'MediaBox');
    const height = isList(box) ? file.resolve(box[3]) : undefined;
    return { runs, height: typeof height === 'number' ? height : 0, ...(annex ? { annex } : {}) };
  });
}

function pagesOf(file: PdfFile): readonly PdfDictionary[] {
  const catalog = file.resolve(file.trailer.get('Root'));
  const root = isDictionary(catalog) ? file.resolve(catalog.get('Pages')) : undefined;
  const pages: PdfDictionary[] = [];
  const walk = (node: PdfValue | undefined, depth: number): void => {
    if (!isDictionary(node) || depth > 30) throw new UnreadablePdf('its tree of pages is broken');
    const kids = file.resolve(node.get('Kids'));
    if (isList(kids)) for (const kid of kids) walk(file.resolve(kid), depth + 1);
    else pages.push(node);
  };
  walk(root, 0);
  return pages;
}

function inherited(file: PdfFile, page: PdfDictionary, key: string): PdfValue | undefined {
  let node: PdfValue | undefined = page;
  for (let step = 0; step < 30 && isDictionary(node); step += 1) {
    const value: PdfValue | undefined = file.resolve(node.get(key));
    if (value != null) return value;
    node = file.resolve(node.get('Parent'));
  }
  return undefined;
}

interface State {
  readonly ctm: Matrix;
  readonly font: Decoder | undefined;
  readonly size: number;
}

/** Follows the operators that show text or move it (ISO 32000-1, tables 57, 105, 107–109). */
function draw(
  file: PdfFile,
  content: string,
  resources: PdfDictionary,
  ctm: Matrix,
  runs: PdfRun[],
  fonts: Map<PdfValue | undefined, Decoder>,
  depth: number,
  annexes?: 'foreign' | ((form: PdfStream, ctm: Matrix) => void),
): void {
  if (depth > 10) throw new UnreadablePdf('its forms call each other');
  const reader = new PdfReader(content);
  const stack: State[] = [];
  let state: State = { ctm, font: undefined, size: 0 };
  let matrix = IDENTITY;
  let line = IDENTITY;
  let leading = 0;
  let operands: PdfValue[] = [];
  const num = (index: number): number => {
    const value = operands[index];
    return typeof value === 'number' ? value : 0;
  };
  const six = (): Matrix => [num(0), num(1), num(2), num(3), num(4), num(5)];
  const moveLine = (x: number, y: number): void => {
    line = multiply([1, 0, 0, 1, x, y], line);
    matrix = line;
  };
  const show = (value: PdfValue | undefined): void => {
    const parts = isList(value) ? value : [value];
    const { font } = state;
    if (!font) throw new UnreadablePdf('it shows text without a font');
    const text = parts.map((part) => (isKind(part, 'string') ? font(part.bytes) : '')).join('');
    const place = multiply(matrix, state.ctm);
    if (text !== '') {
      runs.push({ text, x: place[4], y: place[5], size: state.size * Math.hypot(place[2], place[3]) });
    }
  };
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isKind(value, 'operator')) {
      operands.push(value);
      continue;
    }
    switch (value.name) {
      case 'q':
        stack.push(state);
        break;
      case 'Q':
        state = stack.pop() ?? state;
        break;
      case 'cm':
        state = { ...state, ctm: multiply(six(), state.ctm) };
        break;
      case 'BT':
        matrix = IDENTITY;
        line = IDENTITY;
        break;
      case 'Tf':
        state = {
          ...state,
          font: fontOf(file, resources, operands[0], fonts, annexes === 'foreign'),
          size: num(1),
        };
        break;
      case 'Tm':
        line = six();
        matrix = line;
        break;
      case 'TL':
        leading = num(0);
        break;
      case 'TD':
        leading = -num(1);
        moveLine(num(0), num(1));
        break;
      case 'Td':
        moveLine(num(0), num(1));
        break;
      case 'T*':
        moveLine(0, -leading);
        break;
      case "'":
      case '"':
        moveLine(0, -leading);
        show(operands.at(-1));
        break;
      case 'Tj':
      case 'TJ':
        show(operands[0]);
        break;
      case 'Do': {
        const form = entry(file, resources, 'XObject', operands[0]);
        const [name] = operands;
        if (!isKind(form, 'stream') || !isForm(file, form)) break;
        if (typeof annexes === 'function' && isKind(name, 'name') && ANNEX.test(name.name)) {
          annexes(form, state.ctm);
        } else {
          const inner = file.resolve(form.dictionary.get('Resources'));
          const own = isDictionary(inner) ? inner : resources;
          draw(file, decodeStream(file, form) ?? '', own, state.ctm, runs, fonts, depth + 1, annexes);
        }
        break;
      }
      case 'BI':
        throw new UnreadablePdf('it has pictures inside its text');
      default:
        break;
    }
    operands = [];
  }
}

function isForm(file: PdfFile, stream: PdfStream): boolean {
  const subtype = file.resolve(stream.dictionary.get('Subtype'));
  return isKind(subtype, 'name') && subtype.name === 'Form';
}

function entry(
  file: PdfFile,
  resources: PdfDictionary,
  group: string,
  name: PdfValue | undefined,
): PdfValue | undefined {
  const entries = file.resolve(resources.get(group));
  return isDictionary(entries) && isKind(name, 'name') ? file.resolve(entries.get(name.name)) : undefined;
}

function fontOf(
  file: PdfFile,
  resources: PdfDictionary,
  name: PdfValue | undefined,
  fonts: Map<PdfValue | undefined, Decoder>,
  foreign: boolean,
): Decoder {
  const font = entry(file, resources, 'Font', name);
  const known = fonts.get(font);
  if (known) return known;
  if (!isDictionary(font)) throw new UnreadablePdf('it uses a font that it does not have');
  const map = file.resolve(font.get('ToUnicode'));
  if (!isKind(map, 'stream') && foreign && isSimple(file, font)) return latin;
  if (!isKind(map, 'stream')) throw new UnreadablePdf('a font does not say which characters its glyphs are');
  const decoder = decoderOf(decodeStream(file, map) ?? '');
  fonts.set(font, decoder);
  return decoder;
}

/** A font with one byte a sign. Without a map of its own, most such fonts of other programs are Latin. */
function isSimple(file: PdfFile, font: PdfDictionary): boolean {
  const subtype = file.resolve(font.get('Subtype'));
  return isKind(subtype, 'name') && ['Type1', 'MMType1', 'TrueType'].includes(subtype.name);
}

const windows = new TextDecoder('windows-1252');
const latin: Decoder = (bytes) => windows.decode(Buffer.from(bytes, 'latin1'));

/** A font's map from codes to characters (Adobe Technical Note 5411, ToUnicode mapping files). */
function decoderOf(cmap: string): Decoder {
  const reader = new PdfReader(cmap);
  const characters = new Map<number, string>();
  let width = 2;
  let operands: PdfValue[] = [];
  const code = (value: PdfValue | undefined): number =>
    isKind(value, 'string')
      ? Buffer.from(value.bytes, 'latin1').reduce((sum, byte) => sum * 256 + byte, 0)
      : 0;
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isKind(value, 'operator')) {
      operands.push(value);
      continue;
    }
    if (value.name === 'endcodespacerange') {
      const [low] = operands;
      if (isKind(low, 'string')) width = low.bytes.length;
    } else if (value.name === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        characters.set(code(operands[at]), utf16(operands[at + 1]));
      }
    } else if (value.name === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        addRange(characters, code(operands[at]), code(operands[at + 1]), operands[at + 2]);
      }
    }
    operands = [];
  }
  return (bytes) => {
    let text = '';
    for (let at = 0; at + width <= bytes.length; at += width) {
      let number = 0;
      for (let step = 0; step < width; step += 1) number = number * 256 + bytes.charCodeAt(at + step);
      text += characters.get(number) ?? '';
    }
    return text;
  };
}

function addRange(
  characters: Map<number, string>,
  from: number,
  until: number,
  target: PdfValue | undefined,
): void {
  for (let code = from; code <= until && code - from < 65_536; code += 1) {
    if (isList(target)) {
      characters.set(code, utf16(target[code - from]));
      continue;
    }
    const first = utf16(target);
    const last = first.codePointAt(first.length - 1) ?? 0;
    characters.set(code, first.slice(0, -1) + String.fromCodePoint(last + code - from));
  }
}

function utf16(value: PdfValue | undefined): string {
  if (!isKind(value, 'string') || value.bytes.length % 2 === 1) return '';
  return Buffer.from(value.bytes, 'latin1').swap16().toString('utf16le');
}
