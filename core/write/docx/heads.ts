import type { Section } from '../../document/index.ts';
import { field } from './fields.ts';
import { NAVY } from './palette.ts';
import { TAB, textRun } from './runs.ts';
import type { Session } from './session.ts';
import { coverEdge } from './sheet.ts';

const wide = (section: Section) => (section.orientation === 'landscape' ? 'Wide' : '');
const styled = (style: string, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
const END_OF_HEAD = styled('CellEnd', '');

/** The marking of a section: its own or the book's. */
export function markingOf(section: Section, session: Session): string {
  return section.marking ?? session.document.meta.marking;
}

function marking(section: Section, session: Session): string {
  const text = markingOf(section, session);
  const style = section.role === 'cover' ? 'MarkingCover' : 'Marking';
  return text === '' ? '' : styled(style, textRun(text));
}

/**
 * The head of a section's pages: marking, then the book's short title and the section's running title. The titles are
 * plain text in a header of each section's own: STYLEREF would need no such headers, but LibreOffice shows it empty.
 */
export function headOf(section: Section, session: Session): string {
  const opening = marking(section, session);
  if (section.role === 'cover') return opening + coverBar(session) + END_OF_HEAD;
  const titles = textRun(session.document.meta.shortTitle) + TAB + textRun(section.runningTitle);
  return opening + styled(`Header${wide(section)}`, titles);
}

/** The foot of a section's pages: variant and revision, page of pages, marking. */
export function footOf(section: Section, session: Session): string {
  const closing = marking(section, session);
  if (section.role === 'cover') return closing === '' ? END_OF_HEAD : closing;
  const runs =
    textRun(session.document.meta.foot) +
    TAB +
    // With a result inside: without one LibreOffice shows nothing. Both programs count anew on every page.
    field('PAGE', '1') +
    textRun(' / ') +
    field('NUMPAGES', String(session.pages.pageCount));
  return styled(`Footer${wide(section)}`, runs) + closing;
}

/** What tells one section's head and foot from another's: sections with equal keys share them. */
export function headKey(section: Section, session: Session): string {
  return JSON.stringify([
    section.role === 'cover',
    section.orientation,
    markingOf(section, session),
    section.runningTitle,
  ]);
}

/** As {@link headKey}, for the foot, which knows no running title. */
export function footKey(section: Section, session: Session): string {
  return JSON.stringify([section.role === 'cover', section.orientation, markingOf(section, session)]);
}

/**
 * The navy bar down the cover's left edge: a shaded cell as high as the page, in the header, where it is decoration to
 * a screen reader. A page border would be drawn for us, but Word's are no wider than 12 pt.
 */
function coverBar(session: Session): string {
  const width = coverEdge(session.sheet).bar;
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="BookPlain"/>' +
    '<w:tblpPr w:horzAnchor="page" w:vertAnchor="page" w:tblpXSpec="left" w:tblpYSpec="top"/>' +
    `<w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:trHeight w:val="${session.sheet.height}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>` +
    `<w:shd w:val="clear" w:color="auto" w:fill="${NAVY}"/></w:tcPr>${END_OF_HEAD}</w:tc></w:tr></w:tbl>`
  );
}
