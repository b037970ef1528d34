import { assertNever, type Block } from '../../document/index.ts';
import type { TemplateSection } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { briefBlocks } from './brief.ts';
import { coverBlocks, mastheadBlocks } from './cover.ts';
import { glanceBlocks } from './glance.ts';
import { biographyBlocks, movementBlocks, pressBlocks, roundBlocks } from './library-sections.ts';
import { deadlineBlocks, measureBlocks, sourceBlocks } from './measures.ts';
import { delegationBlocks, objectiveBlocks, readoutBlocks, scheduleBlocks } from './meeting-sections.ts';

/** What a section of a template shows in this book; nothing where there is nothing to show. */
export function sectionBlocks(
  context: Context,
  section: Exclude<TemplateSection, { type: 'issues' | 'changes' | 'annexes' }>,
): Block[] {
  switch (section.type) {
    case 'cover':
      return coverBlocks(context);
    case 'masthead':
      return mastheadBlocks(context);
    case 'contents':
      return [{ kind: 'contents' }];
    case 'at-a-glance':
      return glanceBlocks(context, section);
    case 'schedule':
      return scheduleBlocks(context);
    case 'delegations':
      return delegationBlocks(context);
    case 'objectives':
      return objectiveBlocks(context);
    case 'issues-in-brief':
      return briefBlocks(context, section);
    case 'rounds':
      return roundBlocks(context, section);
    case 'movement':
      return movementBlocks(context);
    case 'measures':
      return measureBlocks(context);
    case 'deadlines':
      return deadlineBlocks(context);
    case 'biographies':
      return biographyBlocks(context);
    case 'press-lines':
      return pressBlocks(context);
    case 'sources':
      return sourceBlocks(context);
    case 'readout-form':
      return readoutBlocks(context);
    default:
      return assertNever(section);
  }
}
