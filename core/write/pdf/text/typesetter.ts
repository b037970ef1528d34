import type { DocumentMeta, FontFile } from '../../../document/index.ts';
import { LayoutMemo } from '../layout/memo.ts';
import { openPdf } from '../render/open.ts';
import { FontBook, fontDescriptors } from './fonts.ts';

/** What is learnt from one book to the next: the widths of words and the pages of sections. */
export interface Typesetter {
  readonly fonts: FontBook;
  readonly memo: LayoutMemo;
}

const known = new WeakMap<readonly FontFile[], Typesetter>();

/** The typesetter for some fonts: the same one for the same list, so that an app which keeps its list keeps it too. */
export function typesetterOf(files: readonly FontFile[], meta: DocumentMeta): Typesetter {
  let typesetter = known.get(files);
  if (typesetter === undefined) {
    // A document that is never finished: fonts measure only as part of one.
    const scratch = openPdf(meta, fontDescriptors(files));
    typesetter = { fonts: new FontBook(scratch, files), memo: new LayoutMemo() };
    known.set(files, typesetter);
  }
  return typesetter;
}
