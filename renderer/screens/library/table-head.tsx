import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Column } from './columns.ts';
import type { Sorting } from './rows.ts';
import classes from './table.module.css';

/** The head of a list: what is in each column, which one it is sorted by, and the box that selects all. */
export function TableHead({
  columns,
  sorting,
  selected,
  onSort,
  onSelectAll,
}: {
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly selected: 'all' | 'some' | 'none';
  readonly onSort: (column: number) => void;
  readonly onSelectAll: () => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  return (
    <div role="rowgroup" className={classes.head} data-head>
      <div role="row" className={classes.row} aria-rowindex={1}>
        <span role="columnheader" className={classes.check}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={t('selectAll')}
            checked={selected === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected === 'some';
            }}
            onChange={onSelectAll}
          />
        </span>
        {columns.map((column, index) => {
          const by = sorting.column === index;
          const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
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
                {by && <Arrow size="0.875rem" stroke={1.75} aria-hidden />}
              </button>
            </span>
          );
        })}
        <span role="columnheader" className={classes.header}>
          {t('colCopies')}
        </span>
      </div>
    </div>
  );
}
