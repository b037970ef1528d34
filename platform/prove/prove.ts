import { textsOfDocx } from './docx.ts';
import { textsOfPdf } from './pdf.ts';
import type { Margins } from './reading.ts';
import { normalise, prepareNeedles } from './search.ts';

/** A finished file; of a PDF the margins too, which tell heads and feet from the text. */
export type FinishedFile =
  | {
      readonly format: 'pdf';
      readonly bytes: Uint8Array;
      readonly margins: Margins;
      /** The pages, from 1, that show a page of an attached file: what that says is searched on its own. */
      readonly annexPages?: ReadonlySet<number>;
    }
  | { readonly format: 'docx'; readonly bytes: Uint8Array };

/** What was looked for in a file. */
export interface Proof {
  readonly searched: number;
  /** Withheld texts that would be found in any book: too few letters, dates and numbers alone, the
   * program's own words. */
  readonly notSearched: number;
}

/** Whether a finished file holds none of the withheld texts. */
export type ProofResult =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly reason: 'found'; readonly text: string }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly text: string };

/**
 * Searches a finished file for every withheld text but those that are `common` to all books. A file that cannot be
 * read through is not proven.
 */
export function proveFile(
  file: FinishedFile,
  withheld: readonly string[],
  common: readonly string[] = [],
): ProofResult {
  const needles = prepareNeedles(withheld, common);
  if (needles.count > 0) {
    let texts: readonly string[];
    try {
      texts =
        file.format === 'pdf'
          ? textsOfPdf(file.bytes, file.margins, file.annexPages)
          : textsOfDocx(file.bytes);
    } catch (error) {
      return {
        ok: false,
        reason: 'unreadable',
        text: error instanceof Error ? error.message : String(error),
      };
    }
    for (const text of texts) {
      const found = needles.findIn(text);
      if (found !== undefined) return { ok: false, reason: 'found', text: found };
    }
  }
  return { ok: true, proof: { searched: needles.count, notSearched: needles.notSearched } };
}

/** The withheld text that a file's name tells, if it tells one: names travel further than what is in the files. */
export function proveName(
  name: string,
  withheld: readonly string[],
  common: readonly string[] = [],
): string | undefined {
  return prepareNeedles(withheld, common).findIn(normalise(name));
}
