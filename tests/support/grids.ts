import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, numberFootnotes, type BookDocument } from '../../core/document/index.ts';
import { printedLine, squeeze, wordText } from './extract.ts';
import { elementsOf, printedText, structText, type PrintedElement } from './tagged/struct-text.ts';

/** A table as the texts of its cells, row by row. */
export type Grid = readonly (readonly string[])[];

/** The tables of a book and the entries of its contents, each with its page. */
export interface Grids {
  readonly tables: readonly Grid[];
  readonly contents: readonly string[];
}

/** What a book should show: its tables and its contents, with the pages that are handed in. */
export function gridsOf(document: BookDocument, pages: ReadonlyMap<string, number>): Grids {
  const numbers = numberFootnotes(document);
  const blocks = document.sections.flatMap((section) => section.blocks);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    tables: tables.map(({ header, rows }) =>
      (header.length > 0 ? [header, ...rows] : rows).map((row) =>
        row.map(({ content }) =>
          squeeze(
            content
              .flatMap(linesOf)
              .map((line) => printedLine(line, numbers, pages))
              .join(''),
          ),
        ),
      ),
    ),
    contents: blocks.some(({ kind }) => kind === 'contents')
      ? document.sections
          .filter(({ inContents, title }) => inContents && title !== '')
          .map(({ id, tab = '', title }) => squeeze(`${tab}${title}${pages.get(id)}`))
      : [],
  };
}

/** All tables and the contents of a PDF, by its tags as poppler reads them. */
export async function gridsInPdf(bytes: Uint8Array): Promise<Grids> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-grids-'));
  try {
    const path = join(folder, 'book.pdf');
    writeFileSync(path, bytes);
    const tree = await structText(path);
    const said = (element: PrintedElement): string =>
      squeeze(printedText(element, ['Note', 'Lbl'])).replaceAll('☐', '');
    return {
      tables: elementsOf(tree, /^Table$/).map((table) =>
        elementsOf(table, /^TR$/).map((row) => elementsOf(row, /^T[HD]$/).map(said)),
      ),
      contents: elementsOf(tree, /^TOCI$/).map((entry) => squeeze(printedText(entry))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All tables and the contents of a Word file's text. */
export function gridsInWord(xml: string): Grids {
  const tables: string[][][] = [];
  // Tables in cells come after the table they stand in began; a cell's text goes to the innermost one.
  const open: string[][][] = [];
  for (const [tag] of xml.matchAll(
    /<\/?w:(?:tbl|tr|tc)>|<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:footnoteReference [^>]*>/g,
  )) {
    const table = open.at(-1);
    if (tag === '<w:tbl>') {
      const grid: string[][] = [];
      tables.push(grid);
      open.push(grid);
    } else if (tag === '</w:tbl>') {
      open.pop();
    } else if (tag === '<w:tr>') {
      table?.push([]);
    } else if (tag === '<w:tc>') {
      table?.at(-1)?.push('');
    } else if (!tag.startsWith('</')) {
      const row = table?.at(-1);
      if (row && row.length > 0) row[row.length - 1] += squeeze(wordText(tag)).replaceAll('☐', '');
    }
  }
  const entries = xml.match(/<w:p><w:pPr><w:pStyle w:val="TOC1"\/>.*?<\/w:p>/gs) ?? [];
  return { tables, contents: entries.map((entry) => squeeze(wordText(entry))) };
}

/** The tables that are not among others, cell by cell. */
export function missingFrom(all: readonly Grid[], wanted: readonly Grid[]): readonly Grid[] {
  const there = new Set(all.map((grid) => JSON.stringify(grid)));
  return wanted.filter((grid) => !there.has(JSON.stringify(grid)));
}
