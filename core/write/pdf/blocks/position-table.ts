import { hasDistance, type BlockOf } from '../../../document/index.ts';
import type { Slab } from '../layout/slab.ts';
import type { Tag } from '../layout/tags.ts';
import {
  cellSetting,
  cellText,
  columnsOf,
  labelRow,
  rowSlab,
  rowTags,
  tableSlabs,
  tableTags,
  type Column,
} from './rows.ts';
import type { Setting } from './setting.ts';

/** Both sides' positions and the distance between them, side by side. */
export function setPositionTable(block: BlockOf<'positionTable'>, setting: Setting): readonly Slab[] {
  const withDistance = hasDistance(block);
  const columns = columnsOf(
    Array.from({ length: withDistance ? 3 : 2 }, () => ({ share: 1 })),
    setting.width,
  );
  const [ours, theirs, distance] = columns;
  if (ours === undefined || theirs === undefined) return [];
  const { labels } = block;
  const tags = tableTags(setting);
  const cells = rowTags(
    tags.body,
    columns.map(() => 'data'),
  );
  const head = labelRow(
    [labels.ours, labels.theirs, ...(withDistance ? [labels.distance] : [])],
    columns,
    setting,
    tags.head,
  );
  const row = rowSlab(
    [
      setting.setBlocks(block.ours, cellSetting(ours, setting, cells[0])),
      setting.setBlocks(block.theirs, cellSetting(theirs, setting, cells[1])),
      ...(distance === undefined ? [] : [setDistance(block, distance, setting, cells[2])]),
    ],
    columns,
    setting,
    cells,
  );
  return tableSlabs([head], [head], [row], setting);
}

function setDistance(
  block: BlockOf<'positionTable'>,
  column: Column,
  setting: Setting,
  tag: Tag | undefined,
): readonly Slab[] {
  const badge = block.state ? cellText([{ kind: 'badge', ...block.state }], column, setting, tag) : [];
  return [
    ...badge.map((one) => ({ ...one, after: setting.theme.cellPad.y })),
    ...cellText(block.distance, column, setting, tag),
  ];
}
