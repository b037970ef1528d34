import { Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { LocalText, Variant } from '../../../core/model/index.ts';
import { useApply } from '../../api/hooks.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { newRecordTexts } from '../../i18n/areas/new-record.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { LocalTextField } from '../local-text/local-text-field.tsx';
import { DateField } from './date-field.tsx';
import { newId } from '../../../core/intake/ids.ts';
import { MakeDialog } from './make-dialog.tsx';
import { namedRecord, type NamedKind } from './new-record.ts';
import { wordsOf } from './record-title.ts';
import { useFileSettings, useRecords } from './use-file.ts';

const NONE: readonly Variant[] = [];
const takesDay = (kind: NamedKind) => kind === 'source' || kind === 'deadline';

/** Makes a record of a kind that needs a name, or a name and a day; the rest is filled in on its form. */
export function NewRecordDialog({
  kind,
  name: typed,
  releaseTo = NONE,
  partyId,
  onClose,
  onCreated,
}: {
  readonly kind: NamedKind;
  /** What was typed where the record was looked for. */
  readonly name?: string;
  /** The copies the new record may go into besides the principal's. */
  readonly releaseTo?: readonly Variant[];
  /** The side of a new person, where it is known. */
  readonly partyId?: string | undefined;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}): JSX.Element {
  const t = useText(newRecordTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const { languages, main } = useFileSettings();
  const records = useRecords(kind);
  const apply = useApply();
  const [name, setName] = useState<LocalText | undefined>(typed === '' ? undefined : typed);
  const [day, setDay] = useState<string>();
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name === undefined || (takesDay(kind) && day === undefined)) return;
    const words = wordsOf(name, { language: 'en', main });
    const id = newId(kind, words, new Set(records.map((record) => record.id)));
    const record = {
      ...namedRecord(kind, id, name, day ?? ''),
      releaseTo: [...releaseTo],
      ...(kind === 'person' && partyId !== undefined && { partyId }),
    };
    apply.mutate(
      {
        label: t('made', { kind: t(kind), name: words }).slice(0, 200),
        changes: [{ op: 'put', kind, record, baseRevision: null }],
      },
      { onSuccess: () => onCreated(id) },
    );
  };
  return (
    <MakeDialog
      title={t(kind)}
      size="lg"
      busy={apply.isPending}
      error={apply.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <LocalTextField
          label={t(`${kind}Name`)}
          value={name}
          onChange={setName}
          languages={languages}
          main={main}
          required
          startHere
          error={tried && name === undefined ? t('nameMissing') : undefined}
        />
        {takesDay(kind) && (
          <DateField
            label={t(kind === 'source' ? 'published' : 'day')}
            value={day}
            onChange={setDay}
            required
            error={tried && day === undefined ? t('dayMissing') : undefined}
          />
        )}
        <Text size="sm" c="dimmed">
          {releaseTo.length > 0
            ? t('released', { copies: format.list(releaseTo.map((variant) => common(variant))) })
            : t('principalFirst')}
        </Text>
      </Stack>
    </MakeDialog>
  );
}
