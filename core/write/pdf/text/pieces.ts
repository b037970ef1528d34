import type { Item, LinkTarget, TextItem } from '../layout/items.ts';
import type { Tag } from '../layout/tags.ts';
import type { TextStyle } from '../theme.ts';
import type { Face } from './fonts.ts';
import type { Voice } from './voice.ts';

/** Text in one face and style. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly spacing: number;
  /** How far the baseline is lifted. */
  readonly rise: number;
  readonly width: number;
  readonly target: LinkTarget | undefined;
  /** The element inside its paragraph that it belongs to. */
  readonly tag: Tag | undefined;
}

/** What a run of text has besides its style. */
export interface Run {
  readonly target?: LinkTarget | undefined;
  readonly tag?: Tag | undefined;
  /** How far the baseline is lifted. */
  readonly rise?: number;
}

/** A small drawing in the line; its items stand relative to the baseline. */
export interface DrawnPiece {
  readonly kind: 'drawn';
  readonly items: readonly Item[];
  readonly width: number;
}

/** What a word is made of. */
export type Piece = TextPiece | DrawnPiece;

/** The pieces of a text without places to break it, one for each face. */
export function piecesOf(
  text: string,
  style: TextStyle,
  voice: Voice,
  { target, tag, rise = 0 }: Run = {},
): readonly TextPiece[] {
  if (text === '') return [];
  return voice.fonts.shape(text, style, voice.missing).map((run) => ({
    kind: 'text',
    text: run.text,
    face: run.face,
    size: style.size * run.face.scale,
    color: style.color,
    spacing: style.spacing,
    rise,
    width: run.width * style.size + run.text.length * style.spacing,
    target,
    tag,
  }));
}

/** The width of pieces next to each other. */
export function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

/** Pieces of an element set from `x` on a baseline; neighbours that look alike become one run. */
export function drawPieces(
  pieces: readonly Piece[],
  x: number,
  baseline: number,
  leading: number,
  around: Tag | undefined,
): readonly Item[] {
  const items: Item[] = [];
  let at = x;
  let open: { piece: TextPiece; start: number; words: string[]; width: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { piece, start, words, width } = open;
    const y = baseline - piece.rise;
    const item: TextItem = {
      kind: 'text',
      x: start,
      y,
      // A list that has grown keeps room for more.
      words: words.slice(),
      face: piece.face,
      size: piece.size,
      color: piece.color,
      spacing: piece.spacing,
      tag: piece.tag ?? around,
    };
    items.push(item);
    if (piece.target !== undefined) {
      items.push({
        kind: 'link',
        x: start,
        y: baseline - leading * 0.72,
        width,
        height: leading,
        target: piece.target,
        tag: linkAround(item.tag),
      });
    }
    open = undefined;
  };
  for (const piece of pieces) {
    if (piece.kind === 'drawn') {
      close();
      items.push({ kind: 'group', x: at, y: baseline, items: piece.items });
    } else if (open !== undefined && alike(open.piece, piece)) {
      open.words.push(piece.text);
      open.width += piece.width;
    } else {
      close();
      open = { piece, start: at, words: [piece.text], width: piece.width };
    }
    at += piece.width;
  }
  close();
  return items;
}

/** The link that a run in it belongs to; words in another language have an element of their own inside it. */
function linkAround(tag: Tag | undefined): Tag | undefined {
  return tag === undefined || tag.role === 'Link' ? tag : linkAround(tag.parent);
}

function alike(one: TextPiece, other: TextPiece): boolean {
  return (
    one.face === other.face &&
    one.size === other.size &&
    one.color === other.color &&
    one.rise === other.rise &&
    one.spacing === other.spacing &&
    one.target === other.target &&
    one.tag === other.tag
  );
}
