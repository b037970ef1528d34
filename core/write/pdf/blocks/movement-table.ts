import type { BlockOf } from '../../../document/index.ts';
import type { Slab } from '../layout/slab.ts';
import { cellText, columnsOf, labelRow, rowSlab, tableSlabs } from './rows.ts';
import type { Setting } from './setting.ts';

/** Round by round, what each side said on one issue. */
export function setMovementTable(block: BlockOf<'movementTable'>, setting: Setting): readonly Slab[] {
  const columns = columnsOf([{ share: 22 }, { share: 39 }, { share: 39 }], setting.width);
  const [round, ours, theirs] = columns;
  if (round === undefined || ours === undefined || theirs === undefined) return [];
  const head = labelRow([block.labels.round, block.labels.ours, block.labels.theirs], columns, setting);
  const rows = block.rows.map((row) =>
    rowSlab(
      [
        cellText(row.round, round, setting),
        cellText(row.ours, ours, setting),
        cellText(row.theirs, theirs, setting),
      ],
      columns,
      setting,
    ),
  );
  return tableSlabs([head], [head], rows, setting);
}
