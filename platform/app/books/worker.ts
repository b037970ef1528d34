import { parentPort, type MessagePort, type Transferable } from 'node:worker_threads';
import type { Finding } from '../../../core/check/index.ts';
import { bookSchema } from '../../../core/model/index.ts';
import { writePages } from '../../../core/write/pdf/index.ts';
import { AppError } from '../../errors.ts';
import { assembleCopy, chooseBook, makeBook } from '../../export/index.ts';
import { loadFonts } from '../../fonts/index.ts';
import { toFailure } from '../failure.ts';
import { assembledCopy, drawCopy, filesOf, forgetCopies, sourceOf } from './copies.ts';
import { checkFile } from './file-checks.ts';
import type { CopyName, FilesMade, FilesWanted, FromWorker, Questions, ToWorker } from './messages.ts';
import { outlineOf } from './outline.ts';
import { withChanges, type FileState } from './state.ts';

// The program of the worker thread. It keeps fonts, templates and the open file's records, so that a preview has
// only what changed to make.

/** The name of a book that is made for a look only. */
const SKETCH = 'sketch';

let state: FileState | undefined;
/** The last action that is in it. */
let action = 0;
let checked: { readonly state: FileState; readonly findings: Promise<readonly Finding[]> } | undefined;

function current(): FileState {
  if (state) return state;
  throw new AppError('no-workspace', 'no file is open');
}

function checksOf(file: FileState): Promise<readonly Finding[]> {
  if (checked?.state !== file) checked = { state: file, findings: checkFile(file) };
  return checked.findings;
}

async function preview(wanted: Questions['preview']['input']): Promise<Questions['preview']['output']> {
  const start = performance.now();
  const shown = action;
  const part = await drawCopy(current(), wanted);
  return {
    // The writer's own buffer, never a shared one.
    pdf: part.bytes as Uint8Array<ArrayBuffer>,
    action: shown,
    from: part.from,
    to: part.to,
    pageCount: part.pageCount,
    pageSizes: part.pageSizes.map(({ width, height }) => [width, height]),
    sectionPages: Object.fromEntries(part.sectionPages),
    milliseconds: performance.now() - start,
  };
}

/** The pages of a book that is in no file: what a template makes of a meeting. */
async function sketch({
  templateId,
  meetingId,
  language,
  asOf,
}: Questions['sketch']['input']): Promise<Questions['sketch']['output']> {
  const file = current();
  const source = sourceOf(file);
  const book = bookSchema.parse({
    id: SKETCH,
    revision: 1,
    edition: 1,
    templateId,
    meetingId,
    language,
    asOf,
  });
  const books = [book, ...file.workspace.records.book];
  const workspace = { ...file.workspace, records: { ...file.workspace.records, book: books } };
  const { assembled } = await assembleCopy(
    { ...source, workspace },
    await chooseBook(workspace, SKETCH),
    'principal',
  );
  if (!assembled.ok) {
    const { problems } = assembled;
    throw new AppError('nothing-to-print', problems[0]?.message ?? 'it has nothing to print', problems);
  }
  const { document } = assembled;
  const env = { fonts: await loadFonts(), ...(await filesOf(source, document)) };
  const part = await writePages(document, env, ({ pageCount }) => ({ from: 1, to: pageCount }));
  return {
    pdf: part.bytes as Uint8Array<ArrayBuffer>,
    pageCount: part.pageCount,
    pageSizes: part.pageSizes.map(({ width, height }) => [width, height]),
  };
}

async function outline(name: CopyName): Promise<Questions['outline']['output']> {
  const file = current();
  const { assembled, pages } = await assembledCopy(file, name);
  return outlineOf(file, assembled, await checksOf(file), pages);
}

async function files(
  { bookId, ...options }: FilesWanted,
  tell: (message: FromWorker) => void,
  number: number,
): Promise<FilesMade> {
  const file = current();
  tell({ type: 'progress', number, progress: { phase: 'read', fraction: 0 } });
  const findings = await checksOf(file);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    throw new AppError('invalid-workspace', 'the file has errors: nothing was written', errors);
  }
  const chosen = await chooseBook(file.workspace, bookId);
  const made = await makeBook(sourceOf(file), chosen, options, {
    onProgress: (progress) => tell({ type: 'progress', number, progress }),
  });
  return { ...made, findings: [...findings, ...made.findings] };
}

async function answer(message: Extract<ToWorker, { type: 'question' }>, port: MessagePort): Promise<void> {
  const { number, name, input } = message;
  const tell = (told: FromWorker, transfer: readonly Transferable[] = []): void => {
    port.postMessage(told, transfer);
  };
  try {
    switch (name) {
      case 'preview': {
        const value = await preview(input as Questions['preview']['input']);
        return tell({ type: 'answer', number, value }, [value.pdf.buffer]);
      }
      case 'sketch': {
        const value = await sketch(input as Questions['sketch']['input']);
        return tell({ type: 'answer', number, value }, [value.pdf.buffer]);
      }
      case 'outline':
        return tell({ type: 'answer', number, value: await outline(input as CopyName) });
      case 'checks':
        return tell({ type: 'answer', number, value: await checksOf(current()) });
      case 'files': {
        const value = await files(input as FilesWanted, tell, number);
        return tell(
          { type: 'answer', number, value },
          value.files.map((file) => file.bytes.buffer as ArrayBuffer),
        );
      }
    }
  } catch (error) {
    tell({ type: 'failure', number, failure: toFailure(error) });
  }
}

const port = parentPort;
if (port) {
  // Fonts are read while the first file is still being opened.
  loadFonts().catch(() => undefined);
  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'file':
        state = message;
        action = message.action;
        forgetCopies();
        return;
      case 'changes':
        if (state) state = withChanges(state, message.changes);
        action = message.action;
        return;
      case 'question':
        void answer(message, port);
    }
  });
}
