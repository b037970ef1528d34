import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { useHostEvent } from '../../api/hooks.ts';
import type { Outline } from './outline.ts';

/** How long typing rests before the contents and checks are worked out again, so that the page comes first; ms. */
const AFTER = 500;

/** The contents, checks and withheld texts of a copy. */
export function useOutline(bookId: string, variant: Variant): UseQueryResult<Outline> {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHostEvent('records.changed', () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: ['book', 'outline'] }),
      AFTER,
    );
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useQuery({
    queryKey: ['book', 'outline', bookId, variant],
    queryFn: () => call('book.outline', { bookId, variant }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
