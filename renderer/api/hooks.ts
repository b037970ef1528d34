import {
  useMutation,
  useQuery,
  useSuspenseQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type {
  ChannelInput,
  ChannelName,
  ChannelOutput,
  EventName,
  EventPayload,
} from '../../core/contract/index.ts';
import { noteAction } from '../state/actions.ts';
import { reportSave } from '../state/status.ts';
import { call, listen, type CallArguments } from './client.ts';

/** The cache key of a call. */
export function callKey<N extends ChannelName>(name: N, ...input: CallArguments<N> | []): readonly unknown[] {
  return [name, ...input];
}

const queryOf = <N extends ChannelName>(name: N, input: CallArguments<N>) => ({
  queryKey: callKey(name, ...input),
  queryFn: () => call(name, ...input),
});

/** What a call answers, kept and shared; kept fresh by the host's events. */
export function useCall<N extends ChannelName>(
  name: N,
  ...input: CallArguments<N>
): UseQueryResult<ChannelOutput<N>> {
  return useQuery(queryOf(name, input));
}

/** As {@link useCall}, but only once `enabled` holds. */
export function useCallWhen<N extends ChannelName>(
  enabled: boolean,
  name: N,
  ...input: CallArguments<N>
): UseQueryResult<ChannelOutput<N>> {
  return useQuery({ ...queryOf(name, input), enabled });
}

/** As {@link useCall}, but the screen waits in its Suspense boundary, so that the value is always there. */
export function useLoaded<N extends ChannelName>(name: N, ...input: CallArguments<N>): ChannelOutput<N> {
  return useSuspenseQuery(queryOf(name, input)).data;
}

/** A call made when the user does something; `mutate(input)`, `isPending`, `error`. */
export function useAction<N extends ChannelName>(
  name: N,
): UseMutationResult<ChannelOutput<N>, Error, ChannelInput<N>> {
  return useMutation({ mutationFn: (input) => call(name, ...([input] as CallArguments<N>)) });
}

/** Saves changes as one user action and keeps the status bar true; throws what the host refuses. */
export async function applyChanges(
  input: ChannelInput<'records.apply'>,
): Promise<ChannelOutput<'records.apply'>> {
  reportSave({ state: 'saving' });
  try {
    const applied = await call('records.apply', input);
    noteAction(applied.actionId);
    reportSave({ state: 'saved', at: applied.savedAt });
    return applied;
  } catch (error) {
    reportSave({ state: 'failed' });
    throw error;
  }
}

/** Saves changes as one user action: `mutate({ label, changes })`. */
export function useApply(): UseMutationResult<
  ChannelOutput<'records.apply'>,
  Error,
  ChannelInput<'records.apply'>
> {
  return useMutation({ mutationFn: applyChanges });
}

/** Runs `handler` for every event of a name while the component stands. */
export function useHostEvent<N extends EventName>(
  name: N,
  handler: (payload: EventPayload<N>) => void,
): void {
  const onEvent = useEffectEvent(handler);
  useEffect(() => listen(name, (payload) => onEvent(payload)), [name]);
}
