import type { BlockOf } from '../../../document/index.ts';
import type { Slab } from '../layout/slab.ts';
import { cellText, columnsOf, labelRow, rowSlab, rowTags, tableSlabs, tableTags } from './rows.ts';
import type { Setting } from './setting.ts';

/** Round by round, what each side said on one issue. */
export function setMovementTable(block: BlockOf<'movementTable'>, setting: Setting): readonly Slab[] {
  const columns = columnsOf([{ share: 22 }, { share: 39 }, { share: 39 }], setting.width);
  const [round, ours, theirs] = columns;
  if (round === undefined || ours === undefined || theirs === undefined) return [];
  const tags = tableTags(setting);
  const { labels } = block;
  const head = labelRow([labels.round, labels.ours, labels.theirs], columns, setting, tags.head);
  const rows = block.rows.map((row) => {
    const cells = rowTags(tags.body, ['row', 'data', 'data']);
    return rowSlab(
      [
        cellText(row.round, round, setting, cells[0]),
        cellText(row.ours, ours, setting, cells[1]),
        cellText(row.theirs, theirs, setting, cells[2]),
      ],
      columns,
      setting,
      cells,
    );
  });
  return tableSlabs([head], [head], rows, setting);
}
