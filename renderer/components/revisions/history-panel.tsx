import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import type { RecordKind } from '../../../core/model/index.ts';
import { useApply, useCall } from '../../api/hooks.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { offerUndo } from '../toast.tsx';
import classes from './revisions.module.css';
import { WordChanges } from './word-changes.tsx';

type Revision = ChannelOutput<'records.revisions'>[number];

/** How many versions are shown before asked for more. */
const FIRST = 12;

/** All versions of a record, the newest first: what each changed, and a button that brings it back. */
export function HistoryPanel({
  kind,
  id,
  title,
  labels,
  readOnly,
  onRestore,
}: {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** What the fields of the kind are called. */
  readonly labels: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** Called before a version is brought back: what is typed is saved first. */
  readonly onRestore?: () => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const apply = useApply();
  const { data, error, refetch } = useCall('records.revisions', { kind, id });
  const [open, setOpen] = useState<number>();
  const [all, setAll] = useState(false);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className={classes.muted}>{common('loading')}</p>;
  const restore = (revision: Revision) => {
    const { record } = revision;
    const [newest] = data;
    if (record === undefined || newest === undefined) return;
    onRestore?.();
    const n = revision.revision;
    apply.mutate(
      {
        label: t('restoredLabel', { kind: kinds(kind).toLowerCase(), title, n }).slice(0, 200),
        changes: [{ op: 'put', kind, record, baseRevision: newest.deleted ? null : newest.revision }],
      },
      { onSuccess: () => offerUndo(t('restored', { n })) },
    );
  };
  const shown = all ? data : data.slice(0, FIRST);
  return (
    <>
      {apply.error !== null && <ErrorNotice error={apply.error} />}
      <ul className={classes.uses}>
        {shown.map((revision, index) => {
          const { revision: n, savedAt, action, record } = revision;
          const before = data.slice(index + 1).find((each) => each.record !== undefined)?.record;
          const expanded = open === n;
          return (
            <li key={n}>
              <button
                type="button"
                className={classes.version}
                aria-expanded={expanded}
                onClick={() => setOpen(expanded ? undefined : n)}
              >
                <span className={classes.when}>
                  <span>{format.moment(savedAt)}</span>
                  <span className={classes.muted}>{index === 0 ? t('now') : t('revision', { n })}</span>
                </span>
                <span className={classes.action}>{action}</span>
              </button>
              {expanded && (
                <div className={classes.changes}>
                  {record === undefined || before === undefined ? (
                    <p className={classes.muted}>{t('firstRevision')}</p>
                  ) : (
                    <WordChanges before={before} after={record} labels={labels} />
                  )}
                  {index > 0 && record !== undefined && !readOnly && (
                    <Button
                      variant="default"
                      size="xs"
                      loading={apply.isPending}
                      onClick={() => restore(revision)}
                      style={{ alignSelf: 'flex-start' }}
                    >
                      {t('restore')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {data.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt="xs" ml="-0.5rem" onClick={() => setAll(true)}>
          {t('moreOf', { n: data.length })}
        </Button>
      )}
    </>
  );
}
