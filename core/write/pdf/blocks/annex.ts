import type { AnnexPage, BlockOf, Inline, Section } from '../../../document/index.ts';
import { fitInto } from '../../../source-pdf/index.ts';
import { geometryOf, textHeight, textWidth } from '../layout/geometry.ts';
import { marked, moved } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { slab, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import { tagIn } from '../layout/tags.ts';
import { COLORS } from '../theme.ts';
import { setText } from './paragraph.ts';
import { pictureItems } from './picture.ts';
import { setSectionTitle } from './section-title.ts';
import { plain, styleFor, styleOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** Pages are shown at most in their own size, pictures in the size of the page. */
const OWN_SIZE = 1;
const AS_LARGE_AS_IT_FITS = 1000;
const ABOVE_FRAME = 4;
const ABOVE_PICTURE = 12;
const BELOW_TITLE = 6;

/** The pages of an annex, each a page of the book on paper turned as it is; the section's title stands on the first. */
export function setAnnex(
  block: BlockOf<'annex'>,
  setting: Setting,
  section: Section | undefined,
): readonly Slab[] {
  const { shown } = block;
  if (shown.kind === 'picture') {
    const known = setting.pictureOf(shown.picture.image) ?? shown.picture;
    const size = { width: Math.max(known.width, 1), height: Math.max(known.height, 1) };
    return [pageSlab(block, size, 0, setting, section)];
  }
  return shown.pages.map((page, index) =>
    pageSlab(block, page, index, setting, index === 0 ? section : undefined),
  );
}

function pageSlab(
  block: BlockOf<'annex'>,
  page: AnnexPage,
  index: number,
  outer: Setting,
  section: Section | undefined,
): Slab {
  const orientation = page.width > page.height ? 'landscape' : 'portrait';
  const geometry = geometryOf(outer.document.page, { orientation, role: 'annex' });
  const height = textHeight(geometry);
  const setting: Setting = { ...outer, width: textWidth(geometry), pageHeight: height };
  const { shown } = block;
  const head = stack([
    ...(section === undefined ? [] : closeTitle(setSectionTitle(section, setting))),
    ...(index === 0 ? setText(factsLine(block), styleOf(setting, 'label'), setting, { align: 'start' }) : []),
    ...(shown.kind === 'pages' ? pageLabel(block, index, shown.pages.length, setting) : []),
  ]);
  const top = head.height === 0 ? 0 : head.height + (shown.kind === 'picture' ? ABOVE_PICTURE : ABOVE_FRAME);
  const room = { width: setting.width, height: Math.max(height - top, 1) };
  const fit = fitInto(page, room, shown.kind === 'picture' ? AS_LARGE_AS_IT_FITS : OWN_SIZE);
  const box = { x: fit.x, y: top, width: fit.width, height: fit.height };
  return slab(height, [...head.items, ...content(block, page, index, box, setting)], {
    ownPage: {
      geometry,
      ...(shown.kind === 'pages' && page.broken !== true
        ? { shown: { file: shown.file, filePage: index + 1 } }
        : {}),
    },
  });
}

const closeTitle = (slabs: readonly Slab[]): readonly Slab[] =>
  slabs.map((one, index) => (index === slabs.length - 1 ? { ...one, after: BELOW_TITLE } : one));

function factsLine(block: BlockOf<'annex'>): readonly Inline[] {
  return block.facts.flatMap((fact, index): Inline[] => [
    // A wide space parts them; a sign would be read out.
    ...(index === 0 ? [] : [{ kind: 'text', text: '\u2003' } as const]),
    { kind: 'text', text: fact.label, bold: true },
    { kind: 'text', text: ' ' },
    ...fact.value,
  ]);
}

function pageLabel(block: BlockOf<'annex'>, index: number, count: number, setting: Setting): readonly Slab[] {
  const text = pageText(block.labels.page, index, count);
  return setText(plain(text), styleFor(setting, 'small', text), setting, { align: 'end' });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function content(
  { shown, labels, title }: BlockOf<'annex'>,
  page: AnnexPage,
  index: number,
  box: Box,
  setting: Setting,
): readonly Item[] {
  const { x, y, width, height } = box;
  if (shown.kind === 'picture') {
    return moved(pictureItems(shown.picture, shown.picture.alt, box, setting), x, y);
  }
  const frame: Item = { kind: 'rect', ...box, stroke: COLORS.hairline, weight: 0.5 };
  if (page.broken === true || !setting.hasAnnex(shown.file)) {
    const text = setText(plain(labels.broken), styleFor(setting, 'label', labels.broken), setting, {
      width: Math.max(width - 20, 20),
      align: 'center',
    });
    const set = stack(text);
    return [
      { ...frame, fill: COLORS.track },
      ...moved(set.items, x + Math.min(10, width / 4), y + (height - set.height) / 2),
    ];
  }
  // Whether the other file is tagged or not, its page is a picture here, with words that say which it is.
  const alt = `${title}, ${pageText(labels.page, index, shown.pages.length)}`;
  const drawn: Item = { kind: 'annexPage', file: shown.file, page: index, x: 0, y: 0, width, height };
  return [...moved(marked(tagIn(setting.tag, 'Figure', { alt }), [drawn], box), x, y), frame];
}

const pageText = (label: string, index: number, count: number): string =>
  label.replace('{k}', String(index + 1)).replace('{n}', String(count));
