// One export in a process of its own: prints its seconds, its peak memory and its pages as JSON.
// node tests/bench/write-book.ts pdf|docx PAGES LANGUAGE FILE
import { writeFileSync } from 'node:fs';
import { writeDocx } from '../../core/write/docx/index.ts';
import { writePdf } from '../../core/write/pdf/index.ts';
import { loadFonts } from '../../platform/fonts/index.ts';
import { bookOfPages } from './documents.ts';

const [format, pages, language, file] = process.argv.slice(2);
if (file === undefined || (language !== 'en' && language !== 'ko')) {
  throw new Error('see the head of this file');
}
const document = await bookOfPages(Number(pages), language);
const env = { fonts: await loadFonts(), images: new Map() };

const start = performance.now();
let pageCount = 0;
if (format === 'pdf') {
  const result = await writePdf(document, env);
  pageCount = result.pageCount;
  writeFileSync(file, result.bytes);
} else {
  // The Word writer alone: page numbers are made up, so that the PDF pass is not measured with it.
  const sectionPages = new Map(document.sections.map((section, index) => [section.id, index * 2 + 1]));
  const result = await writeDocx(document, env, {
    pageCount: Number(pages),
    sectionPages,
    snugSections: new Set(),
  });
  writeFileSync(file, result.bytes);
}
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes, pageCount }));
