import { type BlockOf, countText, LIST_LEVELS, listMarks } from '../../../document/index.ts';
import { marked } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { indented } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { baselineOf } from '../text/lines.ts';
import { drawPieces, piecesOf, widthOf } from '../text/pieces.ts';
import { inLanguage } from '../text/voice.ts';
import type { TextStyle } from '../theme.ts';
import { bodyStyle } from './setting.ts';
import type { Setting } from './setting.ts';

const NUMBER_GAP = 5;

/** How a PDF names the ways of marking items; `None` for those it has no name for. */
const COUNTING = { decimal: 'Decimal', letter: 'LowerAlpha', roman: 'LowerRoman', ganada: 'None' } as const;
const BULLETS: Readonly<Record<string, 'Disc' | 'Circle' | 'Square'>> = {
  '•': 'Disc',
  '○': 'Circle',
  '□': 'Square',
  '▪': 'Square',
};

/**
 * A list; marks stand to the left of the text, numbers aligned at their stop. An item without content has no mark.
 */
export function setList(block: BlockOf<'list'>, setting: Setting): readonly Slab[] {
  const body = bodyStyle(setting);
  const style = inLanguage(body, '', setting.voice);
  const { theme } = setting;
  const small = setting.place === 'page' ? 1 : 0.8;
  const level = Math.min(setting.listLevel ?? 0, LIST_LEVELS - 1);
  const marks = listMarks(setting.voice.language, setting.place === 'page' ? 'body' : 'table');
  const count = block.ordered ? marks.counts[level] : undefined;
  const bullet = marks.bullets[level] ?? '';
  const markOf = (number: number) => (count ? countText(count, number) : bullet);
  const widest = block.ordered
    ? setting.voice.fonts.widthOf(markOf(block.items.length), style) + NUMBER_GAP
    : 0;
  // However deep lists nest, the text keeps most of the room that is left.
  const indent = Math.min(Math.max(theme.indent * small, widest), setting.width * 0.25);
  const inner: Setting = { ...setting, width: setting.width - indent, align: 'start', listLevel: level + 1 };
  const tag = tagIn(setting.tag, 'L', {
    attribute: block.ordered ? COUNTING[count?.signs ?? 'decimal'] : (BULLETS[bullet] ?? 'None'),
  });
  const set = block.items
    .map((blocks) => {
      const item = tagIn(tag, 'LI');
      return { item, slabs: setting.setBlocks(blocks, { ...inner, tag: tagIn(item, 'LBody') }) };
    })
    .filter(({ slabs }) => slabs.length > 0);
  return set.flatMap(({ item, slabs }, index) => {
    // The first English level keeps its drawn dot, which is rounder than any font's.
    const marker =
      block.ordered || bullet !== '•'
        ? textMarker(markOf(index + 1), style, indent, body, setting, tagIn(item, 'Lbl'))
        : marked(tagIn(item, 'Lbl', { actualText: bullet }), bulletMarker(style, indent, body));
    const last = slabs.length - 1;
    const space = index === set.length - 1 ? theme.paragraphSpace : theme.itemSpace;
    return slabs.map((one, place) => {
      const moved = indented(one, indent, place === 0 ? marker : []);
      return place === last ? { ...moved, after: space * small } : moved;
    });
  });
}

function bulletMarker(style: TextStyle, indent: number, line: TextStyle): readonly Item[] {
  return [
    {
      kind: 'circle',
      x: indent - style.size * 0.98,
      y: baselineOf(line) - style.size * 0.29,
      radius: style.size * 0.175,
      fill: style.color,
    },
  ];
}

function textMarker(
  text: string,
  style: TextStyle,
  indent: number,
  line: TextStyle,
  setting: Setting,
  tag: Tag,
): readonly Item[] {
  const pieces = piecesOf(text, style, setting.voice);
  return drawPieces(pieces, indent - NUMBER_GAP - widthOf(pieces), baselineOf(line), line.leading, tag);
}
