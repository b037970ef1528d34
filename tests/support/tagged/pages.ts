import { decodeStream, type PdfFile } from '../../../platform/prove/pdf-file.ts';
import {
  isDictionary,
  isKind,
  isList,
  PdfReader,
  type PdfDictionary,
  type PdfValue,
} from '../../../platform/prove/pdf-objects.ts';
import { dictionary, listOf, textOf } from './tree.ts';

/** A page: the number of its object, its entries, its marked content and its faults. */
export interface TaggedPage {
  readonly id: number;
  readonly entries: PdfDictionary;
  readonly mcids: readonly number[];
  readonly faults: readonly string[];
}

const PAINTING = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'sh',
  'BI',
]);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);
const ARTIFACTS = new Set(['Pagination', 'Layout', 'Page', 'Background']);

/** Every page with what is wrong with the marks in its content. */
export function readTaggedPages(file: PdfFile): readonly TaggedPage[] {
  const catalog = dictionary(file, file.trailer.get('Root'));
  const pages: TaggedPage[] = [];
  const maps = new Map<PdfValue | undefined, ReadonlySet<number>>();
  const walk = (value: PdfValue | undefined): void => {
    const node = dictionary(file, value);
    if (node.has('Kids')) return listOf(file, node.get('Kids')).forEach(walk);
    if (isKind(value, 'reference')) pages.push(readPage(file, value.id, node, pages.length + 1, maps));
  };
  walk(catalog.get('Pages'));
  return pages;
}

function readPage(
  file: PdfFile,
  id: number,
  entries: PdfDictionary,
  number: number,
  maps: Map<PdfValue | undefined, ReadonlySet<number>>,
): TaggedPage {
  const faults = new Set<string>();
  const fault = (message: string): unknown => faults.add(`page ${number}: ${message}`);
  const fonts = dictionary(file, dictionary(file, entries.get('Resources')).get('Font'));
  const mcids: number[] = [];
  const open: ('artifact' | 'content' | 'other')[] = [];
  let operands: PdfValue[] = [];
  let known: ReadonlySet<number> | undefined;
  const reader = new PdfReader(contentOf(file, entries));
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isKind(value, 'operator')) {
      operands.push(value);
      continue;
    }
    if (value.name === 'BDC' || value.name === 'BMC') {
      const properties = isDictionary(operands[1]) ? operands[1] : new Map<string, PdfValue>();
      const mcid = properties.get('MCID');
      const artifact = textOf(operands[0]) === 'Artifact';
      if (open.length > 0) fault('marks stand in each other');
      if (artifact && !ARTIFACTS.has(textOf(properties.get('Type')) ?? '')) fault('an artifact has no type');
      if (typeof mcid === 'number') mcids.push(mcid);
      open.push(artifact ? 'artifact' : typeof mcid === 'number' ? 'content' : 'other');
    } else if (value.name === 'EMC') {
      if (open.pop() === undefined) fault('a mark is closed that was not open');
    } else if (value.name === 'Tf') {
      known = charactersOf(file, fonts.get(textOf(operands[0]) ?? ''), maps);
    } else if (PAINTING.has(value.name)) {
      if (open.at(-1) !== 'artifact' && open.at(-1) !== 'content') {
        fault(`${value.name} is neither in an element nor an artifact`);
      }
      if (SHOWING.has(value.name)) {
        for (const code of codesOf(operands)) {
          if (known?.has(code) !== true) fault(`glyph ${code} has no character`);
        }
      }
    }
    operands = [];
  }
  if (open.length > 0) fault('a mark stays open');
  if (new Set(mcids).size < mcids.length) fault('two pieces of content have one number');
  if (textOf(entries.get('Tabs')) !== 'S') fault('the order of its links is not that of the structure');
  return { id, entries, mcids, faults: [...faults] };
}

function contentOf(file: PdfFile, page: PdfDictionary): string {
  return listOf(file, page.get('Contents'))
    .map((part) => file.resolve(part))
    .map((part) => (isKind(part, 'stream') ? (decodeStream(file, part) ?? '') : ''))
    .join('\n');
}

function codesOf(operands: readonly PdfValue[]): readonly number[] {
  const shown = operands.flatMap((operand) => (isList(operand) ? operand : [operand]));
  return shown.flatMap((part) => {
    const bytes = isKind(part, 'string') ? part.bytes : '';
    return Array.from(
      { length: bytes.length / 2 },
      (_, at) => bytes.charCodeAt(at * 2) * 256 + bytes.charCodeAt(at * 2 + 1),
    );
  });
}

/** The glyph codes that a font's ToUnicode map gives characters to. */
function charactersOf(
  file: PdfFile,
  font: PdfValue | undefined,
  maps: Map<PdfValue | undefined, ReadonlySet<number>>,
): ReadonlySet<number> {
  const stream = file.resolve(dictionary(file, font).get('ToUnicode'));
  const made = maps.get(stream);
  if (made !== undefined) return made;
  const map = isKind(stream, 'stream') ? (decodeStream(file, stream) ?? '') : '';
  const codes = new Set<number>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [index, [, target = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      if (/[1-9a-f]/i.test(target) && !/fffd|feff/i.test(target)) codes.add(parseInt(from, 16) + index);
    }
  }
  maps.set(stream, codes);
  return codes;
}
