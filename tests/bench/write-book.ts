// One export in a process of its own: prints its seconds, its peak memory and its pages as JSON.
// node tests/bench/write-book.ts pdf|again|docx|pdfkit|typst BOOK FILE
// BOOK is the finished document as JSON, see book-file.ts, so that nothing but writing is measured; loading the writer and its
// fonts counts. `again` is the second export of the same process,
// after one paragraph was edited.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Block, BookDocument } from '../../core/document/index.ts';

const [engine, bookFile, file] = process.argv.slice(2);
if (bookFile === undefined || file === undefined) throw new Error('see the head of this file');
const book = JSON.parse(readFileSync(bookFile, 'utf8')) as BookDocument;

let start = performance.now();
const pageCount = await write(book, file);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes, pageCount }));

async function write(document: BookDocument, path: string): Promise<number> {
  switch (engine) {
    case 'pdf':
      return writeOurPdf(document, path);
    case 'again': {
      await writeOurPdf(document, path);
      const edited = withOneEdit(document);
      start = performance.now();
      return writeOurPdf(edited, path);
    }
    case 'docx':
      return writeOurDocx(document, path);
    case 'pdfkit': {
      const { writeWithPdfkit } = await import('./peers/pdfkit.ts');
      const { loadFonts } = await import('../../platform/fonts/index.ts');
      return writeWithPdfkit(document, await loadFonts(), path);
    }
    case 'typst': {
      const { writeWithTypst } = await import('./peers/typst.ts');
      const { fontPaths } = await import('../../platform/fonts/load.ts');
      const modules = new URL('../../node_modules/', import.meta.url).pathname;
      const folders = new Set(fontPaths().map((font) => dirname(`${modules}${font}`)));
      const result = await writeWithTypst(document, [...folders]);
      writeFileSync(path, result.bytes);
      return result.pageCount;
    }
    default:
      throw new Error(`no engine ${String(engine)}`);
  }
}

async function writeOurPdf(document: BookDocument, path: string): Promise<number> {
  const { writePdf } = await import('../../core/write/pdf/index.ts');
  const { loadFonts } = await import('../../platform/fonts/index.ts');
  const result = await writePdf(document, { fonts: await loadFonts(), images: new Map() });
  writeFileSync(path, result.bytes);
  return result.pageCount;
}

async function writeOurDocx(document: BookDocument, path: string): Promise<number> {
  const { writeDocx } = await import('../../core/write/docx/index.ts');
  const { loadFonts } = await import('../../platform/fonts/index.ts');
  // The Word writer alone: page numbers are made up, so that the PDF pass is not measured with it.
  const sectionPages = new Map(document.sections.map((section, index) => [section.id, index * 2 + 1]));
  const result = await writeDocx(
    document,
    { fonts: await loadFonts(), images: new Map() },
    { pageCount: 2 * document.sections.length, sectionPages, snugSections: new Set() },
  );
  writeFileSync(path, result.bytes);
  return 0;
}

/** The book with some words more in a paragraph in its middle. */
function withOneEdit(document: BookDocument): BookDocument {
  const middle = Math.floor(document.sections.length / 2);
  const edit = (block: Block): Block =>
    block.kind === 'paragraph'
      ? { ...block, content: [...block.content, { kind: 'text', text: ' One more sentence, just typed.' }] }
      : block;
  return {
    ...document,
    sections: document.sections.map((section, index) => {
      if (index !== middle) return section;
      const at = section.blocks.findIndex((block) => block.kind === 'paragraph');
      return {
        ...section,
        blocks: section.blocks.map((block, place) => (place === at ? edit(block) : block)),
      };
    }),
  };
}
