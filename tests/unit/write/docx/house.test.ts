import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocxResult } from '../../../../core/document/index.ts';
import { checkHouseStyle, writeDocx } from '../../../../core/write/docx/index.ts';
import { everyBlock } from '../../../support/every-block.ts';
import { houseDocx, houseStyles, MINISTRY } from '../../../support/house-docx.ts';
import { allOf, partOf, partsOf } from './read-docx.ts';

const dressed = (bytes: Uint8Array): Promise<DocxResult> =>
  writeDocx(
    everyBlock,
    { fonts: [], images: new Map(), houseStyle: { name: 'ministry.docx', bytes } },
    { pageCount: 9, sectionPages: new Map(), snugSections: new Set() },
  );

const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';

describe('a book in the styles of a house', () => {
  it('takes the look of the house’s styles by their names, whatever their ids', async () => {
    const styles = partOf((await dressed(MINISTRY)).bytes, 'word/styles.xml');
    expect(styleOf(styles, 'Normal')).toContain('w:eastAsia="Batang"');
    expect(styleOf(styles, 'Heading1')).toContain('w:ascii="DejaVu Sans Mono"');
    expect(styleOf(styles, 'Strong')).toContain('w:val="990000"');
    // What a style is based on comes with it.
    expect(styleOf(styles, 'Heading1')).toContain('<w:basedOn w:val="a5"/>');
    expect(styleOf(styles, 'a5')).toContain('<w:basedOn w:val="Normal"/>');
  });

  it('keeps what the text is written for: marks of lists, outline, tab stops, languages, and no frames', async () => {
    const { bytes } = await dressed(MINISTRY);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styleOf(styles, 'ListBullet')).toContain('<w:numId w:val="1"/>');
    expect(styleOf(styles, 'Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(styleOf(styles, 'Heading1')).toContain('<w:keepNext/>');
    expect(styles).not.toMatch(/framePr|w:numId w:val="77"|4513|fr-FR/);
    expect(styles).toContain('<w:lang w:val="en-GB"');
  });

  it('fills in what the house lacks, in the house’s letters, and says which', async () => {
    const { bytes, warnings } = await dressed(MINISTRY);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styleOf(styles, 'TableText')).not.toContain('rFonts');
    expect(styleOf(styles, 'Symbol')).toContain('Segoe UI Symbol');
    const warning = warnings.find(({ code }) => code === 'house-style-lacks');
    expect(warning?.message).toContain('ministry.docx');
    expect(warning?.message).toContain('“Table Text”');
    expect(warning?.message).not.toMatch(/“(?:Strong|heading 1|Cell End|Gap)”/);
    // In the file, but for a book that has no such list.
    expect(warning?.message).not.toContain('“List Number 4”');
  });

  it('has each id once, and every style it names', async () => {
    const { bytes } = await dressed(MINISTRY);
    const ids = allOf(partOf(bytes, 'word/styles.xml'), /w:styleId="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...partsOf(bytes).values()].flatMap((part) =>
      allOf(part, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g),
    );
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    // A style of the house with an id of ours and another name is not ours.
    expect(styleOf(partOf(bytes, 'word/styles.xml'), 'BodyText')).toContain('w:val="Body Text"');
  });

  it('takes no text out of the house’s file', async () => {
    for (const part of partsOf((await dressed(MINISTRY)).bytes).values()) {
      expect(part).not.toContain('Text of the house');
    }
  });

  it('brings the theme that its styles call', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ministry"/>';
    const bytes = houseDocx(houseStyles([]), { 'word/theme/theme1.xml': theme });
    expect(partOf((await dressed(bytes)).bytes, 'word/theme/theme1.xml')).toBe(theme);
  });

  it.each([
    ['a text', strToU8('Dear colleagues'), 'is not a Word file'],
    ['nothing', new Uint8Array(), 'is not a Word file'],
    ['a broken zip', MINISTRY.slice(0, 200), 'is a damaged file'],
    ['a zip of something else', zipOf('xl/workbook.xml'), 'is not a Word file'],
    ['broken styles', houseDocx('<w:styles xmlns:w="x"><w:style>'), 'its styles cannot be read'],
    ['an old Word file', compound('WordDocument'), 'is a file of an old Word'],
    ['a file with a password', compound('EncryptedPackage'), 'is protected by a password'],
    [
      'definitions of its own',
      houseDocx(`<!DOCTYPE w [<!ENTITY a "b">]>${houseStyles([])}`),
      'its styles cannot be read',
    ],
  ])('refuses %s and keeps its own styles', async (_, bytes, reason) => {
    const check = checkHouseStyle(bytes);
    expect(check).toMatchObject({ ok: false });
    expect(check.ok ? '' : check.message).toContain(reason);
    const { bytes: book, warnings } = await dressed(bytes);
    expect(warnings.find(({ code }) => code === 'bad-house-style')?.message).toContain(reason);
    expect(partOf(book, 'word/styles.xml')).toContain('Cambria');
  });
});

function zipOf(path: string): Uint8Array {
  return zipSync({ [path]: strToU8('<x/>') });
}

function compound(stream: string): Uint8Array {
  const name = Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat();
  return new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 500 }, () => 0),
    ...name,
  ]);
}
