import { existsSync } from 'node:fs';
import { Refusal } from '../failure.ts';
import { startExport } from '../export-job.ts';
import { printCopy } from '../print-job.ts';
import { folderName } from '../session.ts';
import type { AppServices } from '../services.ts';
import { readState, writeState } from '../state.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls that make books. */
export const BOOK_HANDLERS: HandlersOf<Group<'book'>> = {
  'book.outline': async (copy, { session, pages }) => {
    mustExist(session.file.get('book', copy.bookId), copy.bookId);
    return await pages.ask('outline', copy);
  },
  'book.preview': async (wanted, { session, pages }) => {
    mustExist(session.file.get('book', wanted.bookId), wanted.bookId);
    // One that is being drawn is finished, which shows who types fast how it is going; those that wait are outdated.
    pages.drop(
      ({ name, input }) =>
        name === 'preview' && input !== undefined && 'bookId' in input && input.bookId === wanted.bookId,
    );
    return await pages.ask('preview', wanted);
  },
  'book.chooseFolder': async (_input, services) => {
    const folder = await services.dialogs.askFolder(exportFolder(services));
    if (folder === null) return null;
    writeState(services.state, 'exportFolder', folder);
    return place(services, folder);
  },
  'book.exportFolder': (_input, services) => place(services, exportFolder(services)),
  'book.print': async (wanted, services) => {
    mustExist(services.session.file.get('book', wanted.bookId), wanted.bookId);
    return await printCopy(wanted, services);
  },
  'book.exportName': (_input, services) => ({ name: rememberedName(services) }),
  'book.export': async ({ folder, ...wanted }, services) => {
    mustExist(services.session.file.get('book', wanted.bookId), wanted.bookId);
    const job = await startExport(wanted, services.session.pathOf(folder), services);
    rememberName(wanted.name, services);
    return { job };
  },
};

function mustExist(book: unknown, id: string): void {
  if (book !== undefined) return;
  throw new Refusal(
    'not-found',
    `There is no book "${id}" in this file. It may have been deleted meanwhile.`,
  );
}

function exportFolder({ state, folders }: AppServices): string {
  const last = readState(state, 'exportFolder');
  return last !== '' && existsSync(last) ? last : folders.exports;
}

/** For how many workspaces the names of files are remembered. */
const MOST_NAMES = 50;

function rememberedName({ state, session }: AppServices): string {
  return readState(state, 'exportNames').find(({ path }) => path === session.file.path)?.name ?? '';
}

function rememberName(name: string, { state, session }: AppServices): void {
  const { path } = session.file;
  const others = readState(state, 'exportNames').filter((one) => one.path !== path);
  writeState(state, 'exportNames', [{ path, name }, ...others].slice(0, MOST_NAMES));
}

function place(
  { session }: AppServices,
  folder: string,
): { readonly token: string; readonly folder: string } {
  return { token: session.tokens.give(folder), folder: folderName(folder) };
}
