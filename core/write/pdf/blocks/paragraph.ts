import type { BlockOf, Inlines } from '../../../document/index.ts';
import { slab, spaced } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import type { Role } from '../layout/tags.ts';
import { linesOfText } from '../text/lines.ts';
import type { Line } from '../text/lines.ts';
import type { TextStyle } from '../theme.ts';
import { bodyStyle, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** Lines as slabs: no single line of a paragraph stands alone at the top or the bottom of a page. */
export function lineSlabs(lines: readonly Line[]): readonly Slab[] {
  const last = lines.length - 1;
  return lines.map((line, index) =>
    slab(line.height, line.items, {
      notes: line.notes,
      keep: index !== last && (index === 0 || index === last - 1),
    }),
  );
}

/** Inlines set in a style over the setting's width, as a paragraph unless they are something else. */
export function setText(
  inlines: Inlines,
  style: TextStyle,
  setting: Setting,
  options: { readonly width?: number; readonly align?: Setting['align']; readonly role?: Role } = {},
): readonly Slab[] {
  return lineSlabs(
    linesOfText(inlines, style, setting.voice, {
      width: options.width ?? setting.width,
      align: options.align ?? setting.align,
      tag: tagIn(setting.tag, options.role ?? 'P'),
    }),
  );
}

/** The style of a paragraph in its place; in cells and boxes everything is small sans text. */
function paragraphStyle(block: BlockOf<'paragraph'>, setting: Setting): TextStyle {
  switch (block.style) {
    case 'body':
      return bodyStyle(setting);
    case 'statement':
      return setting.place === 'page'
        ? styleOf(setting, 'statement')
        : { ...bodyStyle(setting), weight: 'semibold' };
    case 'standfirst':
      return setting.place === 'page'
        ? styleOf(setting, 'standfirst')
        : { ...bodyStyle(setting), color: styleOf(setting, 'standfirst').color };
    case 'label':
      return styleOf(setting, 'label');
  }
}

/** A paragraph. */
export function setParagraph(block: BlockOf<'paragraph'>, setting: Setting): readonly Slab[] {
  const space = setting.place === 'page' ? setting.theme.paragraphSpace : setting.theme.paragraphSpace * 0.55;
  const slabs = spaced(setText(block.content, paragraphStyle(block, setting), setting), 0, space);
  // The line under a title belongs to what follows it.
  return block.style === 'standfirst' ? slabs.map((one) => ({ ...one, keep: true })) : slabs;
}

/** A heading inside a section; what follows stays with it. */
export function setHeading(block: BlockOf<'heading'>, setting: Setting): readonly Slab[] {
  const style = styleOf(setting, block.level === 2 ? 'heading2' : 'heading3');
  const { two, three, after } = setting.theme.headingSpace;
  const before = (block.level === 2 ? two : three) * (setting.place === 'page' ? 1 : 0.5);
  const role = setting.headings.next(block.level);
  return spaced(setText(block.content, style, setting, { role }), before, after).map((one) => ({
    ...one,
    keep: true,
  }));
}
