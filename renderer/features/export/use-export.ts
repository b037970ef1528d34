import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callKey } from '../../api/hooks.ts';
import { useStore } from '../../state/store.ts';
import { createExporter, type Exporter, type ExportOrder, type ExportState } from './exporter.ts';

let shared: Exporter | undefined;

/** The window's export as a book's dialog shows it; one of another book counts as not there. */
export function useExport(
  bookId: string,
  shown: boolean,
): {
  readonly state: ExportState;
  /** Whether that of another book runs, which is to end first. */
  readonly busy: boolean;
  readonly order: ExportOrder | undefined;
  readonly start: (order: ExportOrder) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly reset: () => void;
} {
  const exporter = (shared ??= createExporter());
  const exported = useStore(exporter.store);
  const queries = useQueryClient();
  const mine = exported.order?.bookId === bookId;
  useEffect(() => {
    exporter.watch(shown && mine);
    return () => exporter.watch(false);
  }, [exporter, mine, shown]);
  return {
    busy: !mine && exported.export.state === 'running',
    state: mine ? exported.export : { state: 'choosing' },
    order: mine ? exported.order : undefined,
    start: (order) =>
      exporter.start(order, () =>
        queries.setQueryData(callKey('book.exportName'), { name: order.name ?? '' }),
      ),
    stop: exporter.stop,
    reset: exporter.reset,
  };
}
