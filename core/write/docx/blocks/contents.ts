import type { Section } from '../../../document/index.ts';
import { FIELD_END, field, fieldStart } from '../fields.ts';
import { paragraph, words } from '../paragraph.ts';
import type { Piece } from '../place.ts';
import { innerLink, TAB, textRun } from '../runs.ts';
import type { Session } from '../session.ts';

// Headings of the first level, and whatever has its outline level (run-on titles), as links.
const INSTRUCTION = 'TOC \\o "1-1" \\h \\z \\u';

/**
 * The contents as Word's own field, already filled in: page numbers come from the PDF pass, so that nothing is asked
 * or missing when the file is opened, and a later update in Word finds the same headings.
 */
export function contentsPieces(session: Session): readonly Piece[] {
  const entries = session.document.sections.filter((section) => section.inContents && section.title !== '');
  const pieces = entries.map((section, index) =>
    paragraph(
      session,
      'TOC1',
      (index === 0 ? fieldStart(INSTRUCTION) : '') +
        entry(section, session) +
        (index === entries.length - 1 ? FIELD_END : ''),
    ),
  );
  // The section's page set-up goes into its last paragraph. In one where the field is still open, LibreOffice would
  // read the footers as part of the contents and show no page numbers.
  return [...pieces, words(session, 'CellEnd', '')];
}

function entry(section: Section, session: Session): string {
  const anchor = session.bookmarks.get(section.id) ?? '';
  const page = session.pages.sectionPages.get(section.id);
  return innerLink(
    anchor,
    // Sections without a tab start where the titles of the others do.
    (section.tab === undefined ? '' : textRun(section.tab)) +
      TAB +
      textRun(section.title) +
      TAB +
      field(`PAGEREF ${anchor} \\h`, page === undefined ? '–' : String(page)),
  );
}
