import type { QueryClient } from '@tanstack/react-query';
import type { ChannelOutput } from '../../core/contract/index.ts';
import { noteAction } from '../state/actions.ts';
import { reportSave } from '../state/status.ts';
import { call, listen } from './client.ts';
import { callKey } from './hooks.ts';

type Applied = ChannelOutput<'records.apply'>;
type Changed = Applied['changed'][number];
type List = ChannelOutput<'records.list'>;

/** Above this many changed records a list is read again rather than patched. */
const PATCH_LIMIT = 50;

/** How often the cache follows what is being typed; milliseconds. */
const TYPED_AFTER = 500;

/** Answers that any change to the records can alter. The preview is drawn by the book workspace itself. */
const DERIVED = [
  'records.search',
  'records.usedIn',
  'records.revisions',
  'history.state',
  'file.current',
  'checks.file',
  'book.outline',
  'templates.list',
] as const;

/** Keeps the cached answers true to what the host reports; gives the function that stops it. */
export function followHost(queries: QueryClient): () => void {
  let typed: Applied | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeTyped = () => {
    clearTimeout(timer);
    timer = undefined;
    if (typed !== undefined) void takeIn(queries, typed);
    typed = undefined;
  };
  const stopRecords = listen('records.changed', (applied) => {
    noteAction(applied.actionId);
    reportSave({ state: 'saved', at: applied.savedAt });
    if (applied.continued) {
      // the field has its letters; nothing else need be asked with each of them
      typed = applied;
      timer ??= setTimeout(takeTyped, TYPED_AFTER);
      return;
    }
    takeTyped();
    void takeIn(queries, applied);
  });
  const stopFile = listen('file.changed', (file) => {
    queries.removeQueries({
      predicate: ({ queryKey }) => !['app.info', 'file.current'].includes(String(queryKey[0])),
    });
    queries.setQueryData(callKey('file.current'), file);
    void queries.invalidateQueries({ queryKey: callKey('app.info') });
    reportSave({ state: 'idle' });
  });
  return () => {
    clearTimeout(timer);
    stopRecords();
    stopFile();
  };
}

/** Brings the cache up to date after an action: single records are patched into their lists. */
async function takeIn(queries: QueryClient, { changed }: Applied): Promise<void> {
  for (const name of DERIVED) void queries.invalidateQueries({ queryKey: [name] });
  if (changed.length > PATCH_LIMIT || changed.some(({ kind }) => kind === 'file')) {
    await queries.invalidateQueries({ queryKey: ['records.list'] });
    await queries.invalidateQueries({ queryKey: ['records.get'] });
    return;
  }
  await Promise.all(changed.map((change) => takeInOne(queries, change)));
}

async function takeInOne(queries: QueryClient, { kind, id, revision }: Changed): Promise<void> {
  if (kind === 'settings' || kind === 'file') return;
  const record = revision === null ? null : await call('records.get', { kind, id });
  queries.setQueryData(callKey('records.get', { kind, id }), record);
  queries.setQueryData<List>(callKey('records.list', { kind }), (list) => {
    if (list === undefined) return undefined;
    const at = list.findIndex((each) => each.id === id);
    if (record === null) return at === -1 ? list : list.toSpliced(at, 1);
    return at === -1 ? [...list, record] : list.with(at, record);
  });
}
