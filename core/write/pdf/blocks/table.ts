import type { BlockOf, Inlines, TableCell } from '../../../document/index.ts';
import type { Slab } from '../layout/slab.ts';
import { rule } from '../layout/items.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { cellSetting, columnsOf, rowSlab, rowTags, tableSlabs, tableTags } from './rows.ts';
import type { Column } from './rows.ts';
import { styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** A table with hairlines; its caption stands above it and is set again with the header rows. */
export function setTable(block: BlockOf<'table'>, setting: Setting): readonly Slab[] {
  const columns = columnsOf(columnShares(block), setting.width);
  if (columns.length === 0) return [];
  const tags = tableTags(setting);
  const header = block.header.some((cell) => cell.content.length > 0)
    ? [headerRow(block.header, columns, setting, tags.head)]
    : [];
  const rows = block.rows.map((row) => {
    const isHeader = (index: number): boolean =>
      row[index]?.header === true || (block.look === 'pairs' && index === 0);
    const rowCells = rowTags(
      tags.body,
      columns.map((_, index) => (isHeader(index) ? 'row' : 'data')),
    );
    const cells = columns.map((column, index) => {
      const cell = row[index];
      if (cell === undefined) return [];
      return setting.setBlocks(cell.content, cellSetting(column, setting, rowCells[index], isHeader(index)));
    });
    return rowSlab(cells, columns, setting, rowCells);
  });
  const caption = block.caption === undefined ? [] : captionSlabs(block.caption, setting, tags.table);
  const again =
    block.caption === undefined ? [] : captionSlabs(continued(block.caption, setting), setting, tags.table);
  return tableSlabs(
    [...caption, ...header],
    header.length > 0 ? [...again, ...header] : [],
    topRule(rows, block, setting),
    setting,
  );
}

/** A table may have more cells than columns were named for; the rest share what an average column has. */
function columnShares(block: BlockOf<'table'>): BlockOf<'table'>['columns'] {
  const needed = Math.max(block.columns.length, block.header.length, ...block.rows.map((row) => row.length));
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  const average = block.columns.length > 0 ? total / block.columns.length : 1;
  return Array.from({ length: needed }, (_, index) => block.columns[index] ?? { share: average });
}

function headerRow(
  cells: readonly TableCell[],
  columns: readonly Column[],
  setting: Setting,
  head: Tag,
): Slab {
  const tags = rowTags(
    head,
    columns.map((_, index) => ((cells[index]?.content.length ?? 0) > 0 ? 'column' : 'data')),
  );
  const headed: Setting = {
    ...setting,
    theme: { ...setting.theme, styles: { ...setting.theme.styles, cell: setting.theme.styles.cellHead } },
  };
  return rowSlab(
    columns.map((column, index) =>
      setting.setBlocks(cells[index]?.content ?? [], cellSetting(column, headed, tags[index])),
    ),
    columns,
    setting,
    tags,
    { keep: true, head: true },
  );
}

/** Without a header a table begins with a hairline, unless it pairs lines with answers. */
function topRule(rows: readonly Slab[], block: BlockOf<'table'>, setting: Setting): readonly Slab[] {
  const [first, ...rest] = rows;
  const headed = block.header.some((cell) => cell.content.length > 0);
  if (first === undefined || headed || block.look === 'pairs') return rows;
  return [{ ...first, items: [rule(0, 0, setting.width, COLORS.navy, 1), ...first.items] }, ...rest];
}

/** A caption, kept with what it belongs to. */
function captionSlabs(caption: Inlines, setting: Setting, table: Tag): readonly Slab[] {
  const style = { ...styleOf(setting, 'cellHead'), color: COLORS.navy };
  const inner = { ...setting, tag: tagIn(table, 'Caption') };
  return setText(caption, style, inner, { align: 'start' }).map((one, index, all) => ({
    ...one,
    keep: true,
    before: index === 0 ? setting.theme.blockSpace : 0,
    after: index === all.length - 1 ? 3 : 0,
  }));
}

function continued(caption: Inlines, setting: Setting): Inlines {
  const repeated = caption.filter((inline) => inline.kind !== 'footnote');
  const word = setting.document.labels.continued;
  return word === '' ? repeated : [...repeated, { kind: 'text', text: ` (${word})` }];
}
