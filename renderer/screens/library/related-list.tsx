import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { RecordOf } from '../../../core/model/index.ts';
import { richWords, wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { useRecordNames } from '../../components/record-form/use-record-names.ts';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts, type FieldLabel } from '../../i18n/areas/record-fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import formClasses from '../../components/record-form/form.module.css';
import type { ToneName } from '../../theme/colors.ts';
import classes from './library.module.css';
import { NewEntryDialog } from './new-entry-dialog.tsx';

const POINT_ORDER = ['say', 'ask', 'if-raised', 'avoid', 'press'];
const LADDER_ORDER = ['opening', 'current', 'fallback', 'red-line'];
const TONES: Readonly<Record<string, ToneName>> = { 'red-line': 'red', fallback: 'amber', avoid: 'red' };

interface Row {
  readonly id: string;
  readonly group: string;
  readonly about: string;
  readonly words: string;
}

/** The positions or talking points of an issue, with a button that adds one. */
export function RelatedList({
  kind,
  issueId,
  readOnly,
}: {
  readonly kind: 'position' | 'talkingPoint';
  readonly issueId: string;
  readonly readOnly: boolean;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const fields = useText(recordFieldTexts);
  const [adding, setAdding] = useState(false);
  const rows = useRows(kind, issueId);
  return (
    <section className={formClasses.section} aria-label={kinds(`${kind}s`)}>
      <div className={classes.relatedHead}>
        <h2 className={classes.relatedTitle}>{kinds(`${kind}s`)}</h2>
        {!readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('quickAdd', { kind: kinds(kind).toLowerCase() })}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={formClasses.listEmpty}>{t('noneYet')}</p>
      ) : (
        <ul className={classes.related}>
          {rows.map(({ id, group, about, words }) => (
            <li key={id}>
              <Link to={{ name: 'record', kind, id }} className={classes.relatedRow}>
                <span className={classes.relatedGroup}>
                  <ToneBadge tone={TONES[group] ?? 'grey'}>{fields(group as FieldLabel)}</ToneBadge>
                </span>
                <span className={classes.relatedWords}>
                  {about !== '' && <span className={classes.relatedAbout}>{about}</span>}
                  {words}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <NewEntryDialog
          kind={kind}
          preset={{ issueId }}
          onClose={() => setAdding(false)}
          onCreated={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function useRows(kind: 'position' | 'talkingPoint', issueId: string): readonly Row[] {
  const language = useLanguage();
  const { main } = useFileSettings();
  const names = useRecordNames(['party', 'round']);
  const records = useRecords(kind);
  const own = records.filter((record) => record.issueId === issueId);
  const languages = { language, main };
  const said = (record: RecordOf<'position'> | RecordOf<'talkingPoint'>): Row & { readonly rank: string } => {
    if ('ladder' in record) {
      const { ladder, partyId, roundId, asOf, summary, text } = record;
      const when = roundId === undefined ? (asOf ?? '') : names.of('round', roundId);
      return {
        id: record.id,
        group: ladder,
        about: [names.of('party', partyId), when].filter(Boolean).join(' · '),
        words: wordsOf(summary, languages) || richWords(text, languages),
        rank: `${partyId} ${LADDER_ORDER.indexOf(ladder)} ${asOf ?? ''}`,
      };
    }
    const { pointKind, order, prompt, lead } = record;
    return {
      id: record.id,
      group: pointKind,
      about: wordsOf(prompt, languages),
      words: wordsOf(lead, languages),
      rank: `${POINT_ORDER.indexOf(pointKind)} ${String(order).padStart(6, '0')}`,
    };
  };
  return own.map(said).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
}
