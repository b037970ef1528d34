import type { DrawAnswer, DrawRequest } from './draw-messages.ts';

interface Waiting {
  readonly resolve: (pictures: readonly ImageBitmap[]) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let number = 0;

/** Starts the thread that draws pages, so that it is there for the first; it stays for the next ones. */
export function startDrawing(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module', name: 'pages' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // pdf.js says hello as well
    if (!isAnswer(data)) return;
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('pictures' in data) asked?.resolve(data.pictures);
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener('error', ({ message }) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return worker;
}

/**
 * Draws the pages of a PDF that our own writer made; `scales` are device pixels for a point, of each of its pages. The
 * bytes go to the thread and are gone here.
 */
export async function drawPdf(
  bytes: Uint8Array,
  scales: readonly number[],
): Promise<readonly HTMLCanvasElement[]> {
  number += 1;
  const request: DrawRequest = { number, bytes: bytes as Uint8Array<ArrayBuffer>, scales };
  const pictures = await new Promise<readonly ImageBitmap[]>((resolve, reject) => {
    waiting.set(request.number, { resolve, reject });
    startDrawing().postMessage(request, [request.bytes.buffer]);
  });
  return pictures.map((picture) => {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    return canvas;
  });
}

const isAnswer = (data: unknown): data is DrawAnswer =>
  typeof data === 'object' && data !== null && ('pictures' in data || 'failure' in data);
