import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnyRecord, Book, Meeting, RecordKind } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { callKey } from '../../api/hooks.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { bookTitle, titleOf } from './record-title.ts';
import { useFileSettings } from './use-file.ts';

/** The names of records of some kinds. */
export interface RecordNames {
  /** The name of a record; what is no longer there is called by its id. */
  readonly of: (kind: RecordKind, id: string) => string;
}

/** Looks up what records are called, in the language of the interface. */
export function useRecordNames(wanted: readonly RecordKind[]): RecordNames {
  // a book without a title of its own goes by its meeting's
  const kinds =
    wanted.includes('book') && !wanted.includes('meeting') ? [...wanted, 'meeting' as const] : wanted;
  const { main } = useFileSettings();
  const language = useLanguage();
  const t = useText(fieldTexts);
  const key = kinds.join(' ');
  const combine = useCallback(
    (answers: readonly { readonly data: readonly AnyRecord[] | undefined }[]): RecordNames => {
      const lists = new Map(key.split(' ').map((kind, index) => [kind, answers[index]?.data]));
      const languages = { language, main };
      const found = new Map<RecordKind, ReadonlyMap<string, string>>();
      return {
        of: (kind, id) => {
          const list = lists.get(kind);
          if (list === undefined) return id;
          let names = found.get(kind);
          if (names === undefined) {
            names = new Map(
              list.map((record) => [
                record.id,
                kind === 'book'
                  ? bookTitle(record as Book, (lists.get('meeting') ?? []) as readonly Meeting[], languages)
                  : titleOf(kind, record as never, languages),
              ]),
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
