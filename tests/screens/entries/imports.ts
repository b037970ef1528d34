import { expect, type Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { dialog, type ScreenShot } from './shared.ts';

const give = async (page: Page, name: string, buffer: Buffer) => {
  await page
    .locator('header input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await dialog(page);
  await expect(page.getByRole('dialog').locator('.mantine-Loader-root')).toHaveCount(0);
};
const table = (text: string) => Buffer.from(text, 'utf8');
const DAYS = table(
  '\uFEFFWhat happens then;제목 (국문);Day;Remark\r\nPause ends;유예 종료;9 July 2025;x\r\nReport due;;soon;\r\n;이름 없음;2025. 8. 1.;\r\nSecond report;;1/8/25;\r\n',
);
const points = async () =>
  await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Say', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun({ text: 'We keep to the agreement.', bold: true }),
                new TextRun(' It has served both.'),
              ],
            }),
            new Paragraph({ text: 'If raised', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Q: Why not now?'),
            new Paragraph('A: It takes two to agree.'),
          ],
        },
      ],
    }),
  );

/** What becomes of tables and documents that are dropped on a list. */
export const IMPORTS: readonly ScreenShot[] = [
  {
    name: 'import-faults',
    path: '/library/deadlines',
    prepare: async (page) => await give(page, 'dates.csv', DAYS),
  },
  {
    name: 'import-columns',
    path: '/library/people',
    prepare: async (page) =>
      await give(page, 'names.csv', table('A;B\r\nKim Minji;Director\r\nOla Nordmann;Envoy\r\n')),
  },
  {
    name: 'import-points',
    path: '/library/talking-points',
    prepare: async (page) => await give(page, 'points.docx', await points()),
  },
  {
    name: 'import-text',
    path: '/library/issues',
    prepare: async (page) => await give(page, 'points.docx', await points()),
  },
  {
    name: 'import-refused',
    path: '/library/deadlines',
    prepare: async (page) => await give(page, 'photo.docx', table('no document')),
  },
];
