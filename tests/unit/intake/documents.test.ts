import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessCut, planPoints } from '../../../core/intake/index.ts';
import { readIntake } from '../../../platform/intake/index.ts';

const bullet = (text: string, level = 0) =>
  new Paragraph({ text, numbering: { reference: 'bullets', level } });
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function wordFile(): Promise<Uint8Array> {
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
  }));
  const document = new Document({
    numbering: { config: [{ reference: 'bullets', levels }] },
    footnotes: { 1: { children: [new Paragraph('USTR, 9 April 2025.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Talking points', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Bold line.', bold: true }),
              new TextRun(' Then '),
              new TextRun({ text: 'italics', italics: true }),
              new TextRun(' and a '),
              new ExternalHyperlink({ link: 'https://ustr.gov/x', children: [new TextRun('link')] }),
              new FootnoteReferenceRun(1),
            ],
          }),
          bullet('One'),
          bullet('Inner', 1),
          bullet('Two'),
          new Paragraph({ text: 'If raised', heading: HeadingLevel.HEADING_2 }),
          bullet('Answer'),
          new Table({
            rows: [
              new TableRow({ children: [cell('Item'), cell('Rate')] }),
              new TableRow({ children: [cell('Cars'), cell('25 %')] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const line = (text: string) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });

describe('a Word document', () => {
  test('keeps bold, italics, links, notes, lists and tables', async () => {
    const read = await readIntake('points.docx', await wordFile());
    expect(read).toEqual({
      type: 'document',
      left: [],
      blocks: [
        { heading: 1, block: line('Talking points') },
        {
          block: {
            kind: 'paragraph',
            content: [
              { kind: 'text', text: 'Bold line.', bold: true },
              { kind: 'text', text: ' Then ' },
              { kind: 'text', text: 'italics', italic: true },
              { kind: 'text', text: ' and a ' },
              { kind: 'link', href: 'https://ustr.gov/x', text: 'link' },
              { kind: 'footnote', cites: [], note: 'USTR, 9 April 2025.' },
            ],
          },
        },
        {
          block: {
            kind: 'list',
            ordered: false,
            items: [[line('One'), { kind: 'list', ordered: false, items: [[line('Inner')]] }], [line('Two')]],
          },
        },
        { heading: 2, block: line('If raised') },
        { block: { kind: 'list', ordered: false, items: [[line('Answer')]] } },
        {
          block: {
            kind: 'table',
            header: [[{ kind: 'text', text: 'Item' }], [{ kind: 'text', text: 'Rate' }]],
            rows: [[[{ kind: 'text', text: 'Cars' }], [{ kind: 'text', text: '25 %' }]]],
          },
        },
      ],
    });
  });

  test('is cut into points: the bold beginning is the line, headings say what they are for', async () => {
    const read = await readIntake('points.docx', await wordFile());
    if (read.type !== 'document') throw new Error('not a document');
    expect(guessCut(read.blocks)).toBe('lines');
    const points = planPoints(read.blocks, 'lines', 'en');
    expect(points.map(({ pointKind, lead }) => [pointKind, lead])).toEqual([
      ['say', 'Bold line.'],
      ['say', 'One'],
      ['say', 'Two'],
      ['if-raised', 'Answer'],
      ['if-raised', 'Cars'],
    ]);
    expect(points[0]?.support).toMatchObject([
      { content: [{ text: 'Then ' }, {}, {}, {}, { kind: 'footnote' }] },
    ]);
    expect(points[1]?.support).toEqual([{ kind: 'list', ordered: false, items: [[line('Inner')]] }]);
    expect(planPoints(read.blocks, 'headings', 'en').map(({ lead }) => lead)).toEqual([
      'Talking points',
      'If raised',
    ]);
  });
});

describe('what cannot be imported is refused and says why', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const read = await readIntake(name, bytes);
    return read.type === 'refused' ? read.reason : read.type;
  };
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

  test('passwords, old formats, spreadsheets, pictures, nothing', async () => {
    expect(await refused('a.docx', ole)).toBe('encrypted');
    expect(await refused('a.doc', ole)).toBe('old-word');
    expect(await refused('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('spreadsheet');
    expect(await refused('a.zip', zipSync({ 'a.txt': strToU8('x') }))).toBe('not-supported');
    expect(await refused('a.csv', new Uint8Array([1, 0, 2, 0]))).toBe('not-supported');
    expect(await refused('a.csv', new Uint8Array())).toBe('empty');
    expect(await refused('a.csv', strToU8('only,heads\n'))).toBe('empty');
    expect(await refused('a.csv', strToU8('a,b\n"never closed,1\n'))).toBe('damaged');
  });

  test('damaged, cut off and blown up documents', async () => {
    const whole = await wordFile();
    expect(await refused('a.docx', whole.subarray(0, whole.length / 2))).toBe('damaged');
    expect(await refused('a.docx', strToU8('not a document'))).toBe('damaged');
    expect(await refused('a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }))).toBe('damaged');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused('a.docx', bomb)).toBe('too-large');
    expect(await refused('a.csv', new Uint8Array(26 * 1024 * 1024))).toBe('too-large');
  });
});

describe('a table', () => {
  test('is read as Excel writes it: a mark, semicolons, quotes, the Korean code page', async () => {
    const excel = strToU8('\uFEFFTitle;Note\r\n"Beef; rice";"two\nlines"\r\n;\r\n');
    expect(await readIntake('a.csv', excel)).toEqual({
      type: 'table',
      heads: ['Title', 'Note'],
      rows: [['Beef; rice', 'two\nlines']],
    });
    // 제목,쇠고기 in EUC-KR
    const korean = new Uint8Array([0xc1, 0xa6, 0xb8, 0xf1, 0x0a, 0xbc, 0xe8, 0xb0, 0xed, 0xb1, 0xe2, 0x0a]);
    expect(await readIntake('a.csv', korean)).toEqual({ type: 'table', heads: ['제목'], rows: [['쇠고기']] });
  });
});
