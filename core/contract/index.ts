import type { z } from 'zod';
import { CHANNELS, EVENTS } from './channels.ts';
import type { Answer } from './codes.ts';

export * from './codes.ts';
export * from './shapes.ts';
export { CHANNELS, EVENTS };

/** The name of a call. */
export type ChannelName = keyof typeof CHANNELS;
/** What a call takes. */
export type ChannelInput<N extends ChannelName> = z.input<(typeof CHANNELS)[N]['input']>;
/** What a call gives. */
export type ChannelOutput<N extends ChannelName> = z.output<(typeof CHANNELS)[N]['output']>;

/** The name of an event. */
export type EventName = keyof typeof EVENTS;
/** What an event carries. */
export type EventPayload<N extends EventName> = z.output<(typeof EVENTS)[N]>;

/** All call names. */
export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly ChannelName[];
/** All event names. */
export const EVENT_NAMES = Object.keys(EVENTS) as readonly EventName[];

/** What the renderer finds at `window.api`: one function a call, and a way to listen. */
export type Api = {
  readonly [N in ChannelName]: (input: ChannelInput<N>) => Promise<Answer<ChannelOutput<N>>>;
} & {
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void;
};
