// The sample's book in a language, of about so many pages, as JSON for write-book.ts.
// node tests/bench/book-file.ts PAGES LANGUAGE FILE
import { writeFileSync } from 'node:fs';
import { bookOfPages } from './documents.ts';

const [pages, language, file] = process.argv.slice(2);
if (file === undefined || (language !== 'en' && language !== 'ko')) {
  throw new Error('see the head of this file');
}
writeFileSync(file, JSON.stringify(await bookOfPages(Number(pages), language)));
