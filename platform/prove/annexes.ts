import { readPdf } from './pdf-file.ts';
import { readPages } from './pdf-text.ts';
import { GAP, normalise, prepareNeedles } from './search.ts';

/** What a search of the attached pages of a book brought. */
export interface AnnexSearch {
  /** The first withheld text that stands on each page of the book. */
  readonly found: readonly { readonly page: number; readonly text: string }[];
  /** Pages whose words cannot be read: pictures of text, fonts that do not say what their signs are. */
  readonly unread: readonly number[];
}

/**
 * Looks for withheld texts on the pages of a finished PDF that show attached files. Nobody but a reader can tell what a scan
 * says, so pages that cannot be searched are named.
 */
export function searchAnnexes(
  bytes: Uint8Array,
  pages: ReadonlySet<number>,
  withheld: readonly string[],
  common: readonly string[],
): AnnexSearch {
  const needles = prepareNeedles(withheld, common);
  if (needles.count === 0 || pages.size === 0) return { found: [], unread: [] };
  const found: { page: number; text: string }[] = [];
  const unread: number[] = [];
  for (const [index, page] of readPages(readPdf(bytes), pages).entries()) {
    const { annex } = page;
    if (annex === undefined) continue;
    // Words may be drawn letter by letter and line by line: all of them in a row, then each piece alone.
    const pieces = annex.runs.map((run) => normalise(run.text));
    const text = needles.findIn(pieces.join('')) ?? needles.findIn(pieces.join(GAP));
    if (text !== undefined) found.push({ page: index + 1, text });
    if (!annex.read || pieces.every((piece) => piece === '')) unread.push(index + 1);
  }
  return { found, unread };
}
