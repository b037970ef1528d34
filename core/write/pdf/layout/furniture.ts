import type { BookDocument, Section } from '../../../document/index.ts';
import { drawPieces, piecesOf, widthOf } from '../text/pieces.ts';
import type { TextPiece } from '../text/pieces.ts';
import { clean, inLanguage } from '../text/voice.ts';
import type { Voice } from '../text/voice.ts';
import { COLORS } from '../theme.ts';
import type { StyleName, TextStyle } from '../theme.ts';
import { COVER_BAR } from './geometry.ts';
import type { PageGeometry } from './geometry.ts';
import { marked, rule } from './items.ts';
import type { Item } from './items.ts';

/** What stands around the text of a page. */
export interface FurnitureInput {
  readonly document: BookDocument;
  readonly section: Section;
  readonly geometry: PageGeometry;
  readonly voice: Voice;
  readonly page: number;
  readonly pages: number;
}

/** What stands before the text of a page and what after it, in reading order. */
export interface Furniture {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Marking, running head, foot and thumb index of one page, in page coordinates. */
export function furnitureOf(input: FurnitureInput): Furniture {
  const { section, geometry } = input;
  if (section.role === 'cover') {
    const bar: Item = {
      kind: 'rect',
      x: 0,
      y: 0,
      width: geometry.width * COVER_BAR,
      height: geometry.height,
      fill: COLORS.navy,
    };
    return {
      before: [bar, ...marked('header', marking(input, 'top'))],
      after: marked('footer', marking(input, 'bottom')),
    };
  }
  return {
    before: marked('header', [...marking(input, 'top'), ...head(input)]),
    after: [
      ...marked('margin', thumbIndex(input)),
      ...marked('footer', [...foot(input), ...marking(input, 'bottom')]),
    ],
  };
}

/** Baselines as shares of the margin they stand in, so that narrow margins keep the order. */
const MARKING_TOP = 0.4;
const HEAD = 0.65;
const HEAD_RULE = 0.765;
const FOOT = 0.6;
const MARKING_BOTTOM = 0.28;

function marking(
  { document, section, geometry, voice }: FurnitureInput,
  edge: 'top' | 'bottom',
): readonly Item[] {
  const text = (section.marking ?? document.meta.marking).toLocaleUpperCase('en');
  if (text === '') return [];
  const { margins } = document.page;
  const style = inLanguage(voice.theme.styles.marking, text, voice);
  const pieces = fitted(text, style, voice, geometry.width * 0.86);
  const x = (geometry.width - widthOf(pieces) + style.spacing) / 2;
  const baseline =
    edge === 'top' ? margins.top * MARKING_TOP : geometry.height - margins.bottom * MARKING_BOTTOM;
  return drawPieces(pieces, x, baseline, style.leading, undefined);
}

function head({ document, section, geometry, voice }: FurnitureInput): readonly Item[] {
  const width = geometry.width - geometry.left - geometry.right;
  const right = runOf(section.runningTitle, 'furniture', voice, width * 0.48);
  const left = runOf(document.meta.shortTitle, 'furniture', voice, width - widthOf(right) - 16);
  const y = geometry.top * HEAD;
  return [
    ...drawPieces(left, geometry.left, y, 10, undefined),
    ...drawPieces(right, geometry.width - geometry.right - widthOf(right), y, 10, undefined),
    rule(geometry.left, geometry.top * HEAD_RULE, width, COLORS.hairline, 0.75),
  ];
}

function foot({ document, geometry, voice, page, pages }: FurnitureInput): readonly Item[] {
  const width = geometry.width - geometry.left - geometry.right;
  const right = runOf(`${page} / ${pages}`, 'furniture', voice, width * 0.4);
  const left = runOf(document.meta.foot, 'furniture', voice, width - widthOf(right) - 16);
  const y = geometry.height - geometry.bottom * FOOT;
  return [
    ...drawPieces(left, geometry.left, y, 10, undefined),
    ...drawPieces(right, geometry.width - geometry.right - widthOf(right), y, 10, undefined),
  ];
}

/** In the middle of a page that is blank on purpose. */
export function blankNote({ document, geometry, voice }: FurnitureInput): readonly Item[] {
  const { width, height } = geometry;
  const pieces = runOf(document.labels.blankPage ?? '', 'furniture', voice, width * 0.8);
  return drawPieces(pieces, (width - widthOf(pieces)) / 2, height / 2, 10, undefined);
}

const THUMB = { width: 22.5, height: 48, top: 0.16, bottom: 0.12 } as const;

/** A navy box at the edge of the page, lower for each tab; a long book begins again at the top. */
function thumbIndex({ document, section, geometry, voice }: FurnitureInput): readonly Item[] {
  if (section.tab === undefined) return [];
  const tabs = document.sections.filter((one) => one.tab !== undefined);
  const index = tabs.indexOf(section);
  const small = voice.theme.styles.thumb.size / 10;
  const room = geometry.height * (1 - THUMB.top - THUMB.bottom);
  const most = Math.max(1, Math.floor(room / (THUMB.height * 0.62 * small)));
  const step = Math.min(THUMB.height * small, room / Math.min(Math.max(tabs.length, 1), most));
  const y = geometry.height * THUMB.top + (Math.max(index, 0) % most) * step;
  // The box must not touch the text on a page with narrow margins.
  const width = Math.min(THUMB.width * small, geometry.right * 0.55);
  const pieces = fitted(section.tab, voice.theme.styles.thumb, voice, width * 0.86);
  const size = pieces[0]?.size ?? 10;
  const x = geometry.width - width;
  return [
    { kind: 'rect', x, y, width, height: step, fill: COLORS.navy },
    ...drawPieces(pieces, x + (width - widthOf(pieces)) / 2, y + step / 2 + size * 0.355, 10, undefined),
  ];
}

/** One line of plain text; a text too long for its place ends in an ellipsis. */
function runOf(text: string, name: StyleName, voice: Voice, width: number): readonly TextPiece[] {
  const style = inLanguage(voice.theme.styles[name], text, voice);
  const line = clean(text, voice).replaceAll('\n', ' ');
  const whole = piecesOf(line, style, voice);
  if (widthOf(whole) <= width) return whole;
  const characters = Array.from(line.slice(0, 400));
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(piecesOf(shortened(characters, middle), style, voice)) <= width) low = middle;
    else high = middle - 1;
  }
  return piecesOf(shortened(characters, low), style, voice);
}

const shortened = (characters: readonly string[], count: number): string =>
  `${characters.slice(0, count).join('').trimEnd()}…`;

/** One line of text, set smaller if it is too long: a marking or a tab must never be cut. */
function fitted(text: string, style: TextStyle, voice: Voice, width: number): readonly TextPiece[] {
  const line = clean(text, voice).replaceAll('\n', ' ');
  const natural = widthOf(piecesOf(line, style, voice));
  const scale = Math.min(1, width / Math.max(natural, 1));
  return piecesOf(line, { ...style, size: style.size * scale, spacing: style.spacing * scale }, voice);
}
