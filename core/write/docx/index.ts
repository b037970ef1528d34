import type { BookDocument, DocxResult, PageNumbers, WriterEnv } from '../../document/index.ts';
import { pagesInWord } from './blocks/annex.ts';
import { piecesOf } from './blocks.ts';
import { dressInHouse } from './house/index.ts';
import { runsOf } from './inlines.ts';
import { packed, type Part } from './package.ts';
import { paragraph } from './paragraph.ts';
import { numberingXml } from './parts/numbering.ts';
import { corePropertiesXml } from './parts/properties.ts';
import { settingsXml } from './parts/settings.ts';
import { stylesXml } from './parts/styles.ts';
import { run, TAB } from './runs.ts';
import { type WordSection, wordSections } from './sections.ts';
import { openSession, type Session } from './session.ts';

export { checkHouseStyle } from './house/index.ts';

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
    ...styleParts(session, [footnotes, ...sections.map(textOf)]),
    { path: 'word/numbering.xml', data: numberingXml(session.lists, language) },
    { path: 'word/settings.xml', data: settingsXml(language) },
    { path: 'docProps/core.xml', data: corePropertiesXml(document.meta) },
  ];
  const bytes = await packed({ sections, footnotes, parts }, session);
  return { bytes, warnings: session.warnings };
}

const textOf = ({ head = '', foot = '', pieces, last }: WordSection): string =>
  [head, foot, ...pieces.map(({ xml }) => xml), last.xml].join('');

/** The book's own styles, or those of the house it is to look like. */
function styleParts(session: Session, texts: readonly string[]): readonly Part[] {
  const { houseStyle } = session.env;
  const own = stylesXml(session.sheet, session.document.meta.language);
  const plain = [{ path: 'word/styles.xml', data: own }];
  if (!houseStyle) return plain;
  const used = new Set(
    texts.flatMap((text) =>
      Array.from(text.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g), ([, id = '']) => id),
    ),
  );
  const dress = dressInHouse(own, houseStyle, used);
  if ('problem' in dress) {
    const message = `The house style “${houseStyle.name}” ${dress.problem}; the book has its own styles.`;
    session.warnings.push({ code: 'bad-house-style', message, params: { name: houseStyle.name } });
    return plain;
  }
  if (dress.missing.length > 0) {
    const names = dress.missing.map((name) => `“${name}”`).join(', ');
    const message = `The house style “${houseStyle.name}” lacks ${dress.missing.length} of the styles of this book, which has its own for them: ${names}.`;
    session.warnings.push({
      code: 'house-style-lacks',
      message,
      params: { name: houseStyle.name, styles: names },
    });
  }
  return dress.parts;
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
