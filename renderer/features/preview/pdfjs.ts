import type * as Pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

interface Loaded {
  readonly pdfjs: typeof Pdfjs;
  readonly worker: PDFWorker;
}

let ready: Promise<Loaded> | undefined;

/** pdf.js with its worker, loaded when the first page is shown; the worker stays for the next ones. */
function loadPdfjs(): Promise<Loaded> {
  ready ??= import('pdfjs-dist').then((pdfjs) => {
    const port = new Worker(
      new URL('../../../node_modules/pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url),
      { type: 'module', name: 'pdf' },
    );
    // a worker handed over by us outlives the documents: destroying one would otherwise take it from the others
    return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) };
  });
  return ready;
}

/** Opens a PDF that our own writer made. The bytes go to the worker and are gone here. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { pdfjs, worker } = await loadPdfjs();
  // our fonts are embedded and our pictures are plain: no WebAssembly, no outside fonts, nothing fetched
  const source = { data: bytes, worker, useWasm: false, useSystemFonts: false, disableAutoFetch: true };
  return pdfjs.getDocument(source).promise;
}
