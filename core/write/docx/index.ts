import type { BookDocument, DocxResult, PageNumbers, WriterEnv } from '../../document/index.ts';
import { pagesInWord } from './blocks/annex.ts';
import { piecesOf } from './blocks.ts';
import { runsOf } from './inlines.ts';
import { packed } from './package.ts';
import { paragraph } from './paragraph.ts';
import { numberingXml } from './parts/numbering.ts';
import { corePropertiesXml } from './parts/properties.ts';
import { settingsXml } from './parts/settings.ts';
import { stylesXml } from './parts/styles.ts';
import { run, TAB } from './runs.ts';
import { wordSections } from './sections.ts';
import { openSession, type Session } from './session.ts';

/** Writes a book as a Word file. `pages` fills its contents and page references; the same input gives the same bytes. */
export async function writeDocx(
  document: BookDocument,
  env: WriterEnv,
  pages: PageNumbers,
): Promise<DocxResult> {
  const [first] = document.sections;
  if (!first) throw new Error('a book needs at least one section');
  const session = openSession(document, env, pagesInWord(document, pages), piecesOf, first);
  const sections = wordSections(session);
  const footnotes = footnotesXml(session);
  const { language } = document.meta;
  const parts = [
    { path: 'word/styles.xml', data: stylesXml(session.sheet, language) },
    { path: 'word/numbering.xml', data: numberingXml(session.lists, language) },
    { path: 'word/settings.xml', data: settingsXml(language) },
    { path: 'docProps/core.xml', data: corePropertiesXml(document.meta) },
  ];
  const bytes = await packed({ sections, footnotes, parts }, session);
  return { bytes, warnings: session.warnings };
}

function footnotesXml(session: Session): string {
  session.part = 'footnotes';
  const mark = run('<w:footnoteRef/>', 'FootnoteReference') + TAB;
  let xml = '';
  for (const [note, number] of session.notes) {
    const { xml: text } = paragraph(session, 'FootnoteText', mark + runsOf(note.content, session));
    xml += `<w:footnote w:id="${number}">${text}</w:footnote>`;
  }
  return xml;
}
