import { strToU8, zipSync, type Zippable } from 'fflate';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How a style of a made house file looks; `id` as a Word in another language writes it. */
export interface MadeStyle {
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly id: string;
  readonly name: string;
  readonly more?: string;
}

/** The styles part of a house's file. */
export function houseStyles(styles: readonly MadeStyle[], defaults = ''): string {
  const all = styles.map(
    ({ type = 'paragraph', id, name, more = '' }) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${NAMESPACE}">${defaults}${all.join('')}</w:styles>`;
}

/** A Word file of a house as far as it is read: its styles, and a text that must never show up in a book. */
export function houseDocx(styles: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {};
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document xmlns:w="${NAMESPACE}"><w:body><w:p><w:r><w:t>Text of the house</w:t></w:r></w:p></w:body></w:document>`,
    'word/styles.xml': styles,
    ...more,
  };
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  return zipSync(files);
}

/** The house of the tests: other fonts and colours, ids of a Korean Word, a numbered heading and a frame. */
export const MINISTRY = houseDocx(
  houseStyles(
    [
      {
        id: 'a',
        name: 'Normal',
        more: '<w:qFormat/><w:rPr><w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:eastAsia="Batang"/><w:sz w:val="23"/></w:rPr>',
      },
      {
        id: 'a5',
        name: 'Ministry Base',
        more: '<w:basedOn w:val="a"/><w:pPr><w:spacing w:after="111"/></w:pPr><w:rPr><w:color w:val="006633"/></w:rPr>',
      },
      {
        id: '1',
        name: 'heading 1',
        more: '<w:basedOn w:val="a5"/><w:next w:val="a9"/><w:pPr><w:framePr w:w="1000"/><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr><w:rPr><w:rFonts w:ascii="DejaVu Sans Mono" w:hAnsi="DejaVu Sans Mono"/><w:sz w:val="30"/></w:rPr>',
      },
      {
        id: 'a7',
        name: 'List Bullet',
        more: '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
      },
      {
        id: 'a3',
        name: 'header',
        more: '<w:basedOn w:val="a"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/></w:tabs></w:pPr>',
      },
      { id: 'BodyText', name: 'Something Else', more: '<w:rPr><w:b/></w:rPr>' },
      { type: 'character', id: 'a8', name: 'Strong', more: '<w:rPr><w:color w:val="990000"/></w:rPr>' },
    ],
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  ),
);
