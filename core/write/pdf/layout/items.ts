import type { Face } from '../text/fonts.ts';

/** Where a link leads: to an address outside, or to a named place in the book. */
export type LinkTarget = { readonly url: string } | { readonly place: string };

/** A run of text in one face on one line; `y` is its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly spacing: number;
}

/** A rectangle, filled, stroked or both. */
export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
}

/** A straight line, dashed or dotted if asked. */
export interface LineItem {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly weight: number;
  readonly dash?: { readonly length: number; readonly space: number };
}

/** A circle around a centre. */
export interface CircleItem {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
}

/** A filled or open shape with straight sides; coordinates in pairs. */
export interface PolygonItem {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [number, number])[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
}

/** A picture by its key. */
export interface ImageItem {
  readonly kind: 'image';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An area that can be clicked. */
export interface LinkItem {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
}

/** A named place that links lead to. */
export interface PlaceItem {
  readonly kind: 'place';
  readonly name: string;
  readonly y: number;
}

/** Items moved together, so that nesting does not copy them. */
export interface GroupItem {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

/** Everything that can stand on a page; lengths in points, y downwards. */
export type Item =
  TextItem | RectItem | LineItem | CircleItem | PolygonItem | ImageItem | LinkItem | PlaceItem | GroupItem;

/** Items moved by an offset. */
export function moved(items: readonly Item[], x: number, y: number): readonly Item[] {
  return items.length === 0 ? items : [{ kind: 'group', x, y, items }];
}

/** A horizontal hairline. */
export function rule(x: number, y: number, width: number, color: string, weight: number): LineItem {
  return { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, color, weight };
}
