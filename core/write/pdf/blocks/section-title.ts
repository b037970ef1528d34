import type { Section } from '../../../document/index.ts';
import { moved } from '../layout/items.ts';
import { indented } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import { linesOfText } from '../text/lines.ts';
import { lineSlabs } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';
import { tabSquare } from './tab-square.ts';

/** A section's title, after its tab's number in a square; a section that runs on has a smaller one. */
export function setSectionTitle(section: Section, setting: Setting): readonly Slab[] {
  if (section.title === '') return [];
  const style = styleFor(setting, section.startsPage ? 'title' : 'runOnTitle', section.title);
  const side = style.size * 0.96;
  const indent = section.tab === undefined ? 0 : side + style.size * 0.4;
  const tag = tagIn(setting.tag, 'H1');
  const lines = lineSlabs(
    linesOfText(plain(section.title), style, setting.voice, { width: setting.width - indent, tag }),
  );
  return lines.map((line, index) => {
    const first = index === 0;
    const square =
      first && section.tab !== undefined
        ? moved(tabSquare(section.tab, side, 0.54, setting, tag), 0, (line.height - side) / 2)
        : [];
    return {
      ...indented(line, indent, square),
      keep: true,
      before: first && !section.startsPage ? setting.theme.headingSpace.two * 1.2 : 0,
      after: index === lines.length - 1 ? spaceBelow(section, setting) : 0,
    };
  });
}

/** A standfirst belongs to the title above it; anything else keeps its distance. */
function spaceBelow(section: Section, setting: Setting): number {
  const [first] = section.blocks;
  const close = first?.kind === 'paragraph' && first.style === 'standfirst';
  return setting.theme.headingSpace.after * (close || !section.startsPage ? 1 : 2.4);
}
