import type { BlockOf } from '../../../document/index.ts';
import { type GridCell, type GridRow, gridTable } from '../grid.ts';
import { NAVY, STRIPE, TRACK } from '../palette.ts';
import { words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { twips } from '../sheet.ts';
import { roughWidth } from '../text.ts';

type Bar = BlockOf<'rateChart'>['bars'][number];

// Cuts nearer to each other than this fall together: Word lays out no narrower column.
const NARROWEST = 60;
const BAR_HEIGHT = 12;
const BAR_GAP = 4.5;

/**
 * Horizontal bars as a table: label, bar, value. The bar's cells are cut where any row's bar ends, and each row
 * joins the cells it needs, so that the lengths are true without any picture.
 */
export function rateChartPieces(
  block: BlockOf<'rateChart'>,
  place: Place,
  session: Session,
): readonly Piece[] {
  if (block.bars.length === 0) return [];
  const size = session.sheet.scale.small * 20;
  const widest = (texts: readonly string[]) => Math.max(...texts.map(roughWidth)) * size + 200;
  const label = Math.round(
    Math.min(place.width * 0.36, Math.max(place.width * 0.2, widest(block.bars.map((bar) => bar.label)))),
  );
  const value = Math.round(
    Math.min(place.width * 0.3, Math.max(place.width * 0.12, widest(block.bars.map((bar) => bar.value)))),
  );
  const track = place.width - label - value;
  const most = Math.max(...block.bars.map((bar) => lengthOf(bar)));
  const ends = block.bars.map((bar) =>
    lengthOf(bar) === 0 ? 0 : Math.max(NARROWEST, Math.round((track * lengthOf(bar)) / most)),
  );
  const cuts = cutsOf(ends, track);
  const cells = cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0));
  // The last cut not beyond the bar's end, give or take what fell together.
  const spanTo = (end: number) => (end <= 0 ? 0 : cuts.findLastIndex((cut) => cut < end + NARROWEST) + 1);
  return [
    gridTable(session, {
      style: 'BookBars',
      widths: [label, ...cells, value],
      alt: block.alt,
      rowHeads: true,
      rows: block.bars.flatMap((bar, index): GridRow[] => [
        ...(index === 0 ? [] : [gapRow(cells.length + 2, session)]),
        {
          atLeast: twips(BAR_HEIGHT),
          cells: [
            {
              children: [words(session, 'TableText', bar.label, { keepNext: index < block.bars.length - 1 })],
              middle: true,
            },
            ...barCells(bar, spanTo(ends[index] ?? 0), cuts.length, session),
            { children: [words(session, 'TableTextEnd', bar.value)], middle: true },
          ],
        },
      ]),
    }),
  ];
}

/** A low row between two bars; a white border would cut into the outlines of the bars. */
function gapRow(span: number, session: Session): GridRow {
  return { height: twips(BAR_GAP), cells: [{ span, children: [words(session, 'ChartCell', '')] }] };
}

function lengthOf(bar: Bar): number {
  return Number.isFinite(bar.rate) ? Math.max(0, bar.rate) : 0;
}

function cutsOf(ends: readonly number[], track: number): number[] {
  const cuts: number[] = [];
  for (const end of [...ends].toSorted((one, other) => one - other)) {
    const last = cuts.at(-1) ?? 0;
    if (end - last >= NARROWEST && track - end >= NARROWEST) cuts.push(end);
  }
  return [...cuts, track];
}

function barCells(bar: Bar, filled: number, all: number, session: Session): GridCell[] {
  const cell = (span: number, look: BarLook): GridCell[] =>
    span === 0 ? [] : [{ span, children: [words(session, 'ChartCell', '')], ...look }];
  return [...cell(filled, barLook(bar)), ...cell(all - filled, { shade: { fill: TRACK } })];
}

type BarLook = Pick<GridCell, 'shade' | 'borders'>;

/** Each state reads without colour: solid, striped, outlined, pale. A table style cannot know a row's state. */
function barLook(bar: Bar): BarLook {
  const around = (color: string) => {
    const line = { color, size: 1 };
    return { top: line, left: line, bottom: line, right: line };
  };
  switch (bar.state) {
    case 'applied':
      return { shade: { fill: NAVY } };
    case 'paused':
      // LibreOffice knows no stripes: the edge keeps the bar apart from its track on a copier.
      return { shade: { fill: 'DFE7F0', stripes: STRIPE }, borders: around(STRIPE) };
    case 'announced':
      return { borders: around(NAVY) };
    case 'ended':
      return { shade: { fill: 'CFD6DE' } };
  }
}
