import { useState } from 'react';
import type { ChannelInput } from '../../../core/contract/index.ts';
import { applyChanges } from '../../api/hooks.ts';
import { offerUndo } from '../../components/toast.tsx';

/** Saves what is imported as one action that undo takes back; a failure is kept to be shown in the dialog. */
export function useImport(onDone: () => void): {
  readonly busy: boolean;
  readonly error: unknown;
  readonly run: (
    label: string,
    changes: ChannelInput<'records.apply'>['changes'],
    done: string,
  ) => Promise<boolean>;
} {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  return {
    busy,
    error,
    run: async (label, changes, done) => {
      setBusy(true);
      setError(undefined);
      try {
        await applyChanges({ label: label.slice(0, 200), changes });
        offerUndo(done);
        onDone();
        return true;
      } catch (thrown) {
        setError(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
