import type { BlockOf } from '../../../document/index.ts';
import { frameSlab } from '../layout/frame.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Setting } from './setting.ts';

/** Blocks side by side in columns of equal width. */
export function setColumns(block: BlockOf<'columns'>, setting: Setting): readonly Slab[] {
  const count = block.columns.length;
  if (count === 0) return [];
  const gap = setting.theme.columnGap;
  const width = (setting.width - gap * (count - 1)) / count;
  return [
    frameSlab(
      {
        columns: block.columns.map((blocks, index) => ({
          x: index * (width + gap),
          slabs: setting.setBlocks(blocks, { ...setting, width, tag: tagIn(setting.tag, 'Div') }),
        })),
        padTop: 0,
        padBottom: 0,
        decorate: () => [],
      },
      { before: setting.theme.paragraphSpace, after: setting.theme.paragraphSpace },
    ),
  ];
}
