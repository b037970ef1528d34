import type { BlockOf } from '../../../document/index.ts';
import { moved } from '../layout/items.ts';
import type { Item } from '../layout/items.ts';
import { slab, stack } from '../layout/slab.ts';
import type { Slab } from '../layout/slab.ts';
import type { Role } from '../layout/tags.ts';
import type { TextStyle } from '../theme.ts';
import { factRows } from './facts.ts';
import { setText } from './paragraph.ts';
import { plain, styleFor } from './setting.ts';
import type { Setting } from './setting.ts';

/** Where the parts of a cover stand as shares of the height of the text area, if there is room. */
const KICKER_AT = 0.27;
const FACTS_AT = 0.59;
const LEAST_GAP = 14;
/** Words this much smaller are tried in turn for a title too long for its cover. */
const SCALES = [1, 0.85, 0.72, 0.6, 0.5];

interface Part {
  readonly height: number;
  readonly items: readonly Item[];
}

/** The first page: issuer above, title in the upper middle, facts below it, the handling note at the bottom. */
export function setCover(block: BlockOf<'cover'>, setting: Setting): readonly Slab[] {
  const total = setting.pageHeight;
  const issuer = stack(
    block.issuer.flatMap((line) => setText(plain(line), styleFor(setting, 'coverIssuer', line), setting)),
  );
  const facts = stack(factRows(block.facts, setting, 24.5));
  const handling = stack(
    setText(plain(block.handling), { ...styleFor(setting, 'label', block.handling) }, setting),
  );
  const fixed = issuer.height + facts.height + handling.height + LEAST_GAP * 4;
  const titles = SCALES.map((scale) => titlePart(block, setting, scale));
  const title = titles.find((one) => one.height + fixed <= total) ??
    titles.at(-1) ?? { height: 0, items: [] };
  const titleTop = Math.max(
    issuer.height + LEAST_GAP,
    Math.min(total * KICKER_AT, total - handling.height - facts.height - title.height - LEAST_GAP * 3),
  );
  const factsTop = Math.max(
    titleTop + title.height + LEAST_GAP,
    Math.min(total * FACTS_AT, total - handling.height - LEAST_GAP - facts.height),
  );
  const handlingTop = Math.max(factsTop + facts.height + LEAST_GAP, total - handling.height);
  const height = handlingTop + handling.height;
  return [
    slab(height, [
      ...moved(issuer.items, 0, 0),
      ...moved(title.items, 0, titleTop),
      ...moved(facts.items, 0, factsTop),
      ...moved(handling.items, 0, handlingTop),
    ]),
  ];
}

function titlePart(block: BlockOf<'cover'>, setting: Setting, scale: number): Part {
  const scaled = (style: TextStyle): TextStyle => ({
    ...style,
    size: style.size * scale,
    leading: style.leading * scale,
  });
  const kicker = block.kicker.toLocaleUpperCase('en');
  const set = (text: string, style: TextStyle, after: number, role: Role = 'P'): readonly Slab[] =>
    setText(plain(text), style, setting, { role }).map((one, index, all) => ({
      ...one,
      after: index === all.length - 1 ? after : 0,
    }));
  const title = styleFor(setting, 'coverTitle', block.title);
  return stack([
    ...set(kicker, styleFor(setting, 'coverKicker', kicker), 16 * scale),
    ...set(block.title, scaled(title), 10 * scale, 'Title'),
    ...set(block.subtitle, scaled(styleFor(setting, 'coverSubtitle', block.subtitle)), 0),
  ]);
}
