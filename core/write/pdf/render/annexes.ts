import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

import type { BookDocument, WriterWarning } from '../../../document/index.ts';
import { FormCopier, openSourcePdf } from '../../../source-pdf/index.ts';
import type { SourcePdf, TargetReference } from '../../../source-pdf/index.ts';
import type { AnnexPageItem } from '../layout/items.ts';

interface OpenAnnex {
  readonly source: SourcePdf;
  readonly copier: FormCopier;
}

const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** The attached PDF files of a document: opened before it is laid out, each page copied when it is drawn. */
export class AnnexBook {
  readonly #document: PDFDocument;
  readonly #warn: (warning: WriterWarning) => void;
  readonly #open = new Map<string, OpenAnnex>();
  readonly #forms = new Map<string, { readonly name: string; readonly form: TargetReference }>();

  constructor(document: PDFDocument, warn: (warning: WriterWarning) => void) {
    this.#document = document;
    this.#warn = warn;
  }

  /** Opens what the document shows; a file that cannot be had is warned of. */
  async open(book: BookDocument, files: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
    for (const { id, blocks } of book.sections) {
      for (const block of blocks) {
        if (block.kind !== 'annex' || block.shown.kind !== 'pages') continue;
        const { file } = block.shown;
        const bytes = files.get(file);
        const read = bytes === undefined ? undefined : await openSourcePdf(bytes);
        if (read?.ok === true) {
          const copier = new FormCopier(read.pdf, this.#document);
          this.#open.set(file, { source: read.pdf, copier });
        } else {
          const message = `The attached file “${file}” cannot be shown: ${read?.problem ?? 'it is not there'}.`;
          this.#warn({ code: 'bad-annex', sectionId: id, message, params: { file } });
        }
      }
    }
  }

  /** Whether a file's pages can be drawn. */
  has(file: string): boolean {
    return this.#open.has(file);
  }

  /** Draws a page of a file with its upper left corner at a place of the page. */
  draw(item: AnnexPageItem, x: number, y: number): void {
    const annex = this.#open.get(item.file);
    const page = annex?.source.pages[item.page];
    if (annex === undefined || page === undefined) return;
    const key = `${item.page} ${item.file}`;
    let embedded = this.#forms.get(key);
    if (embedded === undefined) {
      try {
        embedded = { name: `Annex${this.#forms.size + 1}`, form: annex.copier.copy(page) };
      } catch {
        this.#warn({
          code: 'bad-annex',
          message: `Page ${item.page + 1} of the attached file “${item.file}” cannot be shown: it is damaged.`,
          params: { file: item.file },
        });
        return;
      }
      this.#forms.set(key, embedded);
    }
    this.#document.page.xobjects[embedded.name] ??= embedded.form;
    const scale = { x: item.width / page.size.width, y: item.height / page.size.height };
    // pdfkit's pages have y downwards.
    const matrix = [scale.x, 0, 0, -scale.y, x, y + item.height].map(number).join(' ');
    this.#document.addContent(`q ${matrix} cm /${embedded.name} Do Q`);
  }
}
