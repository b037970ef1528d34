import type { Block } from '../../../document/index.ts';
import { assertNever } from '../../../document/index.ts';
import { slab } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { setAnnex } from './annex.ts';
import { setCallout } from './callout.ts';
import { setColumns } from './columns.ts';
import { setContents } from './contents.ts';
import { setCover } from './cover.ts';
import { setKeyFacts } from './facts.ts';
import { setList } from './list.ts';
import { setMasthead } from './masthead.ts';
import { setMovementMatrix } from './movement-matrix.ts';
import { setMovementTable } from './movement-table.ts';
import { setHeading, setParagraph } from './paragraph.ts';
import { setPersonCard } from './person-card.ts';
import { setFigure } from './picture.ts';
import { setPositionTable } from './position-table.ts';
import { setRateChart } from './rate-chart.ts';
import type { Setting } from './setting.ts';
import { setTable } from './table.ts';
import { setTimeline } from './timeline.ts';
import { setWritingLines } from './writing-lines.ts';

/** Blocks as slabs, ready for the pages. A page break marks the slab after it. */
export function setBlocks(blocks: readonly Block[], setting: Setting): readonly Slab[] {
  const slabs: Slab[] = [];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      newPage = true;
      continue;
    }
    const [first, ...rest] = setBlock(block, setting);
    if (first === undefined) continue;
    slabs.push(newPage ? { ...first, newPage } : first, ...rest);
    newPage = false;
  }
  if (newPage && setting.place === 'page') slabs.push(slab(0, [], { newPage }));
  return slabs;
}

function setBlock(block: Exclude<Block, { readonly kind: 'pageBreak' }>, setting: Setting): readonly Slab[] {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, setting);
    case 'paragraph':
      return setParagraph(block, setting);
    case 'list':
      return setList(block, setting);
    case 'table':
      return setTable(block, setting);
    case 'keyFacts':
      return setKeyFacts(block, setting);
    case 'callout':
      return setCallout(block, setting);
    case 'positionTable':
      return setPositionTable(block, setting);
    case 'movementTable':
      return setMovementTable(block, setting);
    case 'movementMatrix':
      return setMovementMatrix(block, setting);
    case 'timeline':
      return setTimeline(block, setting);
    case 'rateChart':
      return setRateChart(block, setting);
    case 'personCard':
      return setPersonCard(block, setting);
    case 'figure':
      return setFigure(block, setting);
    case 'annex':
      return setAnnex(block, setting, undefined);
    case 'contents':
      return setContents(setting);
    case 'columns':
      return setColumns(block, setting);
    case 'writingLines':
      return setWritingLines(block, setting);
    case 'cover':
      return setCover(block, setting);
    case 'masthead':
      return setMasthead(block, setting);
    default:
      return assertNever(block);
  }
}
