import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnyRecord, RecordKind } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { callKey } from '../../api/hooks.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { titleOf } from './record-title.ts';
import { useFileSettings } from './use-file.ts';

/** The names of records of some kinds. */
export interface RecordNames {
  /** The name of a record; what is no longer there is called by its id. */
  readonly of: (kind: RecordKind, id: string) => string;
}

/** Looks up what records are called, in the language of the interface. */
export function useRecordNames(kinds: readonly RecordKind[]): RecordNames {
  const { main } = useFileSettings();
  const language = useLanguage();
  const t = useText(fieldTexts);
  const key = kinds.join(' ');
  const combine = useCallback(
    (answers: readonly { readonly data: readonly AnyRecord[] | undefined }[]): RecordNames => {
      const lists = new Map(key.split(' ').map((kind, index) => [kind, answers[index]?.data]));
      const found = new Map<RecordKind, ReadonlyMap<string, string>>();
      return {
        of: (kind, id) => {
          const list = lists.get(kind);
          if (list === undefined) return id;
          let names = found.get(kind);
          if (names === undefined) {
            names = new Map(
              list.map((record) => [record.id, titleOf(kind, record as never, { language, main })]),
            );
            found.set(kind, names);
          }
          return names.get(id) ?? t('gone', { id });
        },
      };
    },
    [key, language, main, t],
  );
  return useQueries({
    queries: kinds.map((kind) => ({
      queryKey: callKey('records.list', { kind }),
      queryFn: () => call('records.list', { kind }),
    })),
    combine,
  });
}
