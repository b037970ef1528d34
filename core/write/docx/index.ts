import { Document, Paragraph, Tab, TextRun } from 'docx';
import type {
  BookDocument,
  DocxResult,
  FootnoteInline,
  PageNumbers,
  WriterEnv,
} from '../../document/index.ts';
import { piecesOf } from './blocks.ts';
import { noteRuns } from './inlines.ts';
import { packed } from './package.ts';
import { numberingXml } from './parts/numbering.ts';
import { corePropertiesXml } from './parts/properties.ts';
import { settingsXml } from './parts/settings.ts';
import { stylesXml } from './parts/styles.ts';
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
  const session = openSession(document, env, pages, piecesOf, first);
  const sections = wordSections(session);
  const file = new Document({ sections, footnotes: footnotes(session) });
  const { language } = document.meta;
  const bytes = await packed(file, [
    { path: 'word/styles.xml', data: stylesXml(session.sheet, language) },
    { path: 'word/numbering.xml', data: numberingXml(session.lists, language) },
    { path: 'word/settings.xml', data: settingsXml(language) },
    { path: 'docProps/core.xml', data: corePropertiesXml(document.meta) },
  ]);
  return { bytes, warnings: session.warnings };
}

function footnotes(session: Session): Record<string, { children: Paragraph[] }> {
  const entries = [...session.notes].map(([note, number]) => [
    number,
    { children: [notePiece(note, session)] },
  ]);
  return Object.fromEntries(entries) as Record<string, { children: Paragraph[] }>;
}

function notePiece(note: FootnoteInline, session: Session): Paragraph {
  return new Paragraph({
    style: 'FootnoteText',
    children: [new TextRun({ children: [new Tab()] }), ...noteRuns(note, session)],
  });
}
