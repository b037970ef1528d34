import type { Item } from '../layout/items.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { drawPieces, piecesOf, widthOf } from '../text/pieces.ts';
import { COLORS } from '../theme.ts';
import { styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** A tab's number in a filled square, as the label of an element; `share` is the figure's share of the side. */
export function tabSquare(
  tab: string,
  side: number,
  share: number,
  setting: Setting,
  labelled: Tag,
): readonly Item[] {
  const base = styleOf(setting, 'tab');
  const wanted = { ...base, size: side * share };
  const natural = widthOf(piecesOf(tab, wanted, setting.voice));
  // A long tab name shrinks rather than leaving its square.
  const fit = Math.min(1, (side * 0.86) / Math.max(natural, 1));
  const style = { ...wanted, size: wanted.size * fit };
  const pieces = piecesOf(tab, style, setting.voice);
  return [
    { kind: 'rect', x: 0, y: 0, width: side, height: side, fill: COLORS.navy },
    ...drawPieces(
      pieces,
      (side - widthOf(pieces)) / 2,
      side / 2 + style.size * 0.355,
      side,
      tagIn(labelled, 'Lbl'),
    ),
  ];
}
