import type { BlockOf } from '../../../document/index.ts';
import { marked, moved } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { slab, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';
import { spread } from './spread.ts';

type Event = BlockOf<'timeline'>['events'][number];

interface Label {
  readonly event: Event;
  readonly dot: number;
  readonly above: boolean;
  readonly width: number;
  readonly height: number;
  readonly align: 'start' | 'end';
  readonly items: readonly Item[];
}

const NARROWEST = 58;
const WIDEST = 104;
const LABEL_GAP = 7;
const STEM = 8;
const DOT = 4.1;
const NOW_DOT = 6.2;
const EDGE = 10;

/**
 * The road here and ahead. Points stand by date as far as their labels leave room; labels alternate above and
 * below, and where the line is too short for all of them it goes on in a second row.
 */
export function setTimeline(block: BlockOf<'timeline'>, setting: Setting): readonly Slab[] {
  const events = block.events.toSorted((one, other) => one.day - other.day);
  if (events.length === 0) return [];
  const perRow = Math.max(2, 2 * Math.floor((setting.width + LABEL_GAP) / (NARROWEST + LABEL_GAP)));
  const rows = Math.ceil(events.length / perRow);
  const size = Math.ceil(events.length / rows);
  const space = setting.theme.blockSpace;
  const tag = tagIn(setting.tag, 'Figure', { alt: block.alt });
  return Array.from({ length: rows }, (_, row) => {
    const last = row === rows - 1;
    return timelineRow(events.slice(row * size, (row + 1) * size), setting, tag, {
      before: space * 0.4,
      after: space,
      keep: !last,
    });
  });
}

function timelineRow(events: readonly Event[], setting: Setting, tag: Tag, rest: Partial<Slab>): Slab {
  const dots = dotPositions(events, setting.width);
  const labels = placeLabels(events, dots, setting);
  const tallest = (above: boolean): number =>
    Math.max(0, ...labels.filter((one) => one.label.above === above).map((one) => one.label.height));
  const line = tallest(true) + STEM;
  const below = tallest(false);
  const height = line + STEM + below;
  const items: Item[] = [
    { kind: 'line', x1: 0, y1: line, x2: setting.width, y2: line, color: COLORS.navy, weight: 0.9 },
  ];
  for (const { label, x } of labels) {
    const top = label.above ? line - STEM - label.height : line + STEM;
    items.push(...stem(label, x, line), ...moved(label.items, x, top), dot(label, line));
  }
  return slab(height, marked(tag, items, { width: setting.width, height }), rest);
}

/** Points by date, pushed apart until two labels on one side fit between their points. */
function dotPositions(events: readonly Event[], width: number): readonly number[] {
  const first = events[0]?.day ?? 0;
  const last = events.at(-1)?.day ?? first;
  const inner = width - EDGE * 2;
  const days = Math.max(last - first, 1);
  const wanted = events.map((event) =>
    events.length === 1 ? EDGE : EDGE + (Math.max(0, event.day - first) / days) * inner,
  );
  const apart = events.length > 1 ? Math.min(inner / (events.length - 1), NARROWEST / 2) : 0;
  return spread(
    wanted,
    events.map(() => 0),
    apart,
    EDGE,
    width - EDGE,
  );
}

function placeLabels(
  events: readonly Event[],
  dots: readonly number[],
  setting: Setting,
): readonly { readonly label: Label; readonly x: number }[] {
  const perSide = Math.ceil(events.length / 2);
  const slot = Math.min(WIDEST, (setting.width - LABEL_GAP * (perSide - 1)) / perSide);
  const labels = events.map((event, index) =>
    labelOf(
      event,
      dots[index] ?? 0,
      index % 2 === 0,
      slot,
      index === events.length - 1 && index > 0,
      setting,
    ),
  );
  const placed = [true, false].flatMap((above) => {
    const side = labels.filter((label) => label.above === above);
    const wanted = side.map((label) =>
      label.align === 'end' ? label.dot + DOT - label.width : label.dot - DOT,
    );
    const places = spread(
      wanted,
      side.map((label) => label.width),
      LABEL_GAP,
      0,
      setting.width,
    );
    return side.map((label, index) => ({ label, x: places[index] ?? 0 }));
  });
  // In date order, as it is read.
  return placed.toSorted((one, other) => events.indexOf(one.label.event) - events.indexOf(other.label.event));
}

function labelOf(
  event: Event,
  dotX: number,
  above: boolean,
  slot: number,
  last: boolean,
  setting: Setting,
): Label {
  const name = event.when === 'now' ? 'smallBold' : 'small';
  const voice = setting.voice;
  const natural = Math.max(
    voice.fonts.widthOf(event.date, styleFor(setting, name, event.date)),
    voice.fonts.widthOf(event.title, styleFor(setting, name, event.title)),
  );
  const align = last && dotX + Math.min(natural, slot) > setting.width ? 'end' : 'start';
  const width = Math.min(slot, natural + 0.5);
  const text = [event.date, event.title].flatMap((part) =>
    setText(plain(part), styleFor(setting, name, part), setting, { width, align }),
  );
  const { height, items } = stack(text);
  return { event, dot: dotX, above, width, height, align, items };
}

function dot(label: Label, line: number): Item {
  const at = { kind: 'circle', x: label.dot, y: line } as const;
  switch (label.event.when) {
    case 'past':
      return { ...at, radius: DOT, fill: COLORS.navy };
    case 'now':
      return { ...at, radius: NOW_DOT, fill: COLORS.red };
    case 'ahead':
      return { ...at, radius: DOT, fill: COLORS.white, stroke: COLORS.navy, weight: 0.9 };
  }
}

/** A thin line to a label that had to move away from its point. */
function stem(label: Label, x: number, line: number): readonly Item[] {
  const near = label.dot >= x - DOT && label.dot <= x + label.width + DOT;
  if (near) return [];
  const end = label.dot < x ? x + 2 : x + label.width - 2;
  const y = label.above ? line - STEM + 1.5 : line + STEM - 1.5;
  return [{ kind: 'line', x1: label.dot, y1: line, x2: end, y2: y, color: COLORS.stripe, weight: 0.6 }];
}
