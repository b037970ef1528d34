import {
  Footer,
  Header,
  HeightRule,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  ShadingType,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Section } from '../../document/index.ts';
import { field } from './fields.ts';
import { textRun } from './inlines.ts';
import { NAVY } from './palette.ts';
import type { Session } from './session.ts';
import { coverEdge } from './sheet.ts';

const tab = () => new TextRun({ children: [new Tab()] });
const wide = (section: Section) => (section.orientation === 'landscape' ? 'Wide' : '');

/** The marking of a section: its own or the book's. */
export function markingOf(section: Section, session: Session): string {
  return section.marking ?? session.document.meta.marking;
}

function marking(section: Section, session: Session): Paragraph[] {
  const text = markingOf(section, session);
  return text === ''
    ? []
    : [
        new Paragraph({
          style: section.role === 'cover' ? 'MarkingCover' : 'Marking',
          children: [textRun(text)],
        }),
      ];
}

/**
 * The head of a section's pages: marking, then the book's short title and the section's running title. The titles are
 * plain text in a header of each section's own: STYLEREF would need no such headers, but LibreOffice shows it empty.
 */
export function headOf(section: Section, session: Session): Header {
  if (section.role === 'cover') {
    return new Header({ children: [...marking(section, session), coverBar(session), endOfHead()] });
  }
  return new Header({
    children: [
      ...marking(section, session),
      new Paragraph({
        style: `Header${wide(section)}`,
        children: [textRun(session.document.meta.shortTitle), tab(), textRun(section.runningTitle)],
      }),
    ],
  });
}

/** The foot of a section's pages: variant and revision, page of pages, marking. */
export function footOf(section: Section, session: Session): Footer {
  const line = new Paragraph({
    style: `Footer${wide(section)}`,
    children: [
      textRun(session.document.meta.foot),
      tab(),
      // With a result inside: without one LibreOffice shows nothing. Both programs count anew on every page.
      ...field('PAGE', '1'),
      textRun(' / '),
      ...field('NUMPAGES', String(session.pages.pageCount)),
    ],
  });
  return new Footer({
    children: section.role === 'cover' ? coverFoot(section, session) : [line, ...marking(section, session)],
  });
}

function coverFoot(section: Section, session: Session): Paragraph[] {
  const paragraphs = marking(section, session);
  return paragraphs.length > 0 ? paragraphs : [endOfHead()];
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

const endOfHead = () => new Paragraph({ style: 'CellEnd' });

/**
 * The navy bar down the cover's left edge: a shaded cell as high as the page, in the header, where it is decoration to
 * a screen reader. A page border would be drawn for us, but Word's are no wider than 12 pt.
 */
function coverBar(session: Session): Table {
  const width = coverEdge(session.sheet).bar;
  return new Table({
    style: 'BookPlain',
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.TOP,
    },
    rows: [
      new TableRow({
        height: { value: session.sheet.height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: NAVY },
            children: [endOfHead()],
          }),
        ],
      }),
    ],
  });
}
