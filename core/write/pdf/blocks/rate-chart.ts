import type { BlockOf } from '../../../document/index.ts';
import { marked, moved } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { slab, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';

type Bar = BlockOf<'rateChart'>['bars'][number];

const STRIPE = 5.2;
const COLUMN_GAP = 12;

/** Bars of rates; the state shows in the bar's pattern as well as in its words, so that it survives a copier. */
export function setRateChart(block: BlockOf<'rateChart'>, setting: Setting): readonly Slab[] {
  const { width, voice, theme } = setting;
  const measure = (text: string): number => voice.fonts.widthOf(text, styleFor(setting, 'cell', text));
  const labelWidth = Math.min(Math.max(0, ...block.bars.map((bar) => measure(bar.label))) + 1, width * 0.36);
  const valueWidth = Math.min(Math.max(0, ...block.bars.map((bar) => measure(bar.value))) + 1, width * 0.3);
  const barX = labelWidth + COLUMN_GAP;
  const barWidth = Math.max(width - labelWidth - valueWidth - COLUMN_GAP * 2, 10);
  const highest = Math.max(1e-6, ...block.bars.map((bar) => (Number.isFinite(bar.rate) ? bar.rate : 0)));
  const { leading } = theme.styles.cell;
  const barHeight = leading * 0.8;
  const tag = tagIn(setting.tag, 'Figure', { alt: block.alt });
  return block.bars.map((bar, index) => {
    const label = stack(
      setText(plain(bar.label), styleFor(setting, 'cell', bar.label), setting, {
        width: labelWidth,
        align: 'start',
      }),
    );
    const value = stack(
      setText(plain(bar.value), styleFor(setting, 'cell', bar.value), setting, {
        width: valueWidth,
        align: 'end',
      }),
    );
    const height = Math.max(label.height, value.height, leading);
    const share = Math.min(Math.max(Number.isFinite(bar.rate) ? bar.rate / highest : 0, 0), 1);
    const last = index === block.bars.length - 1;
    return slab(
      height,
      marked(
        tag,
        [
          ...moved(label.items, 0, (height - label.height) / 2),
          ...moved(barItems(bar, share * barWidth, barWidth, barHeight), barX, (height - barHeight) / 2),
          ...moved(value.items, width - valueWidth, (height - value.height) / 2),
        ],
        { width, height },
      ),
      {
        keep: !last,
        before: index === 0 ? 1 : theme.itemSpace,
        after: last ? theme.blockSpace : theme.itemSpace,
      },
    );
  });
}

function barItems(bar: Bar, length: number, width: number, height: number): readonly Item[] {
  const track: Item = { kind: 'rect', x: 0, y: 0, width, height, fill: COLORS.track };
  if (length <= 0) return [track];
  switch (bar.state) {
    case 'applied':
      return [track, { kind: 'rect', x: 0, y: 0, width: length, height, fill: COLORS.navy }];
    case 'paused':
      return [
        track,
        { kind: 'rect', x: 0, y: 0, width: length, height, fill: COLORS.stripeGround },
        ...stripes(length, height),
        outline(length, height, COLORS.stripe),
      ];
    case 'announced':
      return [
        track,
        { kind: 'rect', x: 0, y: 0, width: length, height, fill: COLORS.white },
        outline(length, height, COLORS.navy),
      ];
    case 'ended':
      return [
        track,
        {
          kind: 'line',
          x1: 0,
          y1: height / 2,
          x2: length,
          y2: height / 2,
          color: COLORS.stripe,
          weight: 1.2,
        },
      ];
  }
}

const outline = (width: number, height: number, stroke: string): Item => ({
  kind: 'rect',
  x: 0.4,
  y: 0.4,
  width: Math.max(width - 0.8, 0.1),
  height: height - 0.8,
  stroke,
  weight: 0.8,
});

/** Slanted stripes over a bar, each cut to the bar by hand: a PDF pattern would print differently from copier to copier. */
function stripes(width: number, height: number): readonly Item[] {
  const items: Item[] = [];
  for (let start = -height; start < width; start += STRIPE * 2) {
    const points = clip(
      [
        [start, 0],
        [start + STRIPE, 0],
        [start + STRIPE + height, height],
        [start + height, height],
      ],
      width,
    );
    if (points.length > 2) items.push({ kind: 'polygon', points, fill: COLORS.stripe });
  }
  return items;
}

/** A polygon cut at the left and the right edge of the bar (Sutherland–Hodgman on two sides). */
function clip(
  points: readonly (readonly [number, number])[],
  width: number,
): readonly (readonly [number, number])[] {
  const cut = (polygon: readonly (readonly [number, number])[], edge: number, sign: 1 | -1) =>
    polygon.flatMap((point, index): (readonly [number, number])[] => {
      const before = polygon.at(index - 1) ?? point;
      const inside = sign * (point[0] - edge) >= 0;
      const wasInside = sign * (before[0] - edge) >= 0;
      if (inside === wasInside) return inside ? [point] : [];
      const share = (edge - before[0]) / (point[0] - before[0]);
      const crossing: readonly [number, number] = [edge, before[1] + share * (point[1] - before[1])];
      return inside ? [crossing, point] : [crossing];
    });
  return cut(cut(points, 0, 1), width, -1);
}
