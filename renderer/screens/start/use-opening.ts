import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { call } from '../../api/client.ts';
import { callKey } from '../../api/hooks.ts';
import { go } from '../../routes/navigation.tsx';

type OpenFile = ChannelOutput<'file.current'>;

/** How the names of files end that can be opened: a file of this app, or a zipped folder of one. */
export const FILE_ENDINGS = ['.aide', '.zip'] as const;

/** What is being opened at the moment: the sample, a picked or dropped file, or a recent one by its token. */
export type Busy = 'sample' | 'open' | { readonly token: string } | undefined;

/** Opening a file in every way there is, with what is under way and what went wrong. */
export function useOpening(): {
  readonly busy: Busy;
  readonly error: unknown;
  readonly openSample: () => void;
  readonly openOther: () => void;
  readonly openRecent: (token: string) => void;
  readonly openDropped: (file: File) => void;
} {
  const [busy, setBusy] = useState<Busy>();
  const [error, setError] = useState<unknown>();
  const enter = useEntering();

  const run = async (what: NonNullable<Busy>, act: () => Promise<OpenFile>) => {
    setBusy(what);
    setError(undefined);
    try {
      enter(await act());
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(undefined);
    }
  };

  return {
    busy,
    error,
    openSample: () => void run('sample', () => call('file.openSample')),
    openOther: () => void run('open', () => call('file.open', {})),
    openRecent: (token) => void run({ token }, () => call('file.open', { token })),
    openDropped: (file) =>
      void run('open', async () =>
        call('file.openBytes', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      ),
  };
}

/** Goes into a file that was just opened: to its books where it has some, else to its meetings. */
export function useEntering(): (file: OpenFile) => void {
  const queries = useQueryClient();
  return (file) => {
    if (file === null) return;
    queries.setQueryData(callKey('file.current'), file);
    void queries.invalidateQueries({ queryKey: callKey('app.info') });
    go({ name: (file.counts['book'] ?? 0) > 0 ? 'books' : 'meetings' });
  };
}
