import type { FootnoteInline } from '../../../document/index.ts';
import type { PageGeometry } from './geometry.ts';
import { moved } from './items.ts';
import type { Item } from './items.ts';

/** The paper of a slab that is a page of its own, and the page of an attached file that it shows. */
export interface OwnPage {
  readonly geometry: PageGeometry;
  readonly shown?: { readonly file: string; readonly filePage: number };
}

/**
 * What pages are filled with: something that is not cut, such as a line of text or a row of a table. Lengths in
 * points; the space between two slabs is the larger of what they ask for.
 */
export interface Slab {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly items: readonly Item[];
  /** No page ends between this slab and the next. */
  readonly keep: boolean;
  /** Notes called in it, for the foot of its page. */
  readonly notes: readonly FootnoteInline[];
  /** Set again when this slab begins a page, as the header rows of a table. */
  readonly repeat?: readonly Slab[];
  /** Only for slabs taller than a page: what fits into some room, and the rest. */
  readonly split?: (room: number) => { readonly first: Slab; readonly rest: Slab } | undefined;
  /** Starts a new page unless one has just begun. */
  readonly newPage?: boolean;
  /** It is a page of its own on paper of its own; its items stand in that page's text area. */
  readonly ownPage?: OwnPage;
  /** The section that starts with this slab. */
  readonly section?: string;
}

/** A slab with what most slabs have. */
export function slab(height: number, items: readonly Item[], rest: Partial<Slab> = {}): Slab {
  return { height, items, before: 0, after: 0, keep: false, notes: [], ...rest };
}

/** The space between two slabs, or above the first of a column. */
export function gapBetween(above: Slab | undefined, below: Slab): number {
  return above === undefined ? 0 : Math.max(above.after, below.before);
}

/** Slabs on top of each other as one drawing. */
export function stack(slabs: readonly Slab[]): {
  readonly height: number;
  readonly items: readonly Item[];
  readonly notes: readonly FootnoteInline[];
} {
  const items: Item[] = [];
  let y = 0;
  let above: Slab | undefined;
  for (const one of slabs) {
    y += gapBetween(above, one);
    items.push(...moved(one.items, 0, y));
    y += one.height;
    above = one;
  }
  return { height: y, items, notes: slabs.flatMap((one) => one.notes) };
}

/** The first slab with more space above, the last with more below; inner spaces stay. */
export function spaced(slabs: readonly Slab[], before: number, after: number): readonly Slab[] {
  return slabs.map((one, index) => ({
    ...one,
    ...(index === 0 ? { before: Math.max(before, one.before) } : {}),
    ...(index === slabs.length - 1 ? { after: Math.max(after, one.after) } : {}),
  }));
}

/** A slab moved to the right, with items such as a bullet before it. */
export function indented(one: Slab, x: number, extra: readonly Item[] = []): Slab {
  const { split } = one;
  return {
    ...one,
    items: [...extra, ...moved(one.items, x, 0)],
    ...(split === undefined
      ? {}
      : {
          split: (room: number) => {
            const parts = split(room);
            return parts && { first: indented(parts.first, x, extra), rest: indented(parts.rest, x) };
          },
        }),
  };
}

/** A row under its header: the header is set again above it, and above the rest of it if it is cut. */
export function repeating(row: Slab, repeat: readonly Slab[]): Slab {
  const { split } = row;
  if (repeat.length === 0) return row;
  if (split === undefined) return { ...row, repeat };
  return {
    ...row,
    repeat,
    split: (room) => {
      const parts = split(room);
      return parts && { first: parts.first, rest: repeating(parts.rest, repeat) };
    },
  };
}
