import type { ChannelInput, ChannelOutput } from '../../../core/contract/index.ts';
import type { Variant } from '../../../core/model/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { createStore, type Store } from '../../state/store.ts';
import { drawPdf } from './draw-pdf.ts';
import { scaleOf, type PageSize, type Range, type Zoom } from './places.ts';

/** A page as it was drawn; `scale` is device pixels for a point. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly scale: number;
}

/** When what happened on the way to the screen, as performance.now(), and how long the host took. */
export interface PreviewTimes {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly hostMilliseconds: number;
  readonly drawnAt: number;
}

/** The copy as it would print now: its measures, and those pages that somebody looks at. */
export interface Preview {
  readonly variant: Variant;
  /** The last action whose changes it shows. */
  readonly action: number;
  readonly sizes: readonly PageSize[];
  readonly pageCount: number;
  readonly sectionPages: Readonly<Record<string, number>>;
  readonly pages: ReadonlyMap<number, DrawnPage>;
  /** Of the first pages that were drawn of this state. */
  readonly times: PreviewTimes;
}

/** What the preview shows and whether a newer one is on its way. */
export interface FeedState {
  readonly preview: Preview | undefined;
  /** Something newer has been on its way for longer than a moment. */
  readonly busy: boolean;
  readonly error: unknown;
}

/** What is looked at: pages, in a pane of some width. */
export interface View extends Range {
  readonly width: number;
  readonly zoom: Zoom;
  readonly pixelRatio: number;
}

/** The pages of one book as they change. */
export interface PreviewFeed {
  readonly store: Store<FeedState>;
  /** Turns to a copy; what is shown of another is taken away. */
  readonly show: (variant: Variant) => void;
  /** Keeps to the section that is written: null for the first issue. */
  readonly follow: (section: string | null) => void;
  /** Says what is looked at. */
  readonly look: (view: View) => void;
  /** Asks for the state after an action. */
  readonly ask: (action: number) => void;
  /** Asks anew after a failure. */
  readonly retry: () => void;
  readonly stop: () => void;
}

type Wanted = ChannelInput<'book.preview'>;
type Answer = ChannelOutput<'book.preview'>;

/** What a feed uses; tests pass their own. */
export interface FeedTools {
  readonly fetch: (wanted: Wanted) => Promise<Answer>;
  readonly draw: typeof drawPdf;
}

const REAL: FeedTools = { fetch: (wanted) => call('book.preview', wanted), draw: drawPdf };

interface Job {
  readonly answer: Answer;
  readonly epoch: number;
  readonly variant: Variant;
  /** Its pages are others than those asked for: the section starts elsewhere. */
  readonly isMoved: boolean;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** Until the pages before and after those in sight are fetched as well, for who scrolls; milliseconds. */
const NEIGHBOURS_AFTER = 300;
/** Shorter work is over before anybody reads that there is some; milliseconds. */
const BUSY_AFTER = 250;
const CANCELLED_AFTER = 50;
/** Pages further away than this are drawn again when somebody comes back. */
const KEPT = 3;

/**
 * Makes the feed of a book. One request is on its way and one answer is drawn at a time; of what waits only the newest
 * is taken. So a state is never followed by an older one, and who types fast sees how it is going.
 */
export function createPreviewFeed(bookId: string, { fetch, draw }: FeedTools = REAL): PreviewFeed {
  const store = createStore<FeedState>({ preview: undefined, busy: true, error: undefined });
  let variant: Variant | undefined;
  let section: string | null = null;
  let view: View = { from: 1, to: 2, width: 0, zoom: 'fit', pixelRatio: 1 };
  // whatever is on its way from before the last change of copy is for another
  let epoch = 0;
  let newest = 0;
  let answered = -1;
  let fetching = false;
  let drawing = false;
  let waiting: Job | undefined;
  let failed = false;
  let neighbours: ReturnType<typeof setTimeout> | undefined;
  let busy: ReturnType<typeof setTimeout> | undefined;

  const isOutdated = () => answered < newest;

  /** The first pages of those in sight and around them that are not there, or not at this size. */
  const missing = (around: number): Range | undefined => {
    const { preview } = store.get();
    if (preview === undefined) return undefined;
    const first = Math.max(1, view.from - around);
    const last = Math.min(preview.pageCount, view.to + around);
    const lacking = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
      (page) => preview.pages.get(page)?.scale !== pixelsOf(preview.sizes, page, view),
    );
    const [from] = lacking;
    if (from === undefined) return undefined;
    const gap = lacking.findIndex((page, index) => page !== from + index);
    return { from, to: from + (gap === -1 ? lacking.length : gap) - 1 };
  };

  const tellBusy = () => {
    const is = fetching || drawing || isOutdated();
    if (is && busy === undefined) {
      busy = setTimeout(() => store.set((before) => ({ ...before, busy: true })), BUSY_AFTER);
    } else if (!is) {
      clearTimeout(busy);
      busy = undefined;
      store.set((before) => (before.busy ? { ...before, busy: false } : before));
    }
  };

  const pump = (around = 0): void => {
    tellBusy();
    if (fetching || variant === undefined || failed) return;
    if (isOutdated()) {
      void request({ from: view.from, to: view.to });
      return;
    }
    // what is being drawn may be what is missing
    if (drawing) return;
    const range = missing(around);
    if (range !== undefined) void request(range);
    else if (missing(1) !== undefined) {
      clearTimeout(neighbours);
      neighbours = setTimeout(() => pump(1), NEIGHBOURS_AFTER);
    }
  };

  const request = async (pages: Range): Promise<void> => {
    if (variant === undefined) return;
    const mine = epoch;
    const wanted = variant;
    const askedAt = performance.now();
    fetching = true;
    clearTimeout(neighbours);
    tellBusy();
    const { preview } = store.get();
    const page = (section === null ? undefined : preview?.sectionPages[section]) ?? 0;
    // a page that was scrolled to is what is wanted, wherever the section is
    const follows = isOutdated() && (section !== null || preview === undefined);
    const follow = follows ? { follow: { section, page } } : {};
    let later = 0;
    try {
      const answer = await fetch({ bookId, variant: wanted, pages, ...follow });
      if (mine === epoch) {
        answered = Math.max(answered, answer.action);
        waiting = {
          answer,
          epoch: mine,
          variant: wanted,
          isMoved: answer.from !== pages.from,
          askedAt,
          answeredAt: performance.now(),
        };
        void drawWaiting();
      }
    } catch (failure) {
      if (mine === epoch) {
        if (failure instanceof ApiError && failure.code === 'cancelled') later = CANCELLED_AFTER;
        else fail(failure);
      }
    }
    if (later > 0) await new Promise((resolve) => setTimeout(resolve, later));
    fetching = false;
    pump();
  };

  const fail = (failure: unknown) => {
    failed = true;
    store.set((before) => ({ ...before, error: failure }));
  };

  const drawWaiting = async (): Promise<void> => {
    if (drawing) return;
    drawing = true;
    for (let job = waiting; job !== undefined; job = waiting) {
      waiting = undefined;
      if (job.epoch !== epoch) continue;
      try {
        const { answer } = job;
        const sizes = answer.pageSizes.map(([width, height]) => ({ width, height }));
        const count = answer.to - answer.from + 1;
        const scales = Array.from({ length: count }, (_, at) => pixelsOf(sizes, answer.from + at, view));
        const canvases = await draw(answer.pdf, scales);
        if (job.epoch !== epoch) continue;
        const pages = canvases.map((canvas, index): [number, DrawnPage] => [
          answer.from + index,
          { canvas, scale: scales[index] ?? 0 },
        ]);
        publish(job, sizes, new Map(pages));
      } catch (failure) {
        if (job.epoch === epoch) fail(failure);
      }
    }
    drawing = false;
    pump();
  };

  const publish = (job: Job, sizes: readonly PageSize[], drawn: ReadonlyMap<number, DrawnPage>) => {
    const { answer, askedAt, answeredAt } = job;
    // the pane goes with the section, which it is told now
    if (job.isMoved) view = { ...view, from: answer.from, to: answer.to };
    const before = store.get().preview;
    const goesOn = before?.action === answer.action;
    const isKept = (page: number) => page >= view.from - KEPT && page <= view.to + KEPT;
    const kept = goesOn ? [...before.pages].filter(([page]) => isKept(page)) : [];
    const times = {
      askedAt,
      answeredAt,
      hostMilliseconds: answer.milliseconds,
      drawnAt: performance.now(),
    };
    store.set((state) => ({
      ...state,
      preview: {
        variant: job.variant,
        action: answer.action,
        sizes: before !== undefined && sameSizes(before.sizes, sizes) ? before.sizes : sizes,
        pageCount: answer.pageCount,
        sectionPages: answer.sectionPages,
        pages: new Map([...kept, ...drawn]),
        times: goesOn ? before.times : times,
      },
      error: undefined,
    }));
  };

  const begin = () => {
    epoch += 1;
    answered = -1;
    waiting = undefined;
    failed = false;
    clearTimeout(neighbours);
  };

  return {
    store,
    show: (next) => {
      if (next === variant) return;
      begin();
      variant = next;
      store.set({ preview: undefined, busy: true, error: undefined });
      pump();
    },
    follow: (next) => {
      section = next;
    },
    look: (next) => {
      view = next;
      pump();
    },
    ask: (action) => {
      newest = Math.max(newest, action);
      failed = false;
      pump();
    },
    retry: () => {
      failed = false;
      answered = -1;
      store.set((before) => ({ ...before, error: undefined }));
      pump();
    },
    stop: () => {
      begin();
      variant = undefined;
      clearTimeout(busy);
      busy = undefined;
      store.set({ preview: undefined, busy: true, error: undefined });
    },
  };
}

/** Device pixels for a point on a page. */
function pixelsOf(sizes: readonly PageSize[], page: number, { width, zoom, pixelRatio }: View): number {
  const size = sizes[page - 1];
  return size === undefined ? pixelRatio : scaleOf(size, sizes[0] ?? size, width, zoom) * pixelRatio;
}

function sameSizes(a: readonly PageSize[], b: readonly PageSize[]): boolean {
  return (
    a.length === b.length &&
    a.every((size, index) => size.width === b[index]?.width && size.height === b[index].height)
  );
}
