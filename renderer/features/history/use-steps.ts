import type { ChannelOutput } from '../../../core/contract/index.ts';
import { useCallWhen, useLoaded } from '../../api/hooks.ts';

/** The actions that can be taken back and done again here: none in a file that can only be read. */
export function useSteps(): ChannelOutput<'history.state'> {
  const file = useLoaded('file.current');
  const writable = file !== null && !file.readOnly;
  const { data } = useCallWhen(writable, 'history.state');
  return writable && data !== undefined ? data : {};
}
