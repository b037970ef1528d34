import { useQueries } from '@tanstack/react-query';
import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { callKey } from '../../api/hooks.ts';
import { AREA_KINDS, countUses, MARKED_KINDS } from './clean-settings.ts';

function useAll(kinds: readonly RecordKind[]): {
  readonly records: readonly AnyRecord[];
  readonly pending: boolean;
} {
  return useQueries({
    queries: kinds.map((kind) => ({
      queryKey: callKey('records.list', { kind }),
      queryFn: () => call('records.list', { kind }),
    })),
    combine: (answers) => ({
      records: answers.flatMap(({ data }) => data ?? []),
      pending: answers.some(({ isPending }) => isPending),
    }),
  });
}

/** How often each marking or area is used; `pending` until everything has been looked through. */
export interface Uses {
  readonly of: (id: string) => number;
  readonly pending: boolean;
}

/** Counts the records of each marking. */
export function useMarkingUses(): Uses {
  const { records, pending } = useAll(MARKED_KINDS);
  const uses = countUses(records.map(({ marking }) => marking));
  return { pending, of: (id) => uses.get(id) ?? 0 };
}

/** Counts the issues and rounds of each area. */
export function useAreaUses(): Uses {
  const { records, pending } = useAll(AREA_KINDS);
  const ids = records.flatMap((record) => [
    ...('areaId' in record ? [record.areaId] : []),
    ...('areaIds' in record ? record.areaIds : []),
  ]);
  const uses = countUses(ids);
  return { pending, of: (id) => uses.get(id) ?? 0 };
}
