import type { Section } from '../../document/index.ts';
import { plain, type Context } from '../context.ts';
import { richBlocks } from '../rich.ts';

/** The sections that only this book has. */
export function ownSections(context: Context): Section[] {
  const { ownSections: texts, leaveOut } = context.book;
  return texts.flatMap((own): Section[] => {
    if (leaveOut.includes(own.id)) return [];
    const blocks = richBlocks(context, own.text);
    if (blocks.length === 0) return [];
    const title = plain(context, own.title);
    return [
      {
        id: `own-${own.id}`,
        role: 'front',
        title,
        runningTitle: title,
        orientation: 'portrait',
        startsPage: true,
        inContents: true,
        blocks,
      },
    ];
  });
}
