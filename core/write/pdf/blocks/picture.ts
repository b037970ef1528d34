import { plainText } from '../../../document/index.ts';
import type { BlockOf, Picture } from '../../../document/index.ts';
import type { Item } from '../layout/items.ts';
import { marked, moved } from '../layout/items.ts';
import { slab, spaced, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Mark } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** Points in a pixel of 96 to the inch. */
const PIXEL = 0.75;
const TALLEST = 0.72;

/** A picture as a figure, or as decoration where there are no words for it at all. */
export function pictureItems(
  picture: Picture,
  alt: string,
  box: { readonly width: number; readonly height: number },
  setting: Setting,
): readonly Item[] {
  const mark: Mark = alt === '' ? 'layout' : tagIn(setting.tag, 'Figure', { alt });
  return marked(mark, drawnPicture(picture, box.width, box.height, setting), box);
}

/** A picture in a box; where it cannot be had, a frame with the words that stand for it. */
function drawnPicture(picture: Picture, width: number, height: number, setting: Setting): readonly Item[] {
  const known = setting.pictureOf(picture.image);
  if (known === undefined) return placeholder(picture.alt, width, height, setting);
  // The picture keeps its own proportions whatever box the document asks for.
  const scale = Math.min(width / known.width, height / known.height);
  const drawn = { width: known.width * scale, height: known.height * scale };
  return [
    {
      kind: 'image',
      key: picture.image,
      x: (width - drawn.width) / 2,
      y: (height - drawn.height) / 2,
      ...drawn,
    },
  ];
}

function placeholder(alt: string, width: number, height: number, setting: Setting): readonly Item[] {
  const inside = Math.max(width - 10, 8);
  const text = stack(
    setText(plain(alt), styleFor(setting, 'label', alt), setting, { width: inside, align: 'center' }),
  );
  return [
    { kind: 'rect', x: 0, y: 0, width, height, fill: COLORS.track, stroke: COLORS.hairline, weight: 0.75 },
    ...(text.height <= height ? moved(text.items, 5, (height - text.height) / 2) : []),
  ];
}

/** A picture over the width of the text or less, with its caption under it. */
export function setFigure(block: BlockOf<'figure'>, setting: Setting): readonly Slab[] {
  const { picture } = block;
  const natural = { width: Math.max(picture.width, 1) * PIXEL, height: Math.max(picture.height, 1) * PIXEL };
  const scale = Math.min(1, setting.width / natural.width, (setting.pageHeight * TALLEST) / natural.height);
  const width = natural.width * scale;
  const height = natural.height * scale;
  // A figure speaks through its words alone, so that its caption stands next to it.
  const inner = { ...setting, tag: tagIn(setting.tag, 'Div') };
  const captioned = { ...inner, tag: tagIn(inner.tag, 'Caption') };
  const caption =
    block.caption === undefined
      ? []
      : setText(block.caption, styleOf(setting, 'label'), captioned, { align: 'start' });
  const alt = picture.alt || plainText(block.caption ?? []);
  const space = setting.theme.blockSpace;
  return spaced(
    [
      slab(height, pictureItems(picture, alt, { width, height }, inner), {
        keep: caption.length > 0,
        after: 4,
      }),
      ...caption.map((one, index) => ({ ...one, keep: index < caption.length - 1 })),
    ],
    space,
    space,
  );
}
