import type { BlockOf, Inlines } from '../../../document/index.ts';
import { rule } from '../layout/items.ts';
import type { Slab } from '../layout/slab.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { cellSetting, cellText, columnsOf, rowSlab, rowTags, tableTags } from './rows.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';

/** Facts as a label and what it stands for. */
export type Facts = readonly { readonly label: string; readonly value: Inlines }[];

/** Rows of label and value with hairlines, a navy line on top. */
export function factRows(facts: Facts, setting: Setting, labelShare = 25): readonly Slab[] {
  const columns = columnsOf([{ share: labelShare }, { share: 100 - labelShare }], setting.width);
  const [left, right] = columns;
  if (left === undefined || right === undefined) return [];
  const { body } = tableTags(setting);
  return facts.map((fact, index) => {
    const tags = rowTags(body, ['row', 'data']);
    const label = { ...styleFor(setting, 'cell', fact.label), color: COLORS.grey };
    const row = rowSlab(
      [
        setText(plain(fact.label), label, cellSetting(left, setting, tags[0])),
        cellText(fact.value, right, setting, tags[1]),
      ],
      columns,
      setting,
      tags,
    );
    return index === 0 ? { ...row, items: [rule(0, 0, setting.width, COLORS.navy, 1), ...row.items] } : row;
  });
}

/** Key facts on a page. */
export function setKeyFacts(block: BlockOf<'keyFacts'>, setting: Setting): readonly Slab[] {
  const rows = factRows(block.facts, setting);
  const space = setting.theme.blockSpace;
  return rows.map((row, index) => ({
    ...row,
    ...(index === 0 ? { before: space * 0.6, keep: rows.length > 1 } : {}),
    ...(index === rows.length - 1 ? { after: space } : {}),
  }));
}
