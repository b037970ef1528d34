import {
  createContext,
  startTransition,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import {
  mainLanguage,
  type AnyRecord,
  type Book,
  type Language,
  type Meeting,
  type RecordKind,
  type RecordOf,
  type Settings,
  type Variant,
} from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { applyChanges, useHostEvent } from '../../api/hooks.ts';
import { createStore, useStore, useStorePart, type Store } from '../../state/store.ts';
import { noteSaved } from '../../state/typed.ts';
import { meetingOf, theirPartyOf } from './as-of.ts';
import { createDrafts, withDrafts, type DraftHost, type Drafts, type DraftState } from './drafts.ts';
import {
  dropEdit,
  editOf,
  libraryValue,
  putEdit,
  withField,
  type Destination,
  type FieldPlace,
} from './edits.ts';
import { BOOK_KINDS, byId, type BookKind, type BookRecords } from './records.ts';

/** A template as the lists show it. */
export type TemplateSummary = ChannelOutput<'templates.list'>[number];

/** Everything the parts of the book workspace share. */
export interface Work {
  readonly records: BookRecords;
  readonly book: Book;
  /** As this book has it. */
  readonly meeting: Meeting | undefined;
  readonly template: TemplateSummary | undefined;
  readonly settings: Settings;
  readonly main: Language;
  readonly ourPartyId: string;
  readonly theirPartyId: string | undefined;
  readonly variant: Variant;
  readonly readOnly: boolean;
  /** Where edits go unless a field says otherwise. */
  readonly destination: Destination;
  readonly setDestination: (destination: Destination) => void;
  /** Sets a field, in this book or in the library. */
  readonly edit: (
    place: FieldPlace,
    value: unknown,
    destination: Destination,
    label: string,
    /** Whether it is being typed, letter by letter. */
    isTyping?: boolean,
  ) => void;
  /** Takes back this book's own value. */
  readonly revert: (place: FieldPlace, label: string) => void;
  /** Moves this book's own value into the library. */
  readonly sendToLibrary: (place: FieldPlace, label: string) => void;
  /** `typing` names the field where letters are being typed. */
  readonly changeBook: (change: (book: Book) => Book, label: string, typing?: string) => void;
  readonly addRecord: (kind: BookKind, record: AnyRecord, label: string) => void;
  /** Saves what is still pending, for actions that need the file to be up to date. */
  readonly flush: () => Promise<void>;
  readonly failure: unknown;
  /** Whether the last change was a letter typed in a field. */
  readonly isTyping: boolean;
  readonly keepMine: () => void;
  readonly dropMine: () => void;
}

const WorkContext = createContext<Work | undefined>(undefined);
/** Gives the workspace to its parts, as it was before somebody began to type. */
export const WorkProvider = WorkContext.Provider;

const LiveContext = createContext<Store<Work> | undefined>(undefined);
/** Gives the workspace to the fields that are typed in. */
export const LiveWorkProvider = LiveContext.Provider;

/**
 * What the parts of the book workspace share. While somebody types it stays as it was, and is up to date with the first
 * pause: a key must not wait for everything that stands beside the field.
 */
export function useWork(): Work {
  const work = use(WorkContext);
  if (work === undefined) throw new Error('outside of the book workspace');
  return work;
}

/** A part of the workspace as it is with the last letter typed; for fields that are typed in. */
export function useLiveWork<P>(part: (work: Work) => P): P {
  const live = use(LiveContext);
  if (live === undefined) throw new Error('outside of the book workspace');
  return useStorePart(live, part);
}

type Lists = Readonly<Record<BookKind, readonly AnyRecord[]>>;

function overlay(lists: Lists, state: DraftState): BookRecords {
  return Object.fromEntries(
    BOOK_KINDS.map((kind) => [kind, withDrafts(kind, lists[kind], state)]),
  ) as unknown as BookRecords;
}

/** Makes the workspace of a book from what is loaded; `onSaved` hears of each save. Undefined: no such book. */
export function useBookWork(input: {
  readonly id: string;
  readonly lists: Lists;
  readonly settings: Settings;
  readonly readOnly: boolean;
  readonly templates: readonly TemplateSummary[];
  readonly variant: Variant;
}): Work | undefined {
  const { id, lists, settings, readOnly, templates, variant } = input;
  const drafts = useDrafts();
  const state = useStore(drafts.store);
  const [destination, setDestination] = useState<Destination>('book');
  const records = useMemo(() => overlay(lists, state), [lists, state]);
  const listsNow = useRef(lists);
  useEffect(() => {
    listsNow.current = lists;
  }, [lists]);

  /** The newest state of a record, even between two renders. */
  const current = useCallback(
    <K extends BookKind>(kind: K, recordId: string): RecordOf<K> | undefined =>
      byId(withDrafts(kind, listsNow.current[kind], drafts.store.get()), recordId) as RecordOf<K> | undefined,
    [drafts],
  );

  const actions = useMemo(() => {
    const changeBook: Work['changeBook'] = (change, label, typing) => {
      const book = current('book', id);
      if (book === undefined) return;
      const next = change(book);
      if (next !== book) drafts.put('book', book, next, label, typing);
    };
    const edit: Work['edit'] = (place, value, to, label, isTyping = false) => {
      const typing = isTyping ? `${place.kind}/${place.id}/${place.field}` : undefined;
      const record = isBookKind(place.kind) ? current(place.kind, place.id) : undefined;
      if (record === undefined) return;
      if (to === 'book') {
        // an empty field cannot be kept for one book: the file has no word for "nothing"
        if (value === undefined) return;
        changeBook((book) => putEdit(book, place, value, libraryValue(record, place.field)), label, typing);
        return;
      }
      drafts.put(place.kind, record, withField(record, place.field, value), label, typing);
      changeBook((book) => dropEdit(book, place), label, typing);
    };
    const sendToLibrary: Work['sendToLibrary'] = (place, label) => {
      const book = current('book', id);
      const own = book && editOf(book, place);
      if (own) edit(place, own.value, 'library', label);
    };
    return {
      edit,
      sendToLibrary,
      changeBook,
      revert: (place: FieldPlace, label: string) => changeBook((book) => dropEdit(book, place), label),
      addRecord: (kind: BookKind, record: AnyRecord, label: string) =>
        drafts.put(kind, undefined, record, label),
      flush: () => drafts.flush(),
      keepMine: () => void drafts.keepMine(),
      dropMine: () => drafts.dropMine(),
    };
  }, [current, drafts, id]);

  const book = byId(records.book, id);
  return useMemo(() => {
    if (book === undefined) return undefined;
    const meeting = meetingOf(records, book);
    return {
      ...actions,
      records,
      book,
      meeting,
      template: templates.find((template) => template.id === book.templateId),
      settings,
      main: mainLanguage(settings),
      ourPartyId: settings.ourPartyId,
      theirPartyId: meeting && theirPartyOf(records, meeting, settings.ourPartyId),
      variant,
      readOnly,
      destination,
      setDestination,
      failure: state.failure,
      isTyping: state.isTyping,
    };
  }, [
    actions,
    book,
    destination,
    readOnly,
    records,
    settings,
    state.failure,
    state.isTyping,
    templates,
    variant,
  ]);
}

/** A pause after which everything beside the field is brought up to date; milliseconds. */
const PAUSE = 350;

/** The workspace in two speeds: with each letter for the field that is typed in, with each pause for the rest. */
export function useTwoSpeeds(work: Work): { readonly live: Store<Work>; readonly settled: Work } {
  const [live] = useState(() => createStore(work));
  const [settled, setSettled] = useState(work);
  const waits =
    work.isTyping &&
    work.variant === settled.variant &&
    work.destination === settled.destination &&
    work.failure === settled.failure;
  // what typing begins from
  if (!waits && settled !== work) setSettled(work);
  useLayoutEffect(() => live.set(work), [live, work]);
  useEffect(() => {
    if (!waits) return;
    const settle = () => setSettled(work);
    const timer = setTimeout(() => startTransition(settle), PAUSE);
    // what is pressed next must know what was typed
    window.addEventListener('focusout', settle);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focusout', settle);
    };
  }, [waits, work]);
  return { live, settled: waits ? settled : work };
}

const isBookKind = (kind: RecordKind): kind is BookKind => BOOK_KINDS.some((each) => each === kind);

const DRAFT_HOST: DraftHost = {
  apply: applyChanges,
  read: (kind, id) => call('records.get', { kind, id }),
};

/** The drafts of this workspace; what is pending is saved when the user leaves. */
function useDrafts(): Drafts {
  const [drafts] = useState(() =>
    createDrafts(DRAFT_HOST, ({ actionId }, typedAt) => noteSaved(actionId, typedAt)),
  );
  useHostEvent('records.changed', ({ changed }) => {
    for (const { kind, id, revision } of changed) {
      if (revision === null && kind !== 'settings' && kind !== 'file') drafts.forget(kind, id);
    }
  });
  const stop = useEffectEvent(() => drafts.stop());
  useEffect(() => {
    const onLeave = () => stop();
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      stop();
    };
  }, []);
  return drafts;
}
