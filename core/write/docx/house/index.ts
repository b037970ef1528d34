import type { HouseStyle } from '../../../document/index.ts';
import type { Part } from '../package.ts';
import { type Sheet, sheetOf } from '../sheet.ts';
import { stylesXml } from '../parts/styles.ts';
import { type HouseRead, openHouse } from './open.ts';
import { dressed } from './styles.ts';

/** Styles that only hold the file together; nobody looks for them in a house's file. */
const HELPERS = new Set([
  'Normal Table',
  'No List',
  'Default Paragraph Font',
  'Gap',
  'Gap Snug',
  'Cell End',
  'Page Break',
  'Chart Cell',
  'Footnote Separator',
]);

/** What a house's Word file has for a book, or what is wrong with it, as the end of a sentence about it. */
export type HouseCheck =
  { readonly ok: true; readonly missing: readonly string[] } | Extract<HouseRead, { readonly ok: false }>;

/** Looks at a house's Word file: the names of the book's styles that it lacks. */
export function checkHouseStyle(bytes: Uint8Array): HouseCheck {
  const house = openHouse(bytes);
  if (!house.ok) return house;
  const own = stylesXml(ANY_SHEET, 'en');
  return { ok: true, missing: namesOf(dressed(own, house.parts.styles).missing) };
}

const ANY_SHEET: Sheet = sheetOf(
  {
    size: 'A4',
    margins: { top: 72, right: 72, bottom: 72, left: 72 },
    density: 'normal',
  },
  'en',
);

const namesOf = (styles: readonly { readonly name: string }[]): string[] =>
  styles.map(({ name }) => name).filter((name) => !HELPERS.has(name) && !/ (?:Snug|Narrow)$/.test(name));

/** The styles of a book in the look of a house, with the names of those that this book uses and the house lacks. */
export interface HouseDress {
  readonly parts: readonly Part[];
  readonly missing: readonly string[];
}

/** Dresses a book's styles; throws nothing: a file that cannot be read says so. `used` holds the ids the book uses. */
export function dressInHouse(
  own: string,
  house: HouseStyle,
  used: ReadonlySet<string>,
): HouseDress | { readonly problem: string } {
  const read = openHouse(house.bytes);
  if (!read.ok) return { problem: read.message };
  const { xml, missing } = dressed(own, read.parts.styles);
  const { theme } = read.parts;
  return {
    parts: [
      { path: 'word/styles.xml', data: xml },
      ...(theme === undefined ? [] : [{ path: 'word/theme/theme1.xml', data: theme }]),
    ],
    missing: namesOf(missing.filter(({ id }) => used.has(id))),
  };
}
