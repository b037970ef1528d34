import { memo, type JSX } from 'react';
import { ToneBadge, ToneDot } from '../../components/tone-badge.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import type { LibraryKind } from '../../routes/routes.ts';
import type { Column } from './columns.ts';
import { needsReview, releaseValue, type Row } from './rows.ts';
import classes from './table.module.css';

/** One row of a list; drawn anew only where something of its own changed, since scrolling asks for all in sight. */
export const TableRow = memo(function TableRow({
  id,
  kind,
  row,
  columns,
  index,
  top,
  active,
  selected,
  today,
}: {
  /** By which the list names its active row. */
  readonly id: string;
  readonly kind: LibraryKind;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly index: number;
  /** From the top of the list, in rem: text of another size moves the rows too. */
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly today: string;
}): JSX.Element {
  const t = useText(libraryTexts);
  const { title, cells, record } = row;
  return (
    <div
      id={id}
      role="row"
      // the grid has the focus and points at the row
      tabIndex={-1}
      data-row={index}
      data-active={active || undefined}
      aria-selected={selected}
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}rem)` }}
    >
      <span role="gridcell" className={classes.check} data-check>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t('selectOne', { title })}
          checked={selected}
          readOnly
        />
      </span>
      {cells.map((cell, at) => (
        <span
          key={columns[at]?.id}
          role="gridcell"
          className={classes.cell}
          data-spare={columns[at]?.spare || undefined}
          title={cell.text}
        >
          {at === 0 ? (
            <Link to={{ name: 'record', kind, id: row.id }} className={classes.link} tabIndex={-1}>
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
      <span role="gridcell" className={classes.cell}>
        <Copies to={releaseValue(record.releaseTo)} />
      </span>
    </div>
  );
});

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
