import type { BlockOf, BookDocument, PageNumbers } from '../../../document/index.ts';
import { paragraph, words } from '../paragraph.ts';
import { pictureRun } from '../pictures.ts';
import type { Piece, Place } from '../place.ts';
import type { Session } from '../session.ts';
import { textHeight } from '../sheet.ts';
import { factsTable } from './key-facts.ts';

/** Of the height of a page, what a picture may take under its title and facts. */
const TALLEST = 0.8;

/** An annex in Word: what it is and where its pages are; a picture stands there itself. */
export function annexPieces(block: BlockOf<'annex'>, place: Place, session: Session): readonly Piece[] {
  const facts = factsTable(block.facts, place.width, session);
  const gap = facts.length === 0 ? [] : [words(session, 'Gap', '')];
  const { shown } = block;
  if (shown.kind === 'pages') return [...facts, ...gap, words(session, 'BodyText', block.labels.elsewhere)];
  const room = {
    width: place.width / 20,
    height: (textHeight(session.sheet, session.section.orientation) / 20) * TALLEST,
    grow: true,
  };
  const run = pictureRun(shown.picture, room, session);
  return [
    ...facts,
    ...gap,
    run ? paragraph(session, 'FigureAlone', run) : words(session, 'FigureMissing', shown.picture.alt),
  ];
}

/**
 * The page numbers of the PDF as they are in Word, where an annex takes one page however many it has: a tab that has to
 * start on the right does so in both.
 */
export function pagesInWord(document: BookDocument, pages: PageNumbers): PageNumbers {
  let shift = 0;
  const sectionPages = new Map<string, number>();
  for (const section of document.sections) {
    const page = pages.sectionPages.get(section.id);
    if (page !== undefined) sectionPages.set(section.id, page - shift);
    for (const block of section.blocks) {
      if (block.kind !== 'annex' || block.shown.kind !== 'pages') continue;
      const count = block.shown.pages.length;
      const onTheRight = document.page.rightHandTabs === true && section.tab !== undefined;
      shift += onTheRight ? Math.ceil(count / 2) * 2 - 2 : count - 1;
    }
  }
  return { ...pages, sectionPages, pageCount: pages.pageCount - shift };
}
