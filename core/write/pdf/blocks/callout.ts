import type { Block, BlockOf, Inline } from '../../../document/index.ts';
import { frameSlab } from '../layout/frame.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import { linesOfText } from '../text/lines.ts';
import { inLanguage } from '../text/voice.ts';
import { TONES } from '../theme.ts';
import { lineSlabs, setText } from './paragraph.ts';
import { plain, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

const EDGE = 2.25;

/** A tinted box with an edge in its tone. The title runs into the first paragraph; the box stays whole. */
export function setCallout(block: BlockOf<'callout'>, setting: Setting): readonly Slab[] {
  const { theme } = setting;
  const colors = TONES[block.tone];
  const padX = Math.min(theme.boxPad.x, setting.width * 0.1);
  const left = EDGE + padX;
  const inner: Setting = {
    ...setting,
    place: 'callout',
    bold: false,
    align: 'start',
    tag: tagIn(setting.tag, 'Aside'),
    width: setting.width - left - padX,
  };
  const slabs = content(block, inner, colors.strong);
  const trimmed = slabs.map((one, index) => (index === slabs.length - 1 ? { ...one, after: 0 } : one));
  return [
    frameSlab(
      {
        columns: [{ x: left, slabs: trimmed }],
        padTop: theme.boxPad.y,
        padBottom: theme.boxPad.y,
        decorate: (height) => [
          { kind: 'rect', x: 0, y: 0, width: setting.width, height, fill: colors.ground },
          { kind: 'rect', x: 0, y: 0, width: EDGE, height, fill: colors.strong },
        ],
      },
      { before: theme.blockSpace * 0.8, after: theme.blockSpace },
    ),
  ];
}

function content(block: BlockOf<'callout'>, inner: Setting, color: string): readonly Slab[] {
  const style = styleOf(inner, 'callout');
  const [first, ...rest] = block.content;
  const title = { ...style, weight: 'bold', color } as const;
  if (block.title === '') return inner.setBlocks(block.content, inner);
  if (first?.kind !== 'paragraph' || (first.style !== 'body' && first.style !== 'statement')) {
    return [
      ...setText(plain(block.title), title, inner).map((one) => ({ ...one, keep: true })),
      ...inner.setBlocks(block.content, inner),
    ];
  }
  return [
    ...runIn(block.title, first.content, inner, color),
    ...inner.setBlocks(rest satisfies readonly Block[], inner),
  ];
}

/** The title in bold, the paragraph after it on the same line. */
function runIn(title: string, body: readonly Inline[], inner: Setting, color: string): readonly Slab[] {
  const style = styleOf(inner, 'callout');
  const head = inLanguage({ ...style, weight: 'bold', color }, title, inner.voice);
  const titleLines = linesOfText(plain(title), head, inner.voice, {
    width: inner.width,
    tag: tagIn(inner.tag, 'P'),
  });
  const last = titleLines.at(-1);
  if (last === undefined) return setText(body, style, inner);
  const gap = inner.voice.fonts.widthOf(' ', head) * 1.3;
  const firstIndent = last.end + gap;
  // A title that nearly fills its line keeps the line to itself.
  if (firstIndent > inner.width * 0.8) return [...lineSlabs(titleLines), ...setText(body, style, inner)];
  const bodyLines = linesOfText(body, style, inner.voice, {
    width: inner.width,
    firstIndent,
    tag: tagIn(inner.tag, 'P'),
  });
  const [joined, ...others] = bodyLines;
  if (joined === undefined) return lineSlabs(titleLines);
  const shared = { ...joined, items: [...last.items, ...joined.items] };
  return lineSlabs([...titleLines.slice(0, -1), shared, ...others]).map((one, index, all) =>
    index === all.length - 1 ? { ...one, after: inner.theme.paragraphSpace * 0.55 } : one,
  );
}
