import type { Section } from '../../../document/index.ts';
import type { Item } from '../layout/items.ts';
import { moved } from '../layout/items.ts';
import { slab, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { baselineOf, linesOfText } from '../text/lines.ts';
import { drawPieces, piecesOf, widthOf } from '../text/pieces.ts';
import { sectionPlace } from '../text/words.ts';
import { COLORS } from '../theme.ts';
import { lineSlabs } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';
import { tabSquare } from './tab-square.ts';

const NUMBER_WIDTH = 26;
const LEADER_GAP = 6;

/** Tabs and sections with leaders and page numbers, each line a link. */
export function setContents(setting: Setting): readonly Slab[] {
  const entries = setting.document.sections.filter((section) => section.inContents && section.title !== '');
  const tag = tagIn(setting.tag, 'TOC');
  const slabs = entries.map((section) => entrySlab(section, setting, tagIn(tag, 'TOCI')));
  return slabs.map((one, index) =>
    index === slabs.length - 1 ? { ...one, after: setting.theme.blockSpace } : one,
  );
}

function entrySlab(section: Section, setting: Setting, entry: Tag): Slab {
  const link = tagIn(tagIn(entry, 'Reference'), 'Link');
  const style = styleFor(setting, 'contents', section.title);
  const base = styleFor(setting, 'contents', '');
  const side = base.leading * 1.06;
  const indent = side * 1.75;
  // Closer where the list would otherwise end in a few lines on a page of their own.
  const pad = Math.min(base.leading * 0.27, setting.theme.paragraphSpace * 0.6);
  const lines = linesOfText(plain(section.title), style, setting.voice, {
    width: setting.width - indent - NUMBER_WIDTH - 24,
    tag: link,
  });
  const text = stack(lineSlabs(lines));
  const height = text.height + pad * 2;
  const lastLine = pad + text.height - style.leading;
  const page = setting.voice.pageOf(section.id);
  const number = piecesOf(page === undefined ? '–' : String(page), base, setting.voice);
  const numberX = setting.width - widthOf(number);
  const titleEnd = indent + (lines.at(-1)?.end ?? 0);
  const baseline = lastLine + baselineOf(base);
  const items: Item[] = [
    ...(section.tab === undefined
      ? []
      : moved(tabSquare(section.tab, side, 0.52, setting, entry), 0, pad + (style.leading - side) / 2)),
    ...moved(text.items, indent, pad),
    ...leader(titleEnd + LEADER_GAP, numberX - LEADER_GAP, baseline),
    ...drawPieces(number, numberX, baseline, base.leading, link),
    {
      kind: 'link',
      x: 0,
      y: 0,
      width: setting.width,
      height,
      target: { place: sectionPlace(section.id), title: section.title },
      tag: link,
    },
  ];
  return slab(height, items);
}

/** Dots as a drawn line: they guide the eye and must not come out as text. */
function leader(from: number, to: number, y: number): readonly Item[] {
  const step = 3.6;
  const start = Math.ceil(from / step) * step;
  if (to - start < step * 2) return [];
  return [
    {
      kind: 'line',
      x1: start,
      y1: y - 0.4,
      x2: to,
      y2: y - 0.4,
      color: COLORS.stripe,
      weight: 0.8,
      dash: { length: 0.8, space: step - 0.8 },
    },
  ];
}
