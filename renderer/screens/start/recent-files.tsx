import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconFileText, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { call } from '../../api/client.ts';
import { callKey } from '../../api/hooks.ts';
import { sayDone, sayFailed } from '../../components/toast.tsx';
import { startTexts } from '../../i18n/areas/start.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './start-screen.module.css';
import type { Busy } from './use-opening.ts';

type Info = ChannelOutput<'app.info'>;
type RecentFile = Info['recent'][number];

/** The files that were open before, the latest first; those that are gone say so and can be taken off. */
export function RecentFiles({
  files,
  busy,
  onOpen,
}: {
  readonly files: readonly RecentFile[];
  readonly busy: Busy;
  readonly onOpen: (token: string) => void;
}): JSX.Element {
  const t = useText(startTexts);
  const queries = useQueryClient();
  const forget = async (file: RecentFile) => {
    try {
      const recent = await call('file.forget', { token: file.token });
      queries.setQueryData<Info>(callKey('app.info'), (info) => info && { ...info, recent });
      sayDone(t('forgotten', { name: file.name }));
    } catch (error) {
      sayFailed(error);
    }
  };
  return (
    <section aria-labelledby="recent-files">
      <h2 id="recent-files" className={classes.listTitle}>
        {t('recent')}
      </h2>
      {files.length === 0 ? (
        <p className={classes.emptyList}>{t('recentEmpty')}</p>
      ) : (
        <ul className={classes.list}>
          {files.map((file) => (
            <RecentRow
              key={file.token}
              file={file}
              opening={typeof busy === 'object' && busy.token === file.token}
              disabled={busy !== undefined}
              onOpen={() => onOpen(file.token)}
              onForget={() => void forget(file)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({
  file,
  opening,
  disabled,
  onOpen,
  onForget,
}: {
  readonly file: RecentFile;
  readonly opening: boolean;
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}): JSX.Element {
  const t = useText(startTexts);
  const format = useFormat();
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.rowButton}
        disabled={disabled || !file.exists}
        onClick={onOpen}
      >
        <span className={classes.rowIcon} aria-hidden>
          {opening ? <Loader size="1.125rem" /> : <IconFileText size="1.25rem" stroke={1.5} />}
        </span>
        <span className={classes.rowWords}>
          <span className={classes.rowName}>{file.name}</span>
          <span className={classes.rowFolder}>
            {file.exists ? file.folder : t('recentGone', { folder: file.folder })}
          </span>
        </span>
        <span className={classes.rowTime}>{format.moment(file.openedAt)}</span>
      </button>
      <Tooltip label={t('forget', { name: file.name })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('forget', { name: file.name })}
          onClick={onForget}
        >
          <IconX size="1rem" stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
