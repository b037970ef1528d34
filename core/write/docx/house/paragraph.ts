// The order in which the schema wants the properties of a paragraph.
const ORDER =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle'.split(
    ' ',
  );
const PROPERTIES = /<w:pPr\b[^>]*?(?:\/>|>.*?<\/w:pPr>)/s;
const PROPERTY = /<w:(\w+)\b[^>]*?(?:\/>|>.*?<\/w:\1>)/gs;
/** What the book's text is written for: its lists count, its contents and heads jump to tab stops, its headings lead. */
const FROM_BOOK = ['numPr', 'tabs', 'keepNext', 'pageBreakBefore', 'outlineLvl'];
/** What would tear the text out of its page, or belongs to another file. */
const NEVER = new Set(['framePr', 'numPr', 'outlineLvl', 'pPrChange', 'sectPr', 'rPr']);

function propertiesOf(style: string): ReadonlyMap<string, string> {
  const [whole = ''] = PROPERTIES.exec(style) ?? [];
  const inner = whole.replace(/^<w:pPr\b[^>]*>/, '').replace(/<\/w:pPr>$/, '');
  return new Map(Array.from(inner.matchAll(PROPERTY), ([property, name = '']) => [name, property]));
}

/** A house's paragraph style with what the book's text is written for taken from the book's own style. */
export function withBookStructure(house: string, own: string | undefined): string {
  const theirs = propertiesOf(house);
  const ours = own === undefined ? new Map<string, string>() : propertiesOf(own);
  const merged = new Map([...theirs].filter(([name]) => !NEVER.has(name)));
  // A hanging indent goes with the tab stop at its end.
  for (const name of ours.has('tabs') ? [...FROM_BOOK, 'ind'] : FROM_BOOK) {
    const property = ours.get(name);
    if (property !== undefined) merged.set(name, property);
  }
  const sorted = ORDER.flatMap((name) => merged.get(name) ?? []).join('');
  const properties = sorted === '' ? '' : `<w:pPr>${sorted}</w:pPr>`;
  const bare = house.replace(PROPERTIES, '');
  return /<w:rPr\b/.test(bare)
    ? bare.replace(/<w:rPr\b/, (start) => properties + start)
    : bare.replace('</w:style>', () => `${properties}</w:style>`);
}
