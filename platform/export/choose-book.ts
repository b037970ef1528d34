import { suggest } from '../../core/check/index.ts';
import type { Book, Template, Workspace } from '../../core/model/index.ts';
import { AppError } from '../errors.ts';
import { loadBuiltInTemplates, templatesOf } from '../templates/index.ts';

/** A book with the template it is printed by. */
export interface ChosenBook {
  readonly book: Book;
  readonly template: Template;
}

/** The book of this id, or the only one; throws an AppError where there is none. */
export async function chooseBook(workspace: Workspace, id?: string): Promise<ChosenBook> {
  const book = findBook(workspace, id);
  return { book, template: await chooseTemplate(workspace, book) };
}

function findBook(workspace: Workspace, id: string | undefined): Book {
  const books = workspace.records.book;
  const ids = books.map((book) => book.id);
  if (id === undefined) {
    const [only] = books;
    if (only && books.length === 1) return only;
    if (!only) {
      throw new AppError('no-such-book', 'this workspace has no book: add one in its folder "books"');
    }
    throw new AppError(
      'no-such-book',
      `this workspace has ${books.length} books: name one of ${ids.join(', ')}`,
    );
  }
  const book = books.find((one) => one.id === id);
  if (!book) throw new AppError('no-such-book', `there is no book "${id}"${suggest(id, ids)}`);
  return book;
}

async function chooseTemplate(workspace: Workspace, book: Book): Promise<Template> {
  const templates = templatesOf(workspace, await loadBuiltInTemplates());
  const template = templates.find((one) => one.id === book.templateId);
  if (!template) {
    const ids = templates.map((one) => one.id);
    const hint = suggest(book.templateId, ids);
    throw new AppError('no-such-template', `there is no template "${book.templateId}"${hint}`, [], {
      code: 'no-template',
      params: { id: book.templateId },
    });
  }
  return template;
}

/** The book compared with a revision of it; throws an AppError where that one was not kept or nothing tells changes. */
export function compareWith({ book, template }: ChosenBook, workspace: Workspace, since: number): ChosenBook {
  if (!template.sections.some((section) => section.type === 'changes')) {
    throw new AppError('no-such-revision', `template "${template.id}" has no section of changes`);
  }
  const number = book.edition ?? book.revision;
  const kept = workspace.records.edition
    .filter((edition) => edition.bookId === book.id && edition.number < number)
    .map((edition) => edition.number);
  if (!kept.includes(since)) {
    const known = [...new Set(kept)].toSorted((a, b) => a - b).join(', ');
    throw new AppError(
      'no-such-revision',
      `no revision ${since} of book "${book.id}" is kept to compare revision ${number} with${known === '' ? ': keep one with --keep when you export' : `: there is ${known}`}`,
    );
  }
  return { book: { ...book, changesSince: since }, template };
}
