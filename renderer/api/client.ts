import type {
  Answer,
  Api,
  ChannelInput,
  ChannelName,
  ChannelOutput,
  ErrorCode,
  EventName,
  EventPayload,
  Reason,
} from '../../core/contract/index.ts';

import { noteHost } from '../state/host.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop shell, or by the browser's side of the loopback host. */
    readonly api: Api;
  }
}

/** A call that the host refused or could not do; `code` decides the words shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly reason: Reason | undefined;

  constructor(code: ErrorCode, message: string, details?: unknown, reason?: Reason) {
    super(message);
    this.code = code;
    this.details = details;
    this.reason = reason;
  }
}

/** The input of a call as arguments: none where it takes none. */
export type CallArguments<N extends ChannelName> =
  undefined extends ChannelInput<N> ? [] : [input: ChannelInput<N>];

/** Calls the host; gives the value or throws an {@link ApiError}. */
export async function call<N extends ChannelName>(
  name: N,
  ...[input]: CallArguments<N>
): Promise<ChannelOutput<N>> {
  // indexing a mapped type by a type parameter loses which channel it is
  const send = window.api[name] as (input: ChannelInput<N>) => Promise<Answer<ChannelOutput<N>>>;
  const answer = await send(input as ChannelInput<N>);
  noteHost(answer.ok || answer.error.code !== 'host-gone');
  if (answer.ok) return answer.value;
  const { code, message, details, reason } = answer.error;
  throw new ApiError(code, message, details, reason);
}

/** Listens to the host; gives the function that stops listening. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.api.on(name, listener);
}
