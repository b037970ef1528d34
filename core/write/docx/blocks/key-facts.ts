import type { BlockOf, Inlines } from '../../../document/index.ts';
import { gridTable, splitWidth } from '../grid.ts';
import { line, words } from '../paragraph.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { roughWidth } from '../text.ts';

/** A label and what it says. */
export interface Fact {
  readonly label: string;
  readonly value: Inlines;
}

/** Labels and values in two columns; the first is as wide as its longest label needs, within bounds. */
export function factsTable(facts: readonly Fact[], width: number, session: Session): readonly Piece[] {
  if (facts.length === 0) return [];
  const longest =
    Math.max(...facts.map((fact) => roughWidth(fact.label))) * session.sheet.scale.small * 20 + 300;
  const share = Math.min(0.4, Math.max(0.2, longest / width));
  return [
    gridTable(session, {
      style: 'BookFacts',
      widths: splitWidth(width, [share, 1 - share]),
      rowHeads: true,
      rows: facts.map((fact) => ({
        cells: [
          { children: [words(session, 'TableLabel', fact.label)] },
          { children: [line(session, 'TableText', fact.value)] },
        ],
      })),
    }),
  ];
}

/** The facts of a block. */
export function keyFactsPieces(block: BlockOf<'keyFacts'>, place: Place, session: Session): readonly Piece[] {
  return factsTable(block.facts, place.width, session);
}
