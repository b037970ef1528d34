import type { BlockOf } from '../../../document/index.ts';
import { frameSlab } from '../layout/frame.ts';
import { slab } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { pictureItems } from './picture.ts';
import { setText } from './paragraph.ts';
import { rowTags, tableTags } from './rows.ts';
import { plain, styleFor, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';
import type { Facts } from './facts.ts';

/** A person's card: it stays whole. */
export function setPersonCard(block: BlockOf<'personCard'>, setting: Setting): readonly Slab[] {
  const { theme } = setting;
  const padX = theme.boxPad.x * 1.3;
  const padY = theme.boxPad.y * 1.5;
  const photo = block.photo;
  const photoWidth = photo === undefined ? 0 : Math.min(66, setting.width * 0.18);
  const left = padX + (photo === undefined ? 0 : photoWidth + padX);
  const inner: Setting = {
    ...setting,
    place: 'card',
    bold: false,
    align: 'start',
    tag: tagIn(setting.tag, 'Div'),
    width: setting.width - left - padX,
  };
  const slabs: readonly Slab[] = [
    ...setText(plain(block.name), styleFor(inner, 'person', block.name), inner),
    ...setText(plain(block.aside), styleFor(inner, 'label', block.aside), inner).map((one) => ({
      ...one,
      after: 2,
    })),
    ...gapped(setText(block.role, { ...styleOf(inner, 'callout'), weight: 'semibold' }, inner), 2, 4),
    ...factLines(block.facts, inner),
    ...gapped(inner.setBlocks(block.content, inner), 5, 0),
  ];
  const photoHeight =
    photo === undefined ? 0 : photoWidth * Math.min(photo.height / Math.max(photo.width, 1), 1.6);
  const columns = [
    ...(photo === undefined
      ? []
      : [
          {
            x: padX,
            slabs: [
              slab(
                photoHeight,
                pictureItems(
                  photo,
                  photo.alt || block.name,
                  { width: photoWidth, height: photoHeight },
                  inner,
                ),
              ),
            ],
          },
        ]),
    { x: left, slabs: gapped(slabs, 0, 0, true) },
  ];
  return [
    frameSlab(
      {
        columns,
        padTop: padY,
        padBottom: padY,
        decorate: (height) => [
          {
            kind: 'rect',
            x: 0.375,
            y: 0.375,
            width: setting.width - 0.75,
            height: height - 0.75,
            radius: 3,
            stroke: COLORS.hairline,
            weight: 0.75,
          },
        ],
      },
      { before: theme.blockSpace * 0.6, after: theme.blockSpace },
    ),
  ];
}

function gapped(slabs: readonly Slab[], before: number, after: number, exact = false): readonly Slab[] {
  return slabs.map((one, index) => ({
    ...one,
    ...(index === 0 ? { before: exact ? before : Math.max(before, one.before) } : {}),
    ...(index === slabs.length - 1 ? { after: exact ? after : Math.max(after, one.after) } : {}),
  }));
}

/** Label and value in two narrow columns without rules. */
function factLines(facts: Facts, setting: Setting): readonly Slab[] {
  const label = { ...styleOf(setting, 'cell'), color: COLORS.grey };
  const widest = Math.max(0, ...facts.map((fact) => setting.voice.fonts.widthOf(fact.label, label)));
  const column = Math.min(widest + 12, setting.width * 0.4);
  const { body } = tableTags(setting);
  return facts.map((fact) => {
    const cells = rowTags(body, ['row', 'data']);
    const [left = setting.tag, right = setting.tag] = cells;
    return frameSlab({
      elements: cells,
      columns: [
        { x: 0, slabs: setText(plain(fact.label), label, { ...setting, tag: left }, { width: column - 6 }) },
        {
          x: column,
          slabs: setText(
            fact.value,
            styleOf(setting, 'cell'),
            { ...setting, tag: right },
            { width: setting.width - column },
          ),
        },
      ],
      padTop: 0.75,
      padBottom: 0.75,
      decorate: () => [],
    });
  });
}
