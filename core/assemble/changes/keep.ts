import type { BookDocument } from '../../document/index.ts';
import type { Book, Edition, Template } from '../../model/index.ts';
import { sectionWords } from '../sections/changes.ts';

/** The longest id there may be. */
const LONGEST = 80;

/** The words of a finished copy as a record, so that a later revision can be compared with it. */
export function keepEdition(
  { meta, sections }: BookDocument,
  { book, template, name }: { readonly book: Book; readonly template: Template; readonly name?: string },
): Edition {
  const number = book.edition ?? book.revision;
  const rest = `.r${number}.${meta.variant}`;
  return {
    id: `${book.id.slice(0, LONGEST - rest.length)}${rest}`,
    revision: 1,
    releaseTo: [],
    bookId: book.id,
    number,
    variant: meta.variant,
    language: meta.language,
    asOf: book.asOf,
    ...(name === undefined ? {} : { name }),
    sections: sectionWords(sections, template).map(({ id, title, passages }) => ({
      id,
      ...(title === '' ? {} : { title }),
      passages: [...passages],
    })),
  };
}
