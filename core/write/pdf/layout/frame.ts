import { moved } from './items.ts';
import type { Item } from './items.ts';
import { gapBetween, slab, stack } from './slab.ts';
import type { Slab } from './slab.ts';
import type { Tag } from './tags.ts';

/** Columns of slabs side by side in a box: a table row, a callout, a card, two columns of text. */
export interface Frame {
  readonly columns: readonly { readonly x: number; readonly slabs: readonly Slab[] }[];
  readonly padTop: number;
  readonly padBottom: number;
  readonly minHeight?: number;
  /** Elements that are there even if their column is empty. */
  readonly elements?: readonly Tag[];
  /** What is drawn around the content, for its height; a frame over several pages draws each part. */
  readonly decorate: (height: number) => readonly Item[];
}

/** A frame as a slab. It stays whole unless it is taller than a page. */
export function frameSlab(frame: Frame, rest: Partial<Slab> = {}): Slab {
  const stacks = frame.columns.map((column) => ({ x: column.x, ...stack(column.slabs) }));
  const content = Math.max(0, ...stacks.map((one) => one.height));
  const height = Math.max(content + frame.padTop + frame.padBottom, frame.minHeight ?? 0);
  return slab(
    height,
    [
      ...(frame.elements === undefined ? [] : [{ kind: 'elements', tags: frame.elements } as const]),
      ...frame.decorate(height),
      ...stacks.flatMap((one) => moved(one.items, one.x, frame.padTop)),
    ],
    {
      ...rest,
      notes: stacks.flatMap((one) => one.notes),
      split: (room) => splitFrame(frame, room, rest),
    },
  );
}

function splitFrame(
  frame: Frame,
  room: number,
  rest: Partial<Slab>,
): { readonly first: Slab; readonly rest: Slab } | undefined {
  const inner = room - frame.padTop - frame.padBottom;
  const cuts = frame.columns.map((column) => ({ x: column.x, ...cutColumn(column.slabs, inner) }));
  const taken = cuts.some((cut) => cut.first.length > 0);
  if (!taken || cuts.every((cut) => cut.rest.length === 0)) return undefined;
  const part = (columns: Frame['columns']): Frame => ({ ...frame, columns, minHeight: 0 });
  return {
    first: frameSlab(part(cuts.map((cut) => ({ x: cut.x, slabs: cut.first }))), { ...rest, keep: false }),
    rest: frameSlab(part(cuts.map((cut) => ({ x: cut.x, slabs: cut.rest }))), rest),
  };
}

function cutColumn(
  slabs: readonly Slab[],
  room: number,
): { readonly first: readonly Slab[]; readonly rest: readonly Slab[] } {
  let y = 0;
  let above: Slab | undefined;
  for (const [index, one] of slabs.entries()) {
    const bottom = y + gapBetween(above, one) + one.height;
    if (bottom > room) {
      const parts =
        index === 0 || room - y > room / 2 ? one.split?.(room - y - gapBetween(above, one)) : undefined;
      if (parts === undefined) return { first: slabs.slice(0, index), rest: slabs.slice(index) };
      return {
        first: [...slabs.slice(0, index), parts.first],
        rest: [parts.rest, ...slabs.slice(index + 1)],
      };
    }
    y = bottom;
    above = one;
  }
  return { first: slabs, rest: [] };
}
