import { FormCopier } from './copy.ts';
import type { SourcePdf } from './open.ts';

const nothing = { end: (): void => undefined };
const found = new WeakMap<SourcePdf, ReadonlySet<number>>();

/** The pages, from 0, whose content is broken beyond showing: every page is tried without writing it. */
export function brokenPages(pdf: SourcePdf): ReadonlySet<number> {
  let broken = found.get(pdf);
  if (broken === undefined) {
    const copier = new FormCopier(pdf, { ref: () => nothing });
    broken = new Set([...pdf.pages.keys()].filter((index) => !copier.canCopy(index)));
    found.set(pdf, broken);
  }
  return broken;
}
