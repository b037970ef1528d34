import type { Book, Variant } from '../../core/model/index.ts';
import { Refusal } from './failure.ts';
import type { AppServices } from './services.ts';

/** Refuses copies that a book is not made as. */
export function mustAllow(book: Book, variants: readonly Variant[]): void {
  const missing = variants.find((variant) => !book.variants.includes(variant));
  if (missing === undefined) return;
  throw new Refusal(
    'bad-request',
    `This book is not made as a ${missing} copy. Allow it in the book first.`,
    undefined,
    { code: 'copy-not-made', params: { variant: missing } },
  );
}

/** Refuses a second export or print while one is made: they would only slow each other down. */
export function mustBeFree({ jobs }: Pick<AppServices, 'jobs'>): void {
  if (jobs.size === 0) return;
  throw new Refusal('failed', 'Another export is running. Wait for its end, or stop it.', undefined, {
    code: 'busy',
    params: {},
  });
}
