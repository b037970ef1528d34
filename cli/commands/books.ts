import { mainLanguage, pickLanguage } from '../../core/model/index.ts';
import { openWorkspace } from '../../platform/open-workspace.ts';
import { EXIT, printJson, type ExitCode, type Io } from '../io.ts';
import { countFindings, printable, printFindings } from '../print-findings.ts';
import { printTable } from '../table.ts';

/** Lists the books of a workspace. */
export async function listBooks(
  io: Io,
  dir: string,
  options: { readonly json?: boolean | undefined },
): Promise<ExitCode> {
  const opened = await openWorkspace(dir);
  opened.close();
  const { workspace, findings } = opened;
  if (!workspace) {
    if (options.json) printJson(io, { ok: false, findings });
    else {
      printFindings(io, findings, dir);
      io.err.write(`aide-memoire: ${printable(dir)} has errors (${countFindings(findings)})\n`);
    }
    return EXIT.content;
  }
  const main = mainLanguage(workspace.settings);
  const books = workspace.records.book.map((book) => {
    const meeting = workspace.records.meeting.find((one) => one.id === book.meetingId);
    const title = pickLanguage(book.title ?? meeting?.title, book.language, main)?.value ?? '';
    return {
      id: book.id,
      title,
      meeting: book.meetingId,
      template: book.templateId,
      language: book.language,
      asOf: book.asOf,
      revision: book.revision,
      variants: book.variants,
    };
  });
  if (options.json) {
    printJson(io, { ok: true, books });
    return EXIT.done;
  }
  if (books.length === 0) io.out.write(`${dir} has no books yet\n`);
  else {
    printTable(
      io,
      ['BOOK', 'LANGUAGE', 'DATE', 'TEMPLATE', 'COPIES', 'TITLE'],
      books.map((book) => [
        book.id,
        book.language,
        book.asOf.slice(0, 10),
        book.template,
        book.variants.join(', '),
        book.title,
      ]),
    );
  }
  return EXIT.done;
}
