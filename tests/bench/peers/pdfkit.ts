// The peer laid out by hand: straight pdfkit, the library under ours, with the calls a programmer would write. No tags, notes
// at the end of their section.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import type { BookDocument, FontFile } from '../../../core/document/index.ts';
import { PAGE_SIZES } from '../../../core/document/index.ts';
import { plainBook } from './plain-book.ts';
import type { PlainBlock, PlainRun, PlainRuns } from './plain-book.ts';

const INK = '#1c2430';
const NAVY = '#17365d';
const PAD = 5;
const HANGUL = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]/u;
/** Runs of one script: pdfkit has no fallback from one font to another. */
const BY_SCRIPT =
  /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]+|[^\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]+/gu;

type Face = 'serif' | 'serif-bold' | 'serif-italic' | 'sans' | 'sans-bold';

function faceOf(text: string, one: PlainRun, sans: boolean): Face {
  if (sans || HANGUL.test(text)) return one.bold ? 'sans-bold' : 'sans';
  return one.bold ? 'serif-bold' : one.italic ? 'serif-italic' : 'serif';
}

/** Writes the book to a file; gives its pages. */
export async function writeWithPdfkit(
  book: BookDocument,
  fonts: readonly FontFile[],
  file: string,
): Promise<number> {
  const { margins, size } = book.page;
  const { width, height } = PAGE_SIZES[size];
  const left = margins.left;
  const right = width - margins.right;
  const bottom = height - margins.bottom;
  const document = new PDFDocument({
    size: [width, height],
    margins,
    autoFirstPage: false,
    lang: book.meta.language,
  });
  const out = document.pipe(createWriteStream(file));
  const bytesOf = (family: string, weight: string, italic: boolean): Buffer => {
    const found = fonts.find(
      (font) => font.family === family && font.weight === weight && font.italic === italic,
    );
    if (!found) throw new Error(`no ${family} ${weight}`);
    return Buffer.from(found.bytes);
  };
  document.registerFont('serif', bytesOf('Source Serif 4', 'regular', false));
  document.registerFont('serif-bold', bytesOf('Source Serif 4', 'bold', false));
  document.registerFont('serif-italic', bytesOf('Source Serif 4', 'regular', true));
  document.registerFont('sans', bytesOf('Pretendard GOV', 'regular', false));
  document.registerFont('sans-bold', bytesOf('Pretendard GOV', 'bold', false));

  let pages = 0;
  document.on('pageAdded', () => {
    pages += 1;
    const { y } = document;
    // The running parts stand in the margins, where pdfkit would start another page.
    document.page.margins.bottom = 0;
    document.font('sans-bold').fontSize(7.5).fillColor('#a3242b');
    document.text(book.meta.marking, left, 28, { width: right - left, align: 'center', lineBreak: false });
    document.font('sans').fillColor(INK).text(book.meta.shortTitle, left, 44, { lineBreak: false });
    document.text(`${book.meta.foot}   ${pages}`, left, bottom + 14, { lineBreak: false });
    document.moveTo(left, 58).lineTo(right, 58).lineWidth(0.5).strokeColor('#cfd6de').stroke();
    document.page.margins.bottom = margins.bottom;
    document.y = y;
    document.x = left;
  });
  document.addPage();

  const notes: string[] = [];
  /** Sets runs in a column; without a place it flows on. */
  const setRuns = (
    line: PlainRuns,
    style: { readonly sans: boolean; readonly size: number; readonly gap: number },
    at?: { readonly x: number; readonly y: number; readonly width: number },
  ): void => {
    const parts = line.flatMap((one) => {
      const call = one.note === undefined ? '' : `[${notes.push(one.note)}]`;
      return [...`${one.text}${call}`.matchAll(BY_SCRIPT)].map(([text]) => ({
        text,
        face: faceOf(text, one, style.sans),
      }));
    });
    document.fontSize(style.size).fillColor(INK);
    for (const [index, { text, face }] of parts.entries()) {
      document.font(face);
      const options = {
        continued: index < parts.length - 1,
        lineGap: style.gap,
        ...(at ? { width: at.width } : {}),
      };
      if (index === 0 && at) document.text(text, at.x, at.y, options);
      else document.text(text, options);
    }
  };
  const heightOf = (line: PlainRuns, size: number, column: number): number => {
    document.font('sans').fontSize(size);
    return document.heightOfString(line.map((one) => one.text).join('') || ' ', {
      width: column,
      lineGap: 1.5,
    });
  };
  const setRow = (row: readonly PlainRuns[], shares: readonly number[], size: number): void => {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const columns = shares.map((share) => ((right - left) * share) / whole);
    const tall =
      Math.max(...row.map((cell, index) => heightOf(cell, size, (columns[index] ?? 0) - 2 * PAD))) + 2 * PAD;
    if (document.y + tall > bottom) document.addPage();
    const top = document.y;
    let x = left;
    for (const [index, cell] of row.entries()) {
      const column = columns[index] ?? 0;
      setRuns(cell, { sans: true, size, gap: 1.5 }, { x: x + PAD, y: top + PAD, width: column - 2 * PAD });
      x += column;
    }
    document
      .moveTo(left, top + tall)
      .lineTo(right, top + tall)
      .lineWidth(0.5)
      .strokeColor('#cfd6de')
      .stroke();
    document.x = left;
    document.y = top + tall;
  };
  const setNotes = (): void => {
    for (const [index, note] of notes.entries()) {
      document
        .font(HANGUL.test(note) ? 'sans' : 'serif')
        .fontSize(7.5)
        .fillColor('#5b6675');
      document.text(`${index + 1} ${note}`, left, document.y, { width: right - left });
    }
    notes.length = 0;
  };
  const set = (block: PlainBlock): void => {
    switch (block.kind) {
      case 'heading': {
        if (block.newPage) {
          setNotes();
          document.addPage();
          document.outline.addItem(block.text);
        }
        const points = { 1: 21, 2: 9.75, 3: 9 }[block.level];
        if (document.y + 3 * points > bottom) document.addPage();
        document
          .moveDown(0.5)
          .font(HANGUL.test(block.text) ? 'sans-bold' : 'serif-bold')
          .fontSize(points)
          .fillColor(NAVY);
        document.text(block.text, left, document.y, { width: right - left });
        return;
      }
      case 'paragraph':
        document.x = left;
        setRuns(block.runs, { sans: block.small, size: block.small ? 8 : 10.75, gap: 1.5 });
        document.moveDown(0.4);
        return;
      case 'item': {
        const x = left + 14 * (block.depth + 1);
        const { y } = document;
        document
          .font('sans')
          .fontSize(10.75)
          .fillColor(INK)
          .text(block.marker, x - 12, y, { lineBreak: false });
        setRuns(block.runs, { sans: false, size: 10.75, gap: 1.5 }, { x, y, width: right - x });
        document.moveDown(0.2);
        return;
      }
      case 'table':
        document.moveDown(0.3);
        if (block.head.length > 0) setRow(block.head, block.shares, 8);
        for (const row of block.rows) setRow(row, block.shares, 8.75);
        document.moveDown(0.5);
    }
  };
  for (const block of plainBook(book)) set(block);
  setNotes();
  document.end();
  await once(out, 'finish');
  return pages;
}
