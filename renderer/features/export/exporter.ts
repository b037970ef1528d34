import type { ChannelInput, EventPayload } from '../../../core/contract/index.ts';
import { ApiError, call, listen } from '../../api/client.ts';
import { reportExporting } from '../../state/exporting.ts';
import { createStore, type Store } from '../../state/store.ts';

/** What the user asked for. */
export type ExportOrder = ChannelInput<'book.export'>;

/** How an export stands. */
export type ExportState =
  | { readonly state: 'choosing' }
  | {
      readonly state: 'running';
      readonly progress: EventPayload<'job.progress'> | undefined;
      readonly stopping: boolean;
    }
  | { readonly state: 'done'; readonly result: EventPayload<'job.done'> }
  | { readonly state: 'failed'; readonly failure: EventPayload<'job.failed'> }
  | { readonly state: 'refused'; readonly error: unknown };

/** The one export of the window, whatever screen is open: the host makes no two at once. */
export interface Exporter {
  readonly store: Store<Exported>;
  /** `onStarted` is called once the host has taken the order. */
  readonly start: (order: ExportOrder, onStarted: () => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Forgets it, its password too. */
  readonly reset: () => void;
  /** Whether a dialog shows it; where none does, the status bar follows it. */
  readonly watch: (watched: boolean) => void;
}

/** An export and what was ordered; nothing was before the first. */
export interface Exported {
  readonly order: ExportOrder | undefined;
  readonly export: ExportState;
}

/** How often the host is asked whether it is still there while a job runs: one that has ended says nothing any more. */
const PULSE = 3_000;

const CHOOSING = { state: 'choosing' } as const;

/** Makes the exporter of a window. */
export function createExporter(): Exporter {
  const store = createStore<Exported>({ order: undefined, export: CHOOSING });
  let job: string | undefined;
  let watched = false;
  // the end of a quick job can come before the answer that names it
  const early = new Map<string, ExportState>();

  const follow = () => {
    const { order, export: now } = store.get();
    if (watched || order === undefined || now.state === 'choosing') {
      reportExporting(undefined);
      return;
    }
    const running = now.state === 'running';
    reportExporting({
      bookId: order.bookId,
      state: running || now.state === 'done' ? now.state : 'failed',
      percent: Math.round((running ? (now.progress?.fraction ?? 0) : 1) * 100),
      stopping: running && now.stopping,
      stop: () => void stop().catch(() => undefined),
    });
  };
  const set = (next: ExportState) => {
    // a password is kept no longer than it is needed
    const forget = next.state === 'done' ? { protection: undefined } : {};
    store.set(({ order }) => ({ order: order && { ...order, ...forget }, export: next }));
    follow();
  };
  const take = (id: string, next: (before: ExportState) => ExportState) => {
    if (job === id) set(next(store.get().export));
    else if (job === undefined) early.set(id, next(CHOOSING));
  };
  const stop = async () => {
    const { export: now } = store.get();
    if (now.state === 'running') set({ ...now, stopping: true });
    if (job !== undefined) await call('job.cancel', { job });
  };
  const reset = () => {
    job = undefined;
    store.set({ order: undefined, export: CHOOSING });
    follow();
  };

  const feelPulse = (id: string) => {
    if (job !== id || store.get().export.state !== 'running') return;
    call('app.info')
      .catch((error: unknown) => {
        const gone = error instanceof ApiError && error.code === 'host-gone';
        if (gone) take(id, () => ({ state: 'refused', error }));
      })
      .finally(() => setTimeout(feelPulse, PULSE, id));
  };

  listen('job.progress', (progress) =>
    take(progress.job, (before) => ({
      state: 'running',
      progress,
      stopping: before.state === 'running' && before.stopping,
    })),
  );
  listen('job.done', (result) => take(result.job, () => ({ state: 'done', result })));
  listen('job.failed', (failure) => {
    // who stopped it from the status bar knows
    if (job === failure.job && failure.code === 'cancelled' && !watched) reset();
    else take(failure.job, () => ({ state: 'failed', failure }));
  });
  // the book is in another file now, or in none
  listen('file.changed', reset);

  return {
    store,
    stop,
    reset,
    start: async (order, onStarted) => {
      job = undefined;
      early.clear();
      store.set((before) => ({ ...before, order }));
      set({ state: 'running', progress: undefined, stopping: false });
      try {
        const started = await call('book.export', order);
        job = started.job;
        onStarted();
        const known = early.get(started.job);
        if (known) set(known);
        setTimeout(feelPulse, PULSE, started.job);
      } catch (error) {
        set({ state: 'refused', error });
      }
    },
    watch: (now) => {
      watched = now;
      follow();
    },
  };
}
