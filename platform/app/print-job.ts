import type { ChannelOutput } from '../../core/contract/index.ts';
import type { Variant } from '../../core/model/index.ts';
import { chooseBook, type ExportProgress } from '../export/index.ts';
import { Refusal } from './failure.ts';
import { mustAllow, mustBeFree } from './jobs.ts';
import type { AppServices } from './services.ts';

/**
 * Prints a whole copy: as the PDF that an export would write, searched for withheld texts like it, but not put anywhere.
 * A host that can print hands it to the printer; otherwise the page gets it.
 */
export async function printCopy(
  { bookId, variant, job }: { readonly bookId: string; readonly variant: Variant; readonly job: string },
  services: AppServices,
): Promise<ChannelOutput<'book.print'>> {
  const { session, exports, jobs, emit, print } = services;
  const { book } = await chooseBook(session.file.read(), bookId);
  mustAllow(book, [variant]);
  mustBeFree(services);
  let stopped = false;
  jobs.set(job, () => {
    stopped = true;
    exports.stop();
  });
  try {
    const wanted = { bookId, variants: [variant], formats: ['pdf' as const] };
    const progress = (at: ExportProgress): void => emit('job.progress', { job, ...at });
    const { files } = await exports.ask('files', wanted, progress);
    const [file] = files;
    if (stopped || file === undefined) throw new Refusal('cancelled', 'Printing was stopped.');
    if (print === undefined) return { by: 'page', pdf: file.bytes as Uint8Array<ArrayBuffer> };
    return { by: 'host', outcome: await print(file) };
  } catch (error) {
    throw stopped ? new Refusal('cancelled', 'Printing was stopped.') : error;
  } finally {
    jobs.delete(job);
  }
}
