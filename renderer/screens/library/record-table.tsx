import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type CSSProperties, type JSX, type KeyboardEvent } from 'react';
import { ToneBadge, ToneDot } from '../../components/tone-badge.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import type { LibraryKind } from '../../routes/routes.ts';
import type { Column } from './columns.ts';
import { needsReview, releaseValue, type Row, type Sorting } from './rows.ts';
import classes from './table.module.css';

/** Height of a row in rem. */
const ROW = 2.5;
const rowHeight = () => ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** A sortable list of records of which only the rows in sight are drawn. */
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
  const t = useText(libraryTexts);
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it goes to a memoized component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const goTo = (index: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    setActive(at);
    virtual.scrollToIndex(at);
    // the row may have to be drawn first
    requestAnimationFrame(() => {
      requestAnimationFrame(() =>
        scroll.current?.querySelector<HTMLElement>(`[data-row="${at}"] a`)?.focus(),
      );
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
    if (to !== undefined) goTo(to);
    else if (event.key === ' ' && row !== undefined) {
      onSelect([row.id], !selected.has(row.id));
    } else return;
    event.preventDefault();
  };
  const all = rows.length > 0 && rows.every((row) => selected.has(row.id));
  const some = rows.some((row) => selected.has(row.id));
  const wide = ['2.25rem', ...columns.map((column) => column.width), '7.5rem'].join(' ');
  const narrow = [
    '2.25rem',
    ...columns.filter((each) => each.spare !== true).map((each) => each.width),
    '7.5rem',
  ].join(' ');
  return (
    <div
      ref={scroll}
      className={classes.scroll}
      style={{ '--wide': wide, '--narrow': narrow, '--row': `${ROW}rem` } as CSSProperties}
    >
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        className={classes.table}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" className={classes.row} aria-rowindex={1}>
            <span role="columnheader" className={classes.check}>
              <Checkbox
                size="xs"
                aria-label={t('selectAll')}
                checked={all}
                indeterminate={some && !all}
                onChange={() =>
                  onSelect(
                    rows.map((row) => row.id),
                    !all,
                  )
                }
              />
            </span>
            {columns.map((column, index) => {
              const by = sorting.column === index;
              return (
                <span
                  key={column.id}
                  role="columnheader"
                  aria-sort={by ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
                  className={classes.header}
                  data-spare={column.spare || undefined}
                >
                  <button type="button" className={classes.sort} onClick={() => onSort(index)}>
                    {t(column.label)}
                    {by &&
                      (sorting.descending ? (
                        <IconArrowDown size="0.875rem" stroke={1.75} aria-hidden />
                      ) : (
                        <IconArrowUp size="0.875rem" stroke={1.75} aria-hidden />
                      ))}
                  </button>
                </span>
              );
            })}
            <span role="columnheader" className={classes.header}>
              {t('colCopies')}
            </span>
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const { id, title, cells, record } = row;
            const on = selected.has(id);
            const tab = item.index === current ? 0 : -1;
            return (
              <div
                key={item.key}
                role="row"
                data-row={item.index}
                data-selected={on || undefined}
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span role="cell" className={classes.check}>
                  <Checkbox
                    size="xs"
                    tabIndex={tab}
                    aria-label={t('selectOne', { title })}
                    checked={on}
                    onChange={() => onSelect([id], !on)}
                  />
                </span>
                {cells.map((cell, index) => (
                  <span
                    key={columns[index]?.id}
                    role="cell"
                    className={classes.cell}
                    data-spare={columns[index]?.spare || undefined}
                    title={cell.text}
                  >
                    {index === 0 ? (
                      <Link
                        to={{ name: 'record', kind, id }}
                        className={classes.link}
                        tabIndex={tab}
                        onFocus={() => setActive(item.index)}
                        onKeyDown={onKeyDown}
                      >
                        {title}
                        {needsReview(record, today) && (
                          <span className={classes.review}>
                            <ToneDot tone="amber" label={t('needsReview')} />
                          </span>
                        )}
                      </Link>
                    ) : cell.tone === undefined || cell.text === '' ? (
                      cell.text
                    ) : (
                      <ToneBadge tone={cell.tone}>{cell.text}</ToneBadge>
                    )}
                  </span>
                ))}
                <span role="cell" className={classes.cell}>
                  <Copies to={releaseValue(record.releaseTo)} />
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Copies({ to }: { readonly to: 'principal' | 'delegation' | 'releasable' }): JSX.Element {
  const t = useText(libraryTexts);
  switch (to) {
    case 'principal':
      return <span className={classes.quiet}>{t('copiesPrincipal')}</span>;
    case 'delegation':
      return <ToneBadge tone="blue">{t('copiesDelegation')}</ToneBadge>;
    case 'releasable':
      return <ToneBadge tone="green">{t('copiesReleasable')}</ToneBadge>;
  }
}
