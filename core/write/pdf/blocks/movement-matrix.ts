import type { BlockOf, MatrixMove, Move } from '../../../document/index.ts';
import { marked, moved } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { indented } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Tag } from '../layout/tags.ts';
import { baselineOf } from '../text/lines.ts';
import { COLORS } from '../theme.ts';
import type { TextStyle } from '../theme.ts';
import { setText } from './paragraph.ts';
import {
  cellSetting,
  cellText,
  columnsOf,
  labelRow,
  rowSlab,
  rowTags,
  tableSlabs,
  tableTags,
} from './rows.ts';
import type { Column } from './rows.ts';
import { plain, styleFor, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

const SIGN = 8.5;
const SIGN_GAP = 4;
const LEGEND_GAP = 16;

/** Issue by round, with a sign, the party and a word for each move, and what the signs mean below. */
export function setMovementMatrix(block: BlockOf<'movementMatrix'>, setting: Setting): readonly Slab[] {
  const rounds = block.rounds.length;
  const columns = columnsOf(
    [{ share: rounds === 0 ? 1 : Math.max(1.35, rounds * 0.28) }, ...block.rounds.map(() => ({ share: 1 }))],
    setting.width,
  );
  const tags = tableTags(setting);
  const head = labelRow([block.issueLabel, ...block.rounds], columns, setting, tags.head);
  const rows = block.rows.map((row) => {
    const cells = rowTags(
      tags.body,
      columns.map((_, index) => (index === 0 ? 'row' : 'data')),
    );
    return rowSlab(
      columns.map((column, index) =>
        index === 0
          ? cellText(row.issue, column, setting, cells[0], true)
          : (row.cells[index - 1] ?? []).flatMap((move) => moveSlabs(move, column, setting, cells[index])),
      ),
      columns,
      setting,
      cells,
    );
  });
  const table = tableSlabs([head], [head], rows, setting);
  const legend = legendSlabs(block, setting);
  if (legend.length === 0) return table;
  return [
    ...table.map((one, index) => (index === table.length - 1 ? { ...one, after: 4, keep: true } : one)),
    ...legend,
  ];
}

function moveSlabs(
  move: MatrixMove,
  column: Column,
  setting: Setting,
  tag: Tag | undefined,
): readonly Slab[] {
  const style = styleOf(setting, 'cell');
  const inner = cellSetting(column, setting, tag);
  const lines = setText(
    [{ kind: 'text', text: move.party, bold: true }, ...plain(move.label === '' ? '' : ` ${move.label}`)],
    move.move === 'unchanged' ? { ...style, color: COLORS.grey } : style,
    inner,
    { width: Math.max(inner.width - SIGN - SIGN_GAP, 10) },
  );
  return lines.map((line, index) =>
    indented(line, SIGN + SIGN_GAP, index === 0 ? moved(signOf(move.move), 0, signTop(style)) : []),
  );
}

/** The signs are drawn, so that they look the same beside Latin and Hangul; the words next to them carry the text. */
function signOf(move: Move): readonly Item[] {
  const middle = SIGN / 2;
  switch (move) {
    case 'opened':
      return [{ kind: 'circle', x: middle, y: middle, radius: 3.1, stroke: COLORS.navy, weight: 1.1 }];
    case 'moved':
      return [
        { kind: 'line', x1: 0, y1: middle, x2: SIGN - 3, y2: middle, color: COLORS.navy, weight: 1.2 },
        {
          kind: 'polygon',
          points: [
            [SIGN - 4, middle - 2.9],
            [SIGN, middle],
            [SIGN - 4, middle + 2.9],
          ],
          fill: COLORS.navy,
        },
      ];
    case 'closed':
      return [{ kind: 'circle', x: middle, y: middle, radius: 3.5, fill: COLORS.navy }];
    case 'unchanged':
      return [
        { kind: 'line', x1: 0.5, y1: middle, x2: SIGN - 1, y2: middle, color: COLORS.grey, weight: 1.2 },
      ];
  }
}

/** What a screen reader says for a sign in the legend. */
const SIGNS: Readonly<Record<Move, string>> = { opened: '○', moved: '→', closed: '●', unchanged: '–' };

const signTop = (style: TextStyle): number => baselineOf(style) - style.size * 0.35 - SIGN / 2;

/** Signs and their meaning in as few lines as they need. */
function legendSlabs(block: BlockOf<'movementMatrix'>, setting: Setting): readonly Slab[] {
  const style = styleOf(setting, 'label');
  const slabs: Slab[] = [];
  const list = tagIn(setting.tag, 'L', { attribute: 'None' });
  let x = 0;
  for (const entry of block.legend) {
    const item = tagIn(list, 'LI');
    const sign = marked(tagIn(item, 'Lbl', { actualText: SIGNS[entry.move] }), signOf(entry.move));
    const inner = { ...setting, tag: tagIn(item, 'LBody') };
    const text = setText(plain(entry.label), styleFor(setting, 'label', entry.label), inner, {
      align: 'start',
      width: setting.width - SIGN - SIGN_GAP,
    });
    const width = setting.voice.fonts.widthOf(entry.label, style) + SIGN + SIGN_GAP;
    const placed = text.map((one, index) =>
      indented(one, SIGN + SIGN_GAP, index === 0 ? moved(sign, 0, signTop(style)) : []),
    );
    const open = slabs.at(-1);
    const [only] = placed;
    if (open !== undefined && only !== undefined && placed.length === 1 && x + width <= setting.width) {
      slabs[slabs.length - 1] = { ...open, items: [...open.items, ...moved(only.items, x, 0)] };
      x += width + LEGEND_GAP;
    } else {
      slabs.push(...placed);
      x = placed.length === 1 ? width + LEGEND_GAP : setting.width;
    }
  }
  return slabs.map((one, index) => {
    const last = index === slabs.length - 1;
    return { ...one, keep: !last, after: last ? setting.theme.blockSpace : 0 };
  });
}
