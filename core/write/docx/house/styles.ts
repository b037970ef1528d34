import { escapeXml } from '../text.ts';
import { withBookStructure } from './paragraph.ts';

/** A style of a styles part. */
interface ReadStyle {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

/** What came of dressing a book in the styles of a house. */
export interface DressedStyles {
  readonly xml: string;
  /** The book's styles that the house lacks, in the book's order. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
}

const ROOT = /<w:styles\b[^>]*>/;
const STYLE = /<w:style\b[^>]*?(?:\/>|>.*?<\/w:style>)/gs;
const DEFAULTS = /<w:docDefaults\b[^>]*?(?:\/>|>.*?<\/w:docDefaults>)/s;
const REFERENCE = /<w:(basedOn|next|link) w:val="([^"]*)"\s*\/>/g;
const LANGUAGE = /<w:lang\b[^>]*\/>/;

function stylesIn(xml: string): readonly ReadStyle[] {
  return Array.from(xml.matchAll(STYLE), ([style]) => ({
    id: /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '',
    type: /\bw:type="([^"]*)"/.exec(style)?.[1] ?? 'paragraph',
    // An empty element has nothing to look like.
    xml: style.endsWith('/>') && !style.includes('</w:style>') ? '' : style,
  })).filter(({ id, name, xml: text }) => id !== '' && name !== '' && text !== '');
}

// Word tells names apart without case; its own styles have one name in a file, whatever language it speaks.
const key = ({ type, name }: ReadStyle): string => `${type}: ${name.toLowerCase()}`;

/**
 * The book's styles part with a house's styles in place of those of the same name. They keep their look and take the
 * book's ids; what they are based on comes with them. Marks of lists, tab stops and outline levels stay the book's.
 */
export function dressed(own: string, house: string): DressedStyles {
  const ours = stylesIn(own);
  const theirs = new Map(stylesIn(house).map((style) => [key(style), style]));
  const matched = new Map(
    ours.flatMap((style) => {
      const same = theirs.get(key(style));
      return same ? [[style.id, same] as const] : [];
    }),
  );
  const { ids, kin } = comingAlong(ours, matched, stylesIn(house));
  const styles = ours.map((style) => {
    const same = matched.get(style.id);
    if (!same) return withoutFonts(style.xml);
    const dress = renamed(same, ids);
    return style.type === 'paragraph' ? withBookStructure(dress, style.xml) : dress;
  });
  const relatives = kin.map((style) => {
    const dress = renamed(style, ids).replace(/ w:default="[^"]*"/, '');
    return style.type === 'paragraph' ? withBookStructure(dress, undefined) : dress;
  });
  const root = ROOT.exec(house)?.[0] ?? '';
  const [before = ''] = own.split(ROOT);
  return {
    xml: `${before}${root}${defaults(own, house)}${[...styles, ...relatives].join('')}</w:styles>`,
    missing: ours.filter(({ id }) => !matched.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

/**
 * The ids under which a house's styles come, the book's for those it knows and free ones for what those are based on
 * or linked with; and the latter themselves.
 */
function comingAlong(
  ours: readonly ReadStyle[],
  matched: ReadonlyMap<string, ReadStyle>,
  theirs: readonly ReadStyle[],
): { readonly ids: ReadonlyMap<string, string>; readonly kin: readonly ReadStyle[] } {
  const byId = new Map(theirs.map((style) => [style.id, style]));
  const ids = new Map([...matched].map(([id, style]) => [style.id, id]));
  const taken = new Set(ours.map(({ id }) => id));
  const kin: ReadStyle[] = [];
  const queue = [...matched.values()];
  for (let style = queue.shift(); style; style = queue.shift()) {
    for (const [, kind, id = ''] of style.xml.matchAll(REFERENCE)) {
      const relative = byId.get(id);
      if (kind === 'next' || !relative || ids.has(id)) continue;
      let free = id;
      while (taken.has(free)) free = `House${free}`;
      taken.add(free);
      ids.set(id, free);
      kin.push(relative);
      queue.push(relative);
    }
  }
  return { ids, kin };
}

/** A house's style under its id in the book; references to styles that did not come along are left out. */
function renamed(style: ReadStyle, ids: ReadonlyMap<string, string>): string {
  return style.xml
    .replace(/\bw:styleId="[^"]*"/, () => `w:styleId="${escapeXml(ids.get(style.id) ?? style.id)}"`)
    .replace(REFERENCE, (_, name: string, id: string) => {
      const target = ids.get(id);
      return target === undefined ? '' : `<w:${name} w:val="${escapeXml(target)}"/>`;
    })
    .replace(/<w:rsid\b[^>]*\/>/g, '');
}

/** What the book has to fill in takes the house's letters: those of the styles it is based on. Signs keep their font. */
function withoutFonts(xml: string): string {
  return xml.replace(/<w:rFonts\b[^>]*\/>/g, (fonts) => (fonts.includes('Symbol') ? fonts : ''));
}

/** The house's defaults in the book's languages; the book's own where the house has none. */
function defaults(own: string, house: string): string {
  const ours = DEFAULTS.exec(own)?.[0] ?? '';
  const theirs = DEFAULTS.exec(house)?.[0];
  const lang = LANGUAGE.exec(ours)?.[0] ?? '';
  if (!theirs?.includes('<w:rPr>')) return ours;
  return LANGUAGE.test(theirs)
    ? theirs.replace(LANGUAGE, () => lang)
    : theirs.replace('</w:rPr>', () => `${lang}</w:rPr>`);
}
