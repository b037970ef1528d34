import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { go } from '../../routes/navigation.tsx';
import type { LibraryKind } from '../../routes/routes.ts';
import type { Column } from './columns.ts';
import { keepPlace, placeOf } from './list-memory.ts';
import type { Row, Sorting } from './rows.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import classes from './table.module.css';

/** Height of a row in rem. */
const ROW = 2.5;
const rowHeight = () => ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * A sortable list of records of which only the rows in sight are drawn. It keeps the focus itself and points at the
 * active row, so that no key is lost while a far row is still to be drawn.
 */
export function RecordTable({
  kind,
  label,
  columns,
  rows,
  sorting,
  onSort,
  selected,
  onSelect,
  today,
}: {
  readonly kind: LibraryKind;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly sorting: Sorting;
  readonly onSort: (column: number) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly today: string;
}): JSX.Element {
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const name = useId();
  const [left] = useState(() => placeOf(kind));
  const [active, setActive] = useState({ id: left.active, index: 0 });
  /** Where a range that Shift makes longer begins. */
  const anchor = useRef<string | undefined>(undefined);
  const found = active.id === undefined ? -1 : rows.findIndex((row) => row.id === active.id);
  const current = found === -1 ? Math.min(active.index, rows.length - 1) : found;
  // oxlint-disable-next-line react/incompatible-library -- nothing of it goes to a memoized component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    overscan: 8,
    initialOffset: left.scroll,
    getItemKey: (index) => rows[index]?.id ?? index,
    // the active row is always there to be pointed at, however far away it was scrolled
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(current) ? drawn : [...drawn, current].toSorted((a, b) => a - b);
    },
  });
  const leave = useEffectEvent(() =>
    keepPlace(kind, { active: rows[current]?.id, scroll: virtual.scrollOffset ?? 0 }),
  );
  useEffect(() => () => leave(), []);

  const between = (one: number, other: number) =>
    rows.slice(Math.min(one, other), Math.max(one, other) + 1).map((row) => row.id);
  const extendTo = (index: number, from: number) => {
    const begin = rows.findIndex((row) => row.id === anchor.current);
    const start = begin === -1 ? from : begin;
    anchor.current = rows[start]?.id;
    const kept = new Set(between(start, index));
    onSelect(
      between(start, from).filter((id) => !kept.has(id)),
      false,
    );
    onSelect([...kept], true);
  };
  const toggle = (row: Row) => {
    anchor.current = row.id;
    onSelect([row.id], !selected.has(row.id));
  };
  const goTo = (index: number, extend: boolean) => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    if (extend) extendTo(at, current);
    else anchor.current = undefined;
    setActive({ id: rows[at]?.id, index: at });
    virtual.scrollToIndex(at);
  };
  const all = rows.length > 0 && rows.every((row) => selected.has(row.id));
  const some = all || rows.some((row) => selected.has(row.id));
  const selectAll = () => {
    onSelect(
      rows.map((row) => row.id),
      !all,
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // the head's own buttons
    if (event.altKey || (event.target as HTMLElement).closest('[data-head]') !== null) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight()) - 1);
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = rows[current];
    const control = event.ctrlKey || event.metaKey;
    if (to !== undefined) goTo(to, event.shiftKey);
    else if (event.key === ' ' && row !== undefined) toggle(row);
    else if (event.key === 'Enter' && row !== undefined) go({ name: 'record', kind, id: row.id });
    else if (event.key === 'Escape' && some) onSelect([...selected], false);
    else if (control && event.key.toLowerCase() === 'a') {
      if (!all) selectAll();
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const index = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const row = rows[index];
    if (row === undefined) return;
    // the link does what links do, in a new window too
    if (target.closest('a') === null) {
      if (event.shiftKey) extendTo(index, current);
      else if (event.ctrlKey || event.metaKey || target.closest('[data-check]') !== null) toggle(row);
      else go({ name: 'record', kind, id: row.id });
      grid.current?.focus({ preventScroll: true });
    }
    setActive({ id: row.id, index });
  };
  const style = useMemo(() => {
    const widths = (list: readonly Column[]) =>
      ['2.25rem', ...list.map((column) => column.width), '7.5rem'].join(' ');
    return {
      '--wide': widths(columns),
      '--narrow': widths(columns.filter((each) => each.spare !== true)),
      '--row': `${ROW}rem`,
    } as CSSProperties;
  }, [columns]);
  const idOf = (row: Row) => `${name}-${row.id}`;
  const activeRow = rows[current];
  return (
    <div ref={scroll} className={classes.scroll} style={style}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={activeRow === undefined ? undefined : idOf(activeRow)}
        className={classes.table}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <TableHead
          columns={columns}
          sorting={sorting}
          selected={all ? 'all' : some ? 'some' : 'none'}
          onSort={onSort}
          onSelectAll={selectAll}
        />
        <div role="rowgroup" className={classes.body} style={{ height: `${rows.length * ROW}rem` }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row !== undefined && (
                <TableRow
                  key={item.key}
                  id={idOf(row)}
                  kind={kind}
                  row={row}
                  columns={columns}
                  index={item.index}
                  top={item.index * ROW}
                  active={item.index === current}
                  selected={selected.has(row.id)}
                  today={today}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
