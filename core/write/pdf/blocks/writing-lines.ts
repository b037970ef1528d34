import type { BlockOf } from '../../../document/index.ts';
import { rule } from '../layout/items.ts';
import { slab } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { COLORS } from '../theme.ts';
import type { Setting } from './setting.ts';

const MOST_LINES = 500;

/** Lines to write on by hand. */
export function setWritingLines(block: BlockOf<'writingLines'>, setting: Setting): readonly Slab[] {
  const { writingLine, blockSpace } = setting.theme;
  const height = setting.place === 'page' ? writingLine : writingLine * 0.85;
  const count = Math.max(0, Math.min(Math.trunc(block.count), MOST_LINES));
  return Array.from({ length: count }, (_, index) =>
    slab(height, [rule(0, height, setting.width, COLORS.stripe, 0.6)], {
      after: index === count - 1 ? blockSpace : 0,
    }),
  );
}
