import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';
import type { Section } from '../../document/index.ts';
import { piecesOf } from './blocks.ts';
import { footKey, footOf, headKey, headOf, markingOf } from './heads.ts';
import { paragraph, words } from './paragraph.ts';
import { type Piece, pagePlace } from './place.ts';
import { textRun } from './runs.ts';
import type { Session } from './session.ts';
import { leftMargin, textWidth } from './sheet.ts';

/** A section of Word's: a stretch of pages with the same head, foot and paper. */
export interface WordSection {
  readonly properties: ISectionPropertiesOptions;
  /** Head and foot are written where they change; a section without its own shows those before it, as in Word. */
  readonly head?: string;
  readonly foot?: string;
  readonly pieces: readonly Piece[];
  /** The last paragraph, which carries the page set-up. */
  readonly last: Piece;
}

/** The book's sections as Word's: one for each stretch of pages with the same head, foot and paper. */
export function wordSections(session: Session): WordSection[] {
  const sections = session.document.sections;
  const result: WordSection[] = [];
  let previous: Section | undefined;
  let done = 0;
  for (const stretch of stretches(sections, session)) {
    const [first] = stretch;
    if (!first) continue;
    const pieces: Piece[] = [];
    for (const section of stretch) {
      for (const piece of sectionPieces(section, section === first, session)) pieces.push(piece);
      session.env.onProgress?.({ phase: 'write', done: ++done, total: sections.length });
    }
    result.push({
      ...heads(first, previous, session),
      properties: pageProperties(first, session),
      last: pieces.pop() ?? words(session, 'BodyText', ''),
      pieces,
    });
    previous = first;
  }
  return result;
}

function heads(
  section: Section,
  previous: Section | undefined,
  session: Session,
): Pick<WordSection, 'head' | 'foot'> {
  const newHead = !previous || headKey(previous, session) !== headKey(section, session);
  const newFoot = !previous || footKey(previous, session) !== footKey(section, session);
  return {
    ...(newHead ? { head: headOf(section, session) } : {}),
    ...(newFoot ? { foot: footOf(section, session) } : {}),
  };
}

function stretches(sections: readonly Section[], session: Session): Section[][] {
  const result: Section[][] = [];
  for (const section of sections) {
    const current = result.at(-1);
    if (current && runsOn(section, current[0], session)) current.push(section);
    else result.push([section]);
  }
  return result;
}

/** A section shares the page before it only if that page is the same paper under the same marking. */
function runsOn(section: Section, first: Section | undefined, session: Session): boolean {
  return (
    first !== undefined &&
    !section.startsPage &&
    section.tab === undefined &&
    section.role !== 'cover' &&
    first.role !== 'cover' &&
    section.orientation === first.orientation &&
    markingOf(section, session) === markingOf(first, session)
  );
}

function pageProperties(section: Section, session: Session): ISectionPropertiesOptions {
  const { sheet } = session;
  const { top, right, bottom, header, footer } = sheet;
  const left = leftMargin(sheet, section.role);
  const landscape = section.orientation === 'landscape';
  return {
    type: startsOnTheRight(section, session) ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
    page: {
      // The library swaps the sides itself.
      size: {
        width: sheet.width,
        height: sheet.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top, right, bottom, left, header, footer, gutter: 0 },
    },
  };
}

/** Word leaves the page before it blank where need be. */
function startsOnTheRight({ tab }: Section, { document }: Session): boolean {
  return document.page.rightHandTabs === true && tab !== undefined;
}

function sectionPieces(section: Section, opensPage: boolean, session: Session): Piece[] {
  session.section = section;
  session.pendingBookmark = session.bookmarks.get(section.id);
  const place = pagePlace(textWidth(session.sheet, section.orientation, section.role));
  const title = section.title === '' ? [] : [titlePiece(section, opensPage, session)];
  const pieces = [...title, ...piecesOf(section.blocks, place, session)];
  // A section without a paragraph of its own still needs one for its bookmark.
  if (session.pendingBookmark !== undefined) pieces.push(words(session, 'CellEnd', ''));
  return endedByParagraph(pieces, session);
}

/** Word keeps a section's page set-up in its last paragraph; after a table that paragraph should take no room. */
function endedByParagraph(pieces: Piece[], session: Session): Piece[] {
  const last = pieces.at(-1);
  if (last?.kind === 'table') pieces.push(words(session, 'CellEnd', ''));
  return pieces;
}

function titlePiece(section: Section, opensPage: boolean, session: Session): Piece {
  const style = !section.inContents ? 'TOCHeading' : opensPage ? 'Heading1' : 'HeadingRunOn';
  const square =
    section.tab === undefined
      ? ''
      : textRun(`\u00A0\u00A0${section.tab}\u00A0\u00A0`, 'TabNumber') + textRun('\u2002');
  return paragraph(session, style, square + textRun(section.title));
}
