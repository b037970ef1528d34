import { useMemo } from 'react';
import type { RecordKind } from '../../../core/model/index.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { useRecordNames } from '../../components/record-form/use-record-names.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import type { Look } from './columns.ts';

const NAMED: readonly RecordKind[] = ['party', 'issue', 'round'];

/** What the cells of a list need to say their records in the language of the interface. */
export function useLook(): Look {
  const t = useText(libraryTexts);
  const say = useText(recordFieldTexts);
  const language = useLanguage();
  const { date } = useFormat();
  const { settings, main } = useFileSettings();
  const parties = useRecords('party');
  const names = useRecordNames(NAMED);
  return useMemo(
    () => ({
      language,
      main,
      settings,
      name: names.of,
      side: (id) => {
        const party = parties.find((each) => each.id === id);
        return wordsOf(party?.shortName ?? party?.name, { language, main }) || names.of('party', id);
      },
      say,
      date,
      unsettled: t('unsettled'),
    }),
    [language, main, settings, names, parties, say, date, t],
  );
}
