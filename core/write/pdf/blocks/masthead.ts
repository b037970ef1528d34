import type { BlockOf } from '../../../document/index.ts';
import type { Slab } from '../layout/slab.ts';
import { factRows } from './facts.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';

/** The head of a pocket card. */
export function setMasthead(block: BlockOf<'masthead'>, setting: Setting): readonly Slab[] {
  const { theme } = setting;
  const part = (
    text: string,
    name: 'mastheadKicker' | 'mastheadTitle' | 'mastheadSubtitle',
    after: number,
  ): readonly Slab[] =>
    setText(plain(text), styleFor(setting, name, text), setting, {
      role: name === 'mastheadTitle' ? 'Title' : 'P',
    }).map((one, index, all) => ({
      ...one,
      keep: true,
      after: index === all.length - 1 ? after : 0,
    }));
  const facts = factRows(block.facts, setting);
  const slabs = [
    ...part(block.kicker.toLocaleUpperCase('en'), 'mastheadKicker', 3),
    ...part(block.title, 'mastheadTitle', 2),
    ...part(block.subtitle, 'mastheadSubtitle', theme.paragraphSpace),
    ...facts.map((one, index) => ({
      ...one,
      keep: index < facts.length - 1,
      ...(index === 0 ? { before: theme.paragraphSpace } : {}),
    })),
  ];
  return slabs.map((one, index) =>
    index === slabs.length - 1 ? { ...one, keep: false, after: theme.blockSpace } : one,
  );
}
