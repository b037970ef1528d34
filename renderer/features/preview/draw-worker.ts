import { AnnotationMode, getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist';
// reads PDF files in this same thread: what it finds need not be sent on to be drawn
import 'pdfjs-dist/build/pdf.worker.min.mjs';
import type { DrawAnswer, DrawRequest } from './draw-messages.ts';

// The program of the thread that draws pages. pdf.js brings a drawing thread of its own, but with that one the page itself
// loads each font too and sets all its texts anew for it, while somebody is typing in them.

/** A browser refuses canvases much larger than this; in pixels. */
const MOST_PIXELS = 16_000_000;

/** What is used of the thread's global object, which the types take for a window. */
interface Thread {
  readonly fonts: FontFaceSet;
  readonly postMessage: (message: DrawAnswer, transfer: Transferable[]) => void;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<unknown>) => void) => void;
}
const thread = self as unknown as Thread;

/** All that pdf.js wants of a document: where fonts are kept, and canvases for parts of a page. */
const ownerDocument = {
  fonts: thread.fonts,
  createElement: () => new OffscreenCanvas(1, 1),
} as unknown as HTMLDocument;

async function draw({ bytes, scales }: DrawRequest): Promise<readonly ImageBitmap[]> {
  const task = getDocument({
    data: bytes,
    ownerDocument,
    // our fonts are embedded and our pictures are plain: no WebAssembly, no outside fonts, nothing fetched
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useSystemFonts: false,
    disableAutoFetch: true,
  });
  try {
    const pdf = await task.promise;
    const pictures: ImageBitmap[] = [];
    for (const [index, scale] of scales.entries()) pictures.push(await drawPage(pdf, index + 1, scale));
    return pictures;
  } finally {
    await task.destroy();
  }
}

async function drawPage(pdf: PDFDocumentProxy, number: number, scale: number): Promise<ImageBitmap> {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale });
  const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
  const viewport = most < 1 ? page.getViewport({ scale: scale * most }) : plain;
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
  return canvas.transferToImageBitmap();
}

const isRequest = (data: unknown): data is DrawRequest =>
  typeof data === 'object' && data !== null && 'scales' in data;

thread.addEventListener('message', ({ data }) => {
  if (!isRequest(data)) return;
  const { number } = data;
  draw(data).then(
    (pictures) => thread.postMessage({ number, pictures }, [...pictures]),
    (error: unknown) => thread.postMessage({ number, failure: String(error) }, []),
  );
});
