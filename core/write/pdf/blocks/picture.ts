import type { BlockOf, Picture } from '../../../document/index.ts';
import type { Item } from '../layout/items.ts';
import { moved } from '../layout/items.ts';
import { slab, spaced, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** Points in a pixel of 96 to the inch. */
const PIXEL = 0.75;
const TALLEST = 0.72;

/** A picture in a box; where it cannot be had, a frame with the words that stand for it. */
export function pictureItems(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
  setting: Setting,
): readonly Item[] {
  const known = setting.pictureOf(picture.image);
  if (known === undefined) return placeholder(picture.alt, x, y, width, height, setting);
  // The picture keeps its own proportions whatever box the document asks for.
  const scale = Math.min(width / known.width, height / known.height);
  const drawn = { width: known.width * scale, height: known.height * scale };
  return [
    {
      kind: 'image',
      key: picture.image,
      x: x + (width - drawn.width) / 2,
      y: y + (height - drawn.height) / 2,
      ...drawn,
    },
  ];
}

function placeholder(
  alt: string,
  x: number,
  y: number,
  width: number,
  height: number,
  setting: Setting,
): readonly Item[] {
  const inside = Math.max(width - 10, 8);
  const text = stack(
    setText(plain(alt), styleFor(setting, 'label', alt), setting, { width: inside, align: 'center' }),
  );
  return [
    { kind: 'rect', x, y, width, height, fill: COLORS.track, stroke: COLORS.hairline, weight: 0.75 },
    ...(text.height <= height ? moved(text.items, x + 5, y + (height - text.height) / 2) : []),
  ];
}

/** A picture over the width of the text or less, with its caption under it. */
export function setFigure(block: BlockOf<'figure'>, setting: Setting): readonly Slab[] {
  const { picture } = block;
  const natural = { width: Math.max(picture.width, 1) * PIXEL, height: Math.max(picture.height, 1) * PIXEL };
  const scale = Math.min(1, setting.width / natural.width, (setting.pageHeight * TALLEST) / natural.height);
  const width = natural.width * scale;
  const height = natural.height * scale;
  const caption =
    block.caption === undefined
      ? []
      : setText(block.caption, styleOf(setting, 'label'), setting, { align: 'start' });
  const space = setting.theme.blockSpace;
  return spaced(
    [
      slab(height, pictureItems(picture, 0, 0, width, height, setting), {
        keep: caption.length > 0,
        after: 4,
      }),
      ...caption.map((one, index) => ({ ...one, keep: index < caption.length - 1 })),
    ],
    space,
    space,
  );
}
