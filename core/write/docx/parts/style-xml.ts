import type { Language } from '../../../document/index.ts';
import { twips } from '../sheet.ts';
import { tag, toggle, val } from './xml.ts';

/** One border line; `size` in points, `space` to the text in points. */
export interface BorderSpec {
  readonly color: string;
  readonly size: number;
  readonly space?: number;
  readonly kind?: 'single' | 'nil' | 'dashed';
}

/** Borders by side. */
export type BorderSides = Partial<
  Record<'top' | 'left' | 'bottom' | 'right' | 'between' | 'insideH' | 'insideV', BorderSpec>
>;

/** How letters look; lengths in points. */
export interface RunSpec {
  readonly font?: 'serif' | 'sans' | 'symbol';
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly tracking?: number;
  readonly underline?: boolean;
  readonly superscript?: boolean;
  readonly shade?: string;
}

/** How a paragraph stands; lengths in points. */
export interface ParagraphSpec {
  readonly before?: number;
  readonly after?: number;
  /** A multiple of the font's own line height. */
  readonly line?: number;
  /** The line height, whatever the font; see {@link leadingRule}. */
  readonly leading?: number;
  /** An exact line height. */
  readonly exact?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly tabs?: readonly {
    readonly at: number;
    readonly align: 'left' | 'right' | 'clear';
    readonly leader?: 'dot';
  }[];
  readonly borders?: BorderSides;
  readonly shade?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly contextual?: boolean;
  readonly outline?: number;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** Whether a gap is set between Hangul and Latin letters or digits; Word's own default is on. */
  readonly autoSpace?: boolean;
}

/** A style of Word. `custom` marks names that Word does not know of itself. */
export interface StyleSpec {
  readonly type: 'paragraph' | 'character';
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly isDefault?: boolean;
  readonly custom?: boolean;
  /** Whether Word's gallery shows it. */
  readonly gallery?: boolean;
  readonly paragraph?: ParagraphSpec;
  readonly run?: RunSpec;
}

const FONTS = {
  serif: { latin: 'Cambria', asian: 'Malgun Gothic' },
  sans: { latin: 'Calibri', asian: 'Malgun Gothic' },
  symbol: { latin: 'Segoe UI Symbol', asian: 'Segoe UI Symbol' },
} as const;

/** The fonts of a run: Latin letters and Hangul have their own; `asianSigns` sets signs such as □ in the latter. */
export function fontsXml(font: keyof typeof FONTS, asianSigns = false): string {
  const { latin, asian } = FONTS[font];
  return tag('w:rFonts', {
    'w:hint': asianSigns ? 'eastAsia' : undefined,
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': asian,
    'w:cs': latin,
  });
}

/** One border element of a paragraph, table or cell. */
function borderXml(side: string, border: BorderSpec): string {
  return tag(`w:${side}`, {
    'w:val': border.kind ?? 'single',
    'w:sz': Math.max(0, Math.round(border.size * 8)),
    'w:space': border.space ?? 0,
    'w:color': border.color,
  });
}

/** Border elements in the order the schema wants. */
export function bordersXml(name: string, sides: BorderSides | undefined): string {
  if (!sides) return '';
  const order = ['top', 'left', 'bottom', 'right', 'between', 'insideH', 'insideV'] as const;
  return tag(`w:${name}`, {}, ...order.map((side) => (sides[side] ? borderXml(side, sides[side]) : '')));
}

/** A plain ground, or one with stripes of another colour. */
export function shadeXml(fill: string | undefined, stripes?: string): string {
  if (fill === undefined) return '';
  const pattern = stripes === undefined ? 'clear' : 'diagStripe';
  return tag('w:shd', { 'w:val': pattern, 'w:color': stripes ?? 'auto', 'w:fill': fill });
}

/** The content of w:rPr, in schema order. */
function runXml(run: RunSpec): string {
  return [
    run.font ? fontsXml(run.font) : '',
    toggle('b', run.bold),
    toggle('bCs', run.bold),
    toggle('i', run.italic),
    toggle('iCs', run.italic),
    toggle('caps', run.caps),
    val('color', run.color),
    val('spacing', run.tracking === undefined ? undefined : twips(run.tracking)),
    val('sz', run.size === undefined ? undefined : Math.round(run.size * 2)),
    val('szCs', run.size === undefined ? undefined : Math.round(run.size * 2)),
    run.underline === undefined ? '' : val('u', run.underline ? 'single' : 'none'),
    shadeXml(run.shade),
    run.superscript ? val('vertAlign', 'superscript') : '',
  ].join('');
}

/**
 * How a line height is kept. Word makes a third more of a Korean font's line than the font asks for, so Korean text has
 * the height set exactly, as ministries set it by hand; Latin text may grow, so that larger words put in are not cut.
 */
function leadingRule(language: Language): 'exact' | 'atLeast' {
  return language === 'ko' ? 'exact' : 'atLeast';
}

/** The content of w:pPr, in schema order. */
function paragraphXml(spec: ParagraphSpec, language: Language): string {
  const twipsOf = (points: number | undefined) => (points === undefined ? undefined : twips(points));
  const height = spec.exact ?? spec.leading;
  const spaced = spec.before ?? spec.after ?? spec.line ?? height;
  const indented = spec.left ?? spec.right ?? spec.hanging;
  return [
    toggle('keepNext', spec.keepNext),
    toggle('keepLines', spec.keepLines),
    toggle('pageBreakBefore', spec.pageBreakBefore),
    spec.numbering
      ? tag('w:numPr', {}, val('ilvl', spec.numbering.level), val('numId', spec.numbering.id))
      : '',
    bordersXml('pBdr', spec.borders),
    shadeXml(spec.shade),
    spec.tabs
      ? tag(
          'w:tabs',
          {},
          ...spec.tabs.map((stop) =>
            tag('w:tab', { 'w:val': stop.align, 'w:leader': stop.leader, 'w:pos': twips(stop.at) }),
          ),
        )
      : '',
    toggle('autoSpaceDE', spec.autoSpace),
    toggle('autoSpaceDN', spec.autoSpace),
    spaced === undefined
      ? ''
      : tag('w:spacing', {
          'w:before': twipsOf(spec.before),
          'w:after': twipsOf(spec.after),
          'w:line': height !== undefined ? twips(height) : spec.line && Math.round(spec.line * 240),
          'w:lineRule': lineRule(spec, language),
        }),
    indented === undefined
      ? ''
      : tag('w:ind', {
          'w:left': twipsOf(spec.left),
          'w:right': twipsOf(spec.right),
          'w:hanging': twipsOf(spec.hanging),
        }),
    toggle('contextualSpacing', spec.contextual),
    val('jc', spec.align),
    val('outlineLvl', spec.outline),
  ].join('');
}

function lineRule({ exact, leading, line }: ParagraphSpec, language: Language): string | undefined {
  if (exact !== undefined) return 'exact';
  if (leading !== undefined) return leadingRule(language);
  return line === undefined ? undefined : 'auto';
}

/** One w:style element. */
export function styleXml(style: StyleSpec, language: Language): string {
  const paragraph = style.paragraph ? paragraphXml(style.paragraph, language) : '';
  const run = style.run ? runXml(style.run) : '';
  return tag(
    'w:style',
    {
      'w:type': style.type,
      'w:default': style.isDefault ? 1 : undefined,
      'w:customStyle': style.custom ? 1 : undefined,
      'w:styleId': style.id,
    },
    val('name', style.name),
    val('basedOn', style.basedOn),
    val('next', style.next),
    val('uiPriority', style.gallery ? 9 : 99),
    style.gallery ? '' : '<w:unhideWhenUsed/>',
    style.gallery ? '<w:qFormat/>' : '',
    paragraph === '' ? '' : tag('w:pPr', {}, paragraph),
    run === '' ? '' : tag('w:rPr', {}, run),
  );
}
