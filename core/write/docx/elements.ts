import {
  BuilderElement,
  type IContext,
  type IParagraphOptions,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  type XmlComponent,
} from 'docx';
import { cleanText } from './text.ts';

/** An element that the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
}

function childrenOf(xml: IXmlableObject | undefined, name: string): readonly IXmlableObject[] {
  const content: unknown = xml?.[name];
  return Array.isArray(content) ? (content as readonly IXmlableObject[]) : [];
}

/**
 * A paragraph of a list that counts. The library would write its own numbering part, with ids known only after
 * packing; ours is written beforehand, so the paragraph names its list itself.
 */
export class CountedParagraph extends Paragraph {
  readonly listId: number;
  readonly level: number;

  constructor(options: IParagraphOptions, listId: number, level: number) {
    super(options);
    this.listId = listId;
    this.level = level;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const [properties, ...rest] = childrenOf(xml, 'w:p');
    const settings = childrenOf(properties, 'w:pPr');
    const numbering = {
      'w:numPr': [
        { 'w:ilvl': { _attr: { 'w:val': this.level } } },
        { 'w:numId': { _attr: { 'w:val': this.listId } } },
      ],
    };
    // The schema wants numPr after the style and the keeping, before everything else these paragraphs carry.
    const before = settings.findIndex((setting) => !('w:pStyle' in setting || 'w:keepNext' in setting));
    const at = before === -1 ? settings.length : before;
    return { 'w:p': [{ 'w:pPr': [...settings.slice(0, at), numbering, ...settings.slice(at)] }, ...rest] };
  }
}

/** A table with words for those who cannot see it (w:tblDescription), which the library's table has no option for. */
export class DescribedTable extends Table {
  readonly alt: string;

  constructor(options: ITableOptions, alt: string) {
    super(options);
    this.alt = alt;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const [properties, ...rest] = childrenOf(xml, 'w:tbl');
    const settings = childrenOf(properties, 'w:tblPr');
    const description = { 'w:tblDescription': { _attr: { 'w:val': cleanText(this.alt) } } };
    return { 'w:tbl': [{ 'w:tblPr': [...settings, description] }, ...rest] };
  }
}
