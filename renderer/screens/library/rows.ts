import type { AnyRecord, RecordOf, Variant } from '../../../core/model/index.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { stateOf, type Cell, type Column, type Look } from './columns.ts';

/** A record of a list, said once. */
export interface Row {
  readonly record: AnyRecord;
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Everything it says, to be filtered by. */
  readonly haystack: string;
}

/** What a list is filtered by; empty means everything. */
export interface Filters {
  readonly text: string;
  readonly area: string | null;
  readonly state: string | null;
  readonly marking: string | null;
  readonly release: string | null;
  readonly review: boolean;
}

/** Filters that let everything through. */
export const NO_FILTERS: Filters = {
  text: '',
  area: null,
  state: null,
  marking: null,
  release: null,
  review: false,
};
/** The filter's value for records without an area or a marking. */
export const UNSET = ' none';

/** Says every record of a list once, so that filtering and sorting need not. */
export function makeRows(
  records: readonly AnyRecord[],
  columns: readonly Column[],
  look: Look,
): readonly Row[] {
  return records.map((record) => {
    const cells = columns.map((column) => column.cell(record, look));
    const title = cells[0]?.text || record.id;
    return {
      record,
      id: record.id,
      title,
      cells,
      haystack: [record.id, ...cells.map((cell) => cell.text)].join(' ').normalize('NFC').toLowerCase(),
    };
  });
}

/** Whether the day by which to look at a record again has come. */
export function needsReview(record: AnyRecord, today: string): boolean {
  return record.reviewBy !== undefined && record.reviewBy <= today;
}

/** What of a kind counts as its state for filtering. */
export function stateValue(kind: LibraryKind, record: AnyRecord): string | undefined {
  switch (kind) {
    case 'issue':
      return stateOf(record as RecordOf<'issue'>)?.state;
    case 'measure':
      return (record as RecordOf<'measure'>).state;
    case 'position':
      return (record as RecordOf<'position'>).ladder;
    case 'talkingPoint':
      return (record as RecordOf<'talkingPoint'>).pointKind;
    case 'round':
      return (record as RecordOf<'round'>).level;
    default:
      return undefined;
  }
}

/** The areas of a record: an issue's own, a round's, or that of the issue it belongs to. */
export function areasOf(
  record: AnyRecord,
  issueArea: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  if ('areaId' in record && record.areaId !== undefined) return [record.areaId];
  if ('areaIds' in record) return record.areaIds;
  if ('issueId' in record && record.issueId !== undefined) {
    const area = issueArea.get(record.issueId);
    return area === undefined ? [] : [area];
  }
  return [];
}

/** The rows that pass the filters. */
export function filterRows(
  rows: readonly Row[],
  filters: Filters,
  kind: LibraryKind,
  issueArea: ReadonlyMap<string, string | undefined>,
  today: string,
): readonly Row[] {
  const words = filters.text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ record, haystack }) => {
    if (!words.every((word) => haystack.includes(word))) return false;
    if (filters.area !== null) {
      const areas = areasOf(record, issueArea);
      if (filters.area === UNSET ? areas.length > 0 : !areas.includes(filters.area)) return false;
    }
    if (filters.state !== null && stateValue(kind, record) !== filters.state) return false;
    if (filters.marking !== null && (record.marking ?? UNSET) !== filters.marking) return false;
    if (filters.release !== null && releaseValue(record.releaseTo) !== filters.release) return false;
    return !filters.review || needsReview(record, today);
  });
}

/** The widest copy a record goes into. */
export function releaseValue(releaseTo: readonly Variant[]): Variant {
  if (releaseTo.includes('releasable')) return 'releasable';
  return releaseTo.includes('delegation') ? 'delegation' : 'principal';
}

/** Which column a list is sorted by. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** The rows in order; those with nothing in the column come last either way. */
export function sortRows(
  rows: readonly Row[],
  { column, descending }: Sorting,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const one = keyOf(a.cells[column]);
    const other = keyOf(b.cells[column]);
    if (one === '' || other === '') return one === other ? compare(a.id, b.id) : one === '' ? 1 : -1;
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : compare(String(one), String(other));
    return order === 0 ? compare(a.id, b.id) : order * sign;
  });
}

function keyOf(cell: Cell | undefined): string | number {
  return cell?.sort ?? cell?.text ?? '';
}
