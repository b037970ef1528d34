import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { RecordKind } from '../../../core/model/index.ts';
import { useCall } from '../../api/hooks.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { routeOfRecord } from '../../routes/routes.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useRecordNames } from '../record-form/use-record-names.ts';
import classes from './revisions.module.css';

/** How many places are shown before asked for more. */
const FIRST = 6;

/** The records that refer to one, with links. */
export function UsedIn({ kind, id }: { readonly kind: RecordKind; readonly id: string }): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const common = useText(commonTexts);
  const { data, error, refetch } = useCall('records.usedIn', { kind, id });
  const [all, setAll] = useState(false);
  const users = new Map((data ?? []).map((use) => [`${use.kind}/${use.id}`, use]));
  const names = useRecordNames([...new Set([...users.values()].map((use) => use.kind))]);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className={classes.muted}>{common('loading')}</p>;
  if (users.size === 0) return <p className={classes.muted}>{t('usedInNone')}</p>;
  const places = [...users];
  return (
    <>
      <ul className={classes.uses}>
        {(all ? places : places.slice(0, FIRST)).map(([key, use]) => (
          <li key={key}>
            <Link to={routeOfRecord(use.kind, use.id)} className={classes.use}>
              <span className={classes.useKind}>{kinds(use.kind)}</span>
              <span className={classes.useTitle}>{names.of(use.kind, use.id)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {!all && places.length > FIRST && (
        <Button variant="subtle" size="compact-xs" mt="xs" ml="-0.5rem" onClick={() => setAll(true)}>
          {t('moreOf', { n: places.length })}
        </Button>
      )}
    </>
  );
}
