/** A page's size in points, 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The whole width of a page in the pane, or a page as large as on paper. */
export type Zoom = 'fit' | 'full';

/** Where the pages lie under each other, in CSS pixels from the top of the first. */
export interface Places {
  /** CSS pixels for a point, of each page. */
  readonly scales: readonly number[];
  readonly tops: readonly number[];
  readonly total: number;
}

/** Pages from 1, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** 100 % is a point as CSS has it: 96 pixels to the inch, 72 points to the inch. */
const FULL_SIZE = 96 / 72;
const GAP = 16;
const PADDING = 24;

/** CSS pixels for a point on a page in a pane of some width; a page wider than the first is made to fit as well. */
export function scaleOf(size: PageSize, first: PageSize, width: number, zoom: Zoom): number {
  if (zoom === 'full' || width === 0) return FULL_SIZE;
  return Math.max(0.2, (width - 2 * PADDING) / Math.max(first.width, size.width));
}

/** Puts pages under each other. */
export function placesOf(sizes: readonly PageSize[], width: number, zoom: Zoom): Places {
  const [first] = sizes;
  const scales = sizes.map((size) => scaleOf(size, first ?? size, width, zoom));
  const tops: number[] = [];
  let y = 0;
  for (const [index, size] of sizes.entries()) {
    tops.push(y);
    y += size.height * (scales[index] ?? 1) + GAP;
  }
  return { scales, tops, total: Math.max(0, y - GAP) + PADDING };
}

/** The pages of which something is to be seen in a pane scrolled to `top`. */
export function pagesIn({ tops, total }: Places, top: number, height: number): Range {
  const bottom = (index: number) => (tops[index + 1] ?? total) - GAP;
  const from = Math.max(
    0,
    tops.findIndex((_, index) => bottom(index) > top),
  );
  const to = Math.max(
    from,
    tops.findLastIndex((start) => start < top + height),
  );
  return { from: from + 1, to: to + 1 };
}

/** The page that is read: the one a third down the pane. */
export function pageAt({ tops }: Places, top: number, height: number): number {
  const middle = top + height / 3;
  return Math.max(1, tops.findLastIndex((start) => start <= middle) + 1);
}
