import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Variant } from '../../../core/model/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { createStore, type Store } from '../../state/store.ts';
import { openPdf } from './pdfjs.ts';

/** A page's size in points, 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The copy as it would print now. */
export interface Preview {
  readonly pdf: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
  readonly pageCount: number;
  readonly sectionPages: Readonly<Record<string, number>>;
  /** When it was asked for; performance.now(). */
  readonly askedAt: number;
}

/** What the preview shows and whether a newer one is on its way. */
export interface FeedState {
  readonly preview: Preview | undefined;
  readonly busy: boolean;
  readonly error: unknown;
}

/** The pages of one book as they change. */
export interface PreviewFeed {
  readonly store: Store<FeedState>;
  /** Turns to a copy; the pages of the one before stay until it is there. */
  readonly show: (variant: Variant) => void;
  /** Asks for the newest state; the host finishes what it draws and drops what waits. */
  readonly ask: () => Promise<void>;
  readonly stop: () => void;
}

/** Until when a document that was replaced may still be on the screen; milliseconds. */
const FADE = 2_000;

/** Makes the feed of a book. */
export function createPreviewFeed(bookId: string): PreviewFeed {
  const store = createStore<FeedState>({ preview: undefined, busy: true, error: undefined });
  let variant: Variant | undefined;
  let asked = 0;
  let shown = 0;
  // the first request for the copy that is wanted now; earlier ones are for another
  let from = 0;

  const ask = async (): Promise<void> => {
    if (variant === undefined) return;
    asked += 1;
    const mine = asked;
    const outdated = () => mine < from || mine < shown;
    const askedAt = performance.now();
    store.set((before) => (before.busy ? before : { ...before, busy: true }));
    try {
      const made = await call('book.preview', { bookId, variant });
      if (outdated()) return;
      const pdf = await openPdf(made.pdf);
      const before = store.get().preview;
      const sizes = await sizesOf(pdf, made.pageCount, before?.sizes);
      if (outdated()) {
        await pdf.loadingTask.destroy();
        return;
      }
      shown = mine;
      const { pageCount, sectionPages } = made;
      store.set({
        preview: { pdf, sizes, pageCount, sectionPages, askedAt },
        busy: mine !== asked,
        error: undefined,
      });
      if (before) setTimeout(() => void before.pdf.loadingTask.destroy(), FADE);
    } catch (failure) {
      if (outdated() || (failure instanceof ApiError && failure.code === 'cancelled')) return;
      store.set((before) => ({ ...before, busy: mine !== asked, error: failure }));
    }
  };

  return {
    store,
    ask,
    show: (next) => {
      variant = next;
      from = asked + 1;
      void ask();
    },
    stop: () => {
      from = asked + 1;
      variant = undefined;
      void store.get().preview?.pdf.loadingTask.destroy();
      store.set({ preview: undefined, busy: true, error: undefined });
    },
  };
}

/** All page sizes: at once where the count is as before, so that typing does not wait for them. */
async function sizesOf(
  pdf: PDFDocumentProxy,
  count: number,
  before: readonly PageSize[] | undefined,
): Promise<readonly PageSize[]> {
  if (before?.length === count) return before;
  const pages = await Promise.all(Array.from({ length: count }, (_, index) => pdf.getPage(index + 1)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
}
