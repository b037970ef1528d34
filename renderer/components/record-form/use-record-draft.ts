import { useEffect, useState } from 'react';
import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { ApiError, call } from '../../api/client.ts';
import { applyChanges, useHostEvent } from '../../api/hooks.ts';
import { useStore } from '../../state/store.ts';
import { createDraftSheet, type DraftSheet, type DraftState } from './draft-sheet.ts';
import type { Draft } from './field-spec.ts';

/** Sheets with something on them that could not be saved yet, kept while the user is elsewhere in the app. */
const kept = new Map<string, DraftSheet>();

function sheetOf(
  kind: RecordKind,
  id: string,
  record: AnyRecord | null,
  labelOf: (draft: Draft) => string,
): DraftSheet {
  const key = `${kind}/${id}`;
  const sheet =
    kept.get(key) ??
    createDraftSheet(kind, record, {
      save: async (next, baseRevision) => {
        const label = labelOf(next).slice(0, 200);
        const { changed } = await applyChanges({
          label,
          changes: [{ op: 'put', kind, record: next, baseRevision }],
        });
        return (
          changed.find((each) => each.kind === kind && each.id === id)?.revision ?? (baseRevision ?? 0) + 1
        );
      },
      read: () => call('records.get', { kind, id }),
      isStale: (error) =>
        error instanceof ApiError && (error.code === 'conflict' || error.code === 'not-found'),
    });
  kept.set(key, sheet);
  return sheet;
}

/** A record that is being written: what is typed, what is wrong with it, and what the user may do about that. */
export function useRecordDraft(
  kind: RecordKind,
  id: string,
  record: AnyRecord | null,
  labelOf: (draft: Draft) => string,
): DraftSheet & { readonly state: DraftState } {
  const [sheet] = useState(() => sheetOf(kind, id, record, labelOf));
  const state = useStore(sheet.store);
  useEffect(() => sheet.follow(record), [sheet, record]);
  useEffect(() => {
    const key = `${kind}/${id}`;
    kept.set(key, sheet);
    const onHide = () => sheet.flush();
    const onUnload = (event: BeforeUnloadEvent) => {
      sheet.flush();
      if (!sheet.isSaved()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onUnload);
      sheet.flush();
      if (sheet.isSaved()) kept.delete(key);
      else {
        const stop = sheet.store.subscribe(() => {
          if (!sheet.isSaved()) return;
          stop();
          kept.delete(key);
        });
      }
    };
  }, [sheet, kind, id]);
  // what was typed in one file does not belong to another
  useHostEvent('file.changed', () => kept.clear());
  return { ...sheet, state };
}
