import type { Face } from '../text/fonts.ts';
import type { Mark, Tag } from './tags.ts';

/** Where a link leads: to an address outside, or to a named place in the book. `title` says so in words. */
export type LinkTarget = ({ readonly url: string } | { readonly place: string }) & { readonly title: string };

/** A run of text in one face on one line; `y` is its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** Its words and the spaces between them, each as it was measured. */
  readonly words: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly spacing: number;
  /** The element it is text of; none on what only decorates. */
  readonly tag: Tag | undefined;
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

/** A page of an attached PDF, by its key and its page from 0. */
export interface AnnexPageItem {
  readonly kind: 'annexPage';
  readonly file: string;
  readonly page: number;
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
  readonly tag: Tag | undefined;
}

/** A named place that links lead to. */
export interface PlaceItem {
  readonly kind: 'place';
  readonly name: string;
  readonly y: number;
}

/** Elements that are there even if nothing is drawn for them, such as empty cells. */
export interface ElementsItem {
  readonly kind: 'elements';
  readonly tags: readonly Tag[];
}

/** Items moved together, so that nesting does not copy them. */
export interface GroupItem {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
  /** What all of it belongs to, whatever the items say. */
  readonly mark?: Mark;
  /** The room a figure takes. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Everything that can stand on a page; lengths in points, y downwards. */
export type Item =
  | TextItem
  | RectItem
  | LineItem
  | CircleItem
  | PolygonItem
  | ImageItem
  | AnnexPageItem
  | LinkItem
  | PlaceItem
  | ElementsItem
  | GroupItem;

/** Items moved by an offset. */
export function moved(items: readonly Item[], x: number, y: number): readonly Item[] {
  const [only] = items;
  if (only === undefined) return items;
  // What is moved again and again, a line in a cell in a table, stays one group.
  if (items.length === 1 && only.kind === 'group') return [{ ...only, x: only.x + x, y: only.y + y }];
  return [{ kind: 'group', x, y, items }];
}

/** Items that belong to one element or to none as a whole. */
export function marked(mark: Mark, items: readonly Item[], size?: GroupItem['size']): readonly Item[] {
  if (items.length === 0) return items;
  return [{ kind: 'group', x: 0, y: 0, items, mark, ...(size === undefined ? {} : { size }) }];
}

/** A horizontal hairline. */
export function rule(x: number, y: number, width: number, color: string, weight: number): LineItem {
  return { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, color, weight };
}
