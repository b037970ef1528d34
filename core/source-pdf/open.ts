import type * as PdfLib from '@cantoo/pdf-lib';
import { allowUnpacking, unpackedTooMuch } from './budget.ts';
import {
  ordered,
  quarterTurns,
  uprightSize,
  within,
  type Box,
  type PageSize,
  type PageView,
} from './geometry.ts';

/** Why the pages of a PDF cannot be had. */
export type SourceProblem = 'not-pdf' | 'encrypted' | 'damaged' | 'no-pages' | 'too-many-pages' | 'too-large';

/** A page of a PDF that is to be shown in another. */
export interface SourcePage extends PageView {
  /** As a reader sees it upright. */
  readonly size: PageSize;
  readonly dictionary: PdfLib.PDFDict;
  readonly resources: PdfLib.PDFDict | undefined;
}

/** An opened PDF. */
export interface SourcePdf {
  /** The parser, which is loaded only where a book has annexes. */
  readonly lib: typeof PdfLib;
  readonly context: PdfLib.PDFContext;
  readonly pages: readonly SourcePage[];
  /** It has layers that a reader can switch; in a book all of them are shown. */
  readonly layers: boolean;
}

/** A PDF whose pages can be shown, or why they cannot. */
export type SourceRead =
  { readonly ok: true; readonly pdf: SourcePdf } | { readonly ok: false; readonly problem: SourceProblem };

/** The most pages and bytes that an annex may have: beyond these it is a book of its own. */
export const MOST_PAGES = 2000;
const MOST_BYTES = 200_000_000;
const MOST_DEPTH = 60;
/** The longest side that a PDF page may have in units (ISO 32000-1, annex C); shorter ones than a stamp show nothing. */
const LONGEST = 14_400;
const SHORTEST = 3;
const LETTER: Box = [0, 0, 612, 792];

const opened = new WeakMap<Uint8Array, Promise<SourceRead>>();
let last: Promise<unknown> = Promise.resolve();

/** Opens a PDF to show its pages in another. The same bytes are parsed once only. */
export function openSourcePdf(bytes: Uint8Array): Promise<SourceRead> {
  let read = opened.get(bytes);
  if (read === undefined) {
    // One after the other: they share what may be unpacked.
    read = last.then(() => open(bytes));
    last = read;
    opened.set(bytes, read);
  }
  return read;
}

async function open(bytes: Uint8Array): Promise<SourceRead> {
  if (!looksLikePdf(bytes)) return { ok: false, problem: 'not-pdf' };
  if (bytes.length > MOST_BYTES) return { ok: false, problem: 'too-large' };
  const lib = await import('@cantoo/pdf-lib');
  try {
    // A copy: the bytes may be shared between threads, and the parser cannot read such.
    const own = new Uint8Array(bytes);
    allowUnpacking(lib);
    const { context } = await lib.PDFDocument.load(own, { ignoreEncryption: true, updateMetadata: false });
    if (unpackedTooMuch()) return { ok: false, problem: 'too-large' };
    if (context.trailerInfo.Encrypt !== undefined) return { ok: false, problem: 'encrypted' };
    const catalog = dictionary(lib, context, context.trailerInfo.Root);
    if (catalog === undefined) return { ok: false, problem: 'damaged' };
    const nodes = pageNodes(lib, context, catalog);
    if (nodes === 'too-many') return { ok: false, problem: 'too-many-pages' };
    if (nodes.length === 0) return { ok: false, problem: 'no-pages' };
    const pages = nodes.map((node) => pageOf(lib, node));
    if (pages.some((page) => !isShown(page.size))) return { ok: false, problem: 'damaged' };
    const layers = catalog.has(lib.PDFName.of('OCProperties'));
    return { ok: true, pdf: { lib, context, pages, layers } };
  } catch {
    if (unpackedTooMuch()) return { ok: false, problem: 'too-large' };
    // The parser throws errors of many kinds at broken files; a stack overflow is one of them.
    return { ok: false, problem: 'damaged' };
  }
}

/** Some programs write a few bytes before the signature (ISO 32000-1, annex H). */
function looksLikePdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-');
}

function isShown({ width, height }: PageSize): boolean {
  const sides = [width, height];
  return sides.every((side) => Number.isFinite(side) && side >= SHORTEST && side <= LONGEST);
}

function dictionary(
  lib: typeof PdfLib,
  context: PdfLib.PDFContext,
  value: PdfLib.PDFObject | undefined,
): PdfLib.PDFDict | undefined {
  const found = context.lookup(value);
  return found instanceof lib.PDFDict ? found : undefined;
}

/** What a page takes from the nodes above it, nearest first. */
interface PageNode {
  readonly chain: readonly PdfLib.PDFDict[];
}

/** The leaves of the page tree in order; a node that is met twice is not entered again. */
function pageNodes(
  lib: typeof PdfLib,
  context: PdfLib.PDFContext,
  catalog: PdfLib.PDFDict,
): readonly PageNode[] | 'too-many' {
  const found: PageNode[] = [];
  const seen = new Set<PdfLib.PDFDict>();
  const walk = (value: PdfLib.PDFObject | undefined, above: readonly PdfLib.PDFDict[]): void => {
    const node = dictionary(lib, context, value);
    // A page that is named and not there must not be missing in silence.
    if (node === undefined) throw new Error('a page of the file is missing');
    if (seen.has(node) || above.length > MOST_DEPTH || found.length > MOST_PAGES) return;
    seen.add(node);
    const chain = [node, ...above];
    const kids = node.lookup(lib.PDFName.of('Kids'));
    if (kids instanceof lib.PDFArray) for (const kid of kids.asArray()) walk(kid, chain);
    else found.push({ chain });
  };
  walk(catalog.get(lib.PDFName.of('Pages')), []);
  return found.length > MOST_PAGES ? 'too-many' : found;
}

function pageOf(lib: typeof PdfLib, { chain }: PageNode): SourcePage {
  const [own] = chain;
  if (own === undefined) throw new Error('a page without a dictionary');
  const inherited = (name: string): PdfLib.PDFObject | undefined =>
    chain.map((node) => node.lookup(lib.PDFName.of(name))).find((value) => value !== undefined);
  const media = boxOf(lib, inherited('MediaBox')) ?? LETTER;
  const crop = boxOf(lib, inherited('CropBox'));
  const rotate = inherited('Rotate');
  const unit = own.lookup(lib.PDFName.of('UserUnit'));
  const resources = inherited('Resources');
  const view: PageView = {
    box: crop === undefined ? media : within(crop, media),
    rotate: quarterTurns(rotate instanceof lib.PDFNumber ? rotate.asNumber() : 0),
    unit: unit instanceof lib.PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  };
  return {
    ...view,
    size: uprightSize(view),
    dictionary: own,
    resources: resources instanceof lib.PDFDict ? resources : undefined,
  };
}

function boxOf(lib: typeof PdfLib, value: PdfLib.PDFObject | undefined): Box | undefined {
  if (!(value instanceof lib.PDFArray) || value.size() !== 4) return undefined;
  const numbers = [0, 1, 2, 3].map((index) => {
    const number = value.lookup(index);
    return number instanceof lib.PDFNumber ? number.asNumber() : Number.NaN;
  });
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.some((number) => !Number.isFinite(number)) || a === c || b === d) return undefined;
  return ordered([a, b, c, d]);
}
