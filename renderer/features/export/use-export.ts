import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChannelInput, EventPayload } from '../../../core/contract/index.ts';
import { call } from '../../api/client.ts';
import { callKey, useHostEvent } from '../../api/hooks.ts';

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

/** An export from the order to its files, with the host's news of it. */
export function useExport(): {
  readonly state: ExportState;
  readonly start: (order: ExportOrder) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly reset: () => void;
} {
  const [state, setState] = useState<ExportState>({ state: 'choosing' });
  const queries = useQueryClient();
  const job = useRef<string>(undefined);
  // the end of a quick job can come before the answer that names it
  const early = useRef(new Map<string, ExportState>());
  const take = (id: string, next: (before: ExportState) => ExportState) => {
    if (job.current === id) setState(next);
    else if (job.current === undefined) early.current.set(id, next({ state: 'choosing' }));
  };
  useHostEvent('job.progress', (progress) =>
    take(progress.job, (before) => ({
      state: 'running',
      progress,
      stopping: before.state === 'running' && before.stopping,
    })),
  );
  useHostEvent('job.done', (result) => take(result.job, () => ({ state: 'done', result })));
  useHostEvent('job.failed', (failure) => take(failure.job, () => ({ state: 'failed', failure })));
  return {
    state,
    start: async (order) => {
      job.current = undefined;
      early.current.clear();
      setState({ state: 'running', progress: undefined, stopping: false });
      try {
        const started = await call('book.export', order);
        job.current = started.job;
        queries.setQueryData(callKey('book.exportName'), { name: order.name ?? '' });
        const known = early.current.get(started.job);
        if (known) setState(known);
      } catch (error) {
        setState({ state: 'refused', error });
      }
    },
    stop: async () => {
      setState((before) => (before.state === 'running' ? { ...before, stopping: true } : before));
      if (job.current !== undefined) await call('job.cancel', { job: job.current });
    },
    reset: () => {
      job.current = undefined;
      setState({ state: 'choosing' });
    },
  };
}
