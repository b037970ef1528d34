import type { BookDocument, PageRange, PdfPart, WriterEnv } from '../../../core/document/index.ts';
import { writePages } from '../../../core/write/pdf/index.ts';
import { AppError } from '../../errors.ts';
import {
  assembleCopy,
  chooseBook,
  readAnnexes,
  readImages,
  type AssembledCopy,
  type BookSource,
} from '../../export/index.ts';
import { loadFonts } from '../../fonts/index.ts';
import type { CopyName, Questions } from './messages.ts';
import type { FileState } from './state.ts';

/** A copy as the worker keeps it: the pages that are scrolled to come from the same document as those before them. */
interface Copy {
  readonly state: FileState;
  readonly assembled: AssembledCopy;
  files?: Pick<WriterEnv, 'images' | 'annexes'>;
  pages?: ReadonlyMap<string, number> | undefined;
}

type Wanted = Questions['preview']['input'];

/** Somebody compares two or three; what was not looked at longest goes first. */
const MOST = 3;
const known = new Map<string, Copy>();

const keyOf = ({ bookId, variant }: CopyName): string => `${variant} ${bookId}`;

/** A file's state as books are made from it. */
export function sourceOf({ workspace, files }: FileState): BookSource {
  return {
    workspace,
    readFile: (path) => files.get(path),
    locate: ({ near: _near, ...finding }) => finding,
  };
}

/** Forgets all copies: another file was opened. */
export function forgetCopies(): void {
  known.clear();
}

async function copyOf(state: FileState, name: CopyName): Promise<Copy> {
  const key = keyOf(name);
  let copy = known.get(key);
  if (copy?.state !== state) {
    const chosen = await chooseBook(state.workspace, name.bookId);
    copy = { state, assembled: await assembleCopy(sourceOf(state), chosen, name.variant) };
  }
  known.delete(key);
  known.set(key, copy);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return copy;
}

/** The copy as it is assembled now, and the page each section starts on where its pages were made. */
export async function assembledCopy(
  state: FileState,
  name: CopyName,
): Promise<{ readonly assembled: AssembledCopy; readonly pages?: ReadonlyMap<string, number> | undefined }> {
  return await copyOf(state, name);
}

/** The pictures and papers that a document shows. */
export async function filesOf(
  { readFile, workspace }: BookSource,
  document: BookDocument,
): Promise<Pick<WriterEnv, 'images' | 'annexes'>> {
  return {
    images: await readImages(readFile, workspace, document),
    annexes: await readAnnexes(readFile, workspace, document),
  };
}

/** Pages of the copy; an AppError where it has none. */
export async function drawCopy(state: FileState, wanted: Wanted): Promise<PdfPart> {
  const copy = await copyOf(state, wanted);
  const { assembled } = copy.assembled;
  if (!assembled.ok) {
    const { problems } = assembled;
    throw new AppError(
      'nothing-to-print',
      problems[0]?.message ?? 'this copy has nothing to print',
      problems,
    );
  }
  const { document } = assembled;
  copy.files ??= await filesOf(sourceOf(state), document);
  const firstIssue = document.sections.find((section) => section.role === 'issue')?.id;
  const part = await writePages(document, { fonts: await loadFonts(), ...copy.files }, (book) =>
    rangeOf(wanted, book, firstIssue),
  );
  copy.pages = part.sectionPages;
  return part;
}

/** The pages asked for; where the section that is followed starts elsewhere than was thought, as many from there. */
function rangeOf(
  { pages, follow }: Wanted,
  book: Pick<PdfPart, 'pageCount' | 'sectionPages'>,
  firstIssue: string | undefined,
): PageRange {
  if (pages === undefined) return { from: 1, to: book.pageCount };
  const section = follow?.section ?? firstIssue;
  const start = follow && section !== undefined ? book.sectionPages.get(section) : undefined;
  if (start === undefined || start === follow?.page) return pages;
  return { from: start, to: start + pages.to - pages.from };
}
