import { listen } from '../../api/client.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { COLUMNS } from './columns.ts';
import { NO_FILTERS, type Filters, type Sorting } from './rows.ts';

/** How a list was left: who comes back from a record finds it so. */
export interface ListPlace {
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly selected: ReadonlySet<string>;
  /** The row that the keys start from. */
  readonly active: string | undefined;
  /** How far down it was scrolled, in pixels. */
  readonly scroll: number;
}

const START: ListPlace = {
  filters: NO_FILTERS,
  sorting: { column: 0, descending: false },
  selected: new Set(),
  active: undefined,
  scroll: 0,
};
/** What happens on a day stands in the order of the days: the column of the day. */
const BY_DAY: Readonly<Partial<Record<LibraryKind, string>>> = { round: 'from', deadline: 'date' };
const places = new Map<LibraryKind, ListPlace>();
/** The lists of another file are other lists. */
let following = false;

/** How a list was left in this file. */
export function placeOf(kind: LibraryKind): ListPlace {
  if (!following) {
    following = true;
    listen('file.changed', () => places.clear());
  }
  return places.get(kind) ?? { ...START, sorting: { column: firstColumn(kind), descending: false } };
}

function firstColumn(kind: LibraryKind): number {
  const day = BY_DAY[kind];
  return day === undefined ? 0 : COLUMNS[kind].findIndex(({ id }) => id === day);
}

/** Notes how a list is being left. */
export function keepPlace(kind: LibraryKind, change: Partial<ListPlace>): void {
  places.set(kind, { ...placeOf(kind), ...change });
}
