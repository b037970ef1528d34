import { numberFootnotes } from '../../document/index.ts';
import type {
  BookDocument,
  PageRange,
  PdfPart,
  PdfResult,
  Section,
  WriterEnv,
  WriterWarning,
} from '../../document/index.ts';
import { setAnnex } from './blocks/annex.ts';
import { setBlocks } from './blocks/index.ts';
import { setSectionTitle } from './blocks/section-title.ts';
import { Headings } from './blocks/setting.ts';
import type { Setting } from './blocks/setting.ts';
import { layOut } from './layout/book.ts';
import { textHeight, textWidth } from './layout/geometry.ts';
import type { PageGeometry } from './layout/geometry.ts';
import { tagIn } from './layout/tags.ts';
import { MissingGlyphs } from './missing-glyphs.ts';
import { setNote } from './notes.ts';
import { AnnexBook } from './render/annexes.ts';
import { openPdf } from './render/open.ts';
import { PictureBook } from './render/pictures.ts';
import { BookRenderer } from './render/renderer.ts';
import { fontDescriptors } from './text/fonts.ts';
import { typesetterOf } from './text/typesetter.ts';
import type { Voice } from './text/voice.ts';
import { snugTheme, themeOf } from './theme.ts';

/** How many pages are drawn between two words of progress. */
const PROGRESS_STEP = 10;

/** Writes a finished document as a PDF. The same document and environment give the same bytes. */
export async function writePdf(document: BookDocument, env: WriterEnv): Promise<PdfResult> {
  const {
    bytes,
    pageCount,
    sectionPages,
    snugSections,
    shownPages = [],
    warnings,
  } = await writePages(document, env, (book) => ({ from: 1, to: book.pageCount }));
  return { bytes, pageCount, sectionPages, snugSections, shownPages, warnings };
}

/**
 * Writes some pages of a document, which look as they do in the whole. `choose` says which, once the book is laid out;
 * what of that the book does not have is left out, but one page is written in any case.
 */
export async function writePages(
  document: BookDocument,
  env: WriterEnv,
  choose: (book: Pick<PdfPart, 'pageCount' | 'sectionPages'>) => PageRange,
): Promise<PdfPart> {
  const warnings: WriterWarning[] = [];
  // Warnings, missing letters and pictures belong to this document: pages that brought some are not kept.
  let remarks = 0;
  const warn = (warning: WriterWarning): void => {
    remarks += 1;
    warnings.push(warning);
  };
  const archive = env.archive === true;
  const pdf = openPdf(document.meta, fontDescriptors(env.fonts), archive);
  const { fonts, memo } = typesetterOf(env.fonts, document.meta);
  const annexes = new AnnexBook(pdf, warn);
  await annexes.open(document, env.annexes);
  const pictures = new PictureBook(pdf, env.images, warn, archive);
  const missing = new MissingGlyphs();
  const numbers = numberFootnotes(document);
  const theme = themeOf(document.page);
  const closer = snugTheme(theme);
  const noteTags: Voice['noteTags'] = new Map();

  const voiceFor = (section: Section, pageOf: Voice['pageOf'], snug: boolean): Voice => ({
    fonts,
    theme: snug ? closer : theme,
    language: document.meta.language,
    missing: (codePoint) => {
      remarks += 1;
      missing.add(section.id, codePoint);
    },
    noteNumber: (note) => numbers.get(note) ?? 0,
    noteTags,
    pageOf,
  });
  const settingFor = (section: Section, geometry: PageGeometry, voice: Voice): Setting => ({
    width: textWidth(geometry),
    pageHeight: textHeight(geometry),
    place: 'page',
    bold: false,
    align: 'start',
    theme: voice.theme,
    voice,
    tag: tagIn(undefined, 'Sect'),
    headings: new Headings(section),
    document,
    sectionId: section.id,
    pictureOf: (key) => {
      remarks += 1;
      return pictures.sizeOf(key, section.id);
    },
    hasAnnex: (file) => {
      remarks += 1;
      return annexes.has(file);
    },
    warn,
    setBlocks,
  });

  const { pages, sectionPages, snugSections } = layOut(document, {
    voiceFor,
    setSection: (section, geometry, voice) => {
      const setting = settingFor(section, geometry, voice);
      const [annex] = section.blocks;
      if (annex?.kind === 'annex') return setAnnex(annex, setting, section);
      return [...setSectionTitle(section, setting), ...setBlocks(section.blocks, setting)];
    },
    setNote: (note, section, geometry, voice) => setNote(note, settingFor(section, geometry, voice)),
    memo,
    remarks: () => remarks,
    progress: (done, total) => env.onProgress?.({ phase: 'layout', done, total }),
  });

  const range = within(choose({ pageCount: pages.length, sectionPages }), pages.length);
  const chosen = pages.slice(range.from - 1, range.to);
  const renderer = new BookRenderer(pdf, pictures, annexes);
  for (const [index, page] of chosen.entries()) {
    renderer.drawPage({
      width: page.geometry.width,
      height: page.geometry.height,
      items: page.items(),
      outline: page.starts.filter((section) => section.inContents && section.title !== '').map(outlineTitle),
    });
    const done = index + 1;
    if (done % PROGRESS_STEP === 0 || done === chosen.length) {
      env.onProgress?.({ phase: 'write', done, total: chosen.length });
    }
  }
  renderer.finish();
  const bytes = pdf.finished();
  return {
    bytes,
    ...range,
    pageCount: pages.length,
    pageSizes: pages.map(({ geometry: { width, height } }) => ({ width, height })),
    sectionPages,
    snugSections,
    shownPages: pages.flatMap(({ shown }, index) => (shown ? [{ page: index + 1, ...shown }] : [])),
    warnings: [...warnings, ...missing.warnings()],
  };
}

function within({ from, to }: PageRange, pageCount: number): PageRange {
  const first = Math.max(1, Math.min(from, pageCount));
  return { from: first, to: Math.max(first, Math.min(to, pageCount)) };
}

const outlineTitle = (section: Section): string => {
  const title = section.title.normalize('NFC').toWellFormed();
  return section.tab === undefined ? title : `${section.tab}  ${title}`;
};
