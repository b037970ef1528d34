import { useEffect, useState } from 'react';
import type { RecordKind, RecordOf, Settings } from '../../../core/model/index.ts';
import { call, listen } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';
import { addPending } from '../../state/pending.ts';
import { useStore } from '../../state/store.ts';
import { typingIn } from '../../state/typed.ts';
import { createAutosave, type Autosave, type Autosaved, type SaveRules } from './autosave.ts';
import { isSameContent } from '../../state/merge.ts';

/** Forms that were left before everything in them could be saved; coming back shows them as they were. */
const unsaved = new Map<string, unknown>();
/** Of another file they would be somebody else's words. */
let following = false;
function forgetWithFile(): void {
  if (following) return;
  following = true;
  listen('file.changed', () => unsaved.clear());
}

/** A value that saves itself, as a form uses it. */
export interface Draft<T> extends Autosaved<T> {
  readonly change: Autosave<T>['change'];
  readonly flush: Autosave<T>['flush'];
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

async function leave<T>(key: string, autosave: Autosave<T>): Promise<void> {
  unsaved.set(key, autosave);
  await autosave.flush();
  if (!autosave.isDirty()) unsaved.delete(key);
}

function useAutosave<T extends object>(key: string, saved: T, rules: SaveRules<T>): Draft<T> {
  const [autosave] = useState(
    () => (unsaved.get(key) as Autosave<T> | undefined) ?? createAutosave(saved, rules),
  );
  useEffect(() => autosave.adopt(saved), [autosave, saved]);
  useEffect(() => {
    forgetWithFile();
    const release = addPending(autosave.flush);
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.isDirty()) return;
      void autosave.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      release();
      void leave(key, autosave);
    };
  }, [autosave, key]);
  const shown = useStore(autosave.store);
  const { change, flush, keepMine, takeTheirs } = autosave;
  return { ...shown, change, flush, keepMine, takeTheirs };
}

/** A record of the file that saves itself while it is edited. */
export function useRecordDraft<K extends RecordKind>(
  kind: K,
  record: RecordOf<K>,
  clean: (value: RecordOf<K>) => RecordOf<K>,
): Draft<RecordOf<K>> {
  type R = RecordOf<K> & { readonly id: string; readonly revision: number };
  const get = async () => (await call('records.get', { kind, id: record.id })) as R | null;
  return useAutosave<R>(`${kind}/${record.id}`, record, {
    clean,
    isNewer: (a, b) => a.revision > b.revision,
    theirsOf: async () => (await get()) ?? undefined,
    put: async (value, base, label) => {
      const { changed } = await applyChanges({
        label,
        changes: [{ op: 'put', kind, record: value, baseRevision: base.revision }],
        continues: typingIn(`${kind}/${record.id}`),
      });
      const revision = changed.find((each) => each.kind === kind && each.id === value.id)?.revision;
      return { ...value, revision: revision ?? base.revision + 1 };
    },
  });
}

/** The file's settings, which save themselves while they are edited. */
export function useSettingsDraft(settings: Settings, clean: (value: Settings) => Settings): Draft<Settings> {
  return useAutosave('settings', settings, {
    clean,
    isNewer: (a, b) => !isSameContent(a, b),
    theirsOf: async () => (await call('file.current'))?.settings,
    put: async (value, _base, label) => {
      await applyChanges({ label, changes: [{ op: 'settings', settings: value }] });
      return value;
    },
  });
}
