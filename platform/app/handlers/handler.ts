import type { z } from 'zod';
import type { CHANNELS, ChannelName } from '../../../core/contract/index.ts';
import type { AppServices } from '../services.ts';

type Input<N extends ChannelName> = z.output<(typeof CHANNELS)[N]['input']>;
type Output<N extends ChannelName> = z.output<(typeof CHANNELS)[N]['output']>;

/** The handlers of some calls: what was asked, checked already, and the services to do it with. */
export type HandlersOf<N extends ChannelName> = {
  readonly [K in N]: (input: Input<K>, services: AppServices) => Output<K> | Promise<Output<K>>;
};

/** The names of the calls of a group: 'file' for file.open and its like. */
export type Group<G extends string> = Extract<ChannelName, `${G}.${string}`>;
