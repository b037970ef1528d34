import { Button } from '@mantine/core';
import { IconExternalLink, IconFileTypeDocx, IconFileTypePdf, IconFolder } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { EventPayload } from '../../../core/contract/index.ts';
import { call } from '../../api/client.ts';
import { Notice } from '../../components/notice.tsx';
import { sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { exportTexts } from '../../i18n/areas/export.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useFindingWords } from '../checks/use-finding-words.ts';
import classes from './export.module.css';

type Done = EventPayload<'job.done'>;

/** The files that were made, the proof that nothing withheld is in them, and the ways to them. */
export function ExportResult({
  result,
  onClose,
}: {
  readonly result: Done;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(exportTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const searched = Math.max(0, ...result.files.map((file) => file.withheldSearched));
  return (
    <div className={classes.choices}>
      <Notice
        tone="green"
        title={t('done', { seconds: format.number(Math.round(result.seconds * 10) / 10) })}
        role="status"
      >
        {t('proof', { n: result.files.length })} {searched > 0 && t('proofMore', { n: searched })}
      </Notice>
      <ul className={classes.files}>
        {result.files.map((file) => {
          const Icon = file.format === 'pdf' ? IconFileTypePdf : IconFileTypeDocx;
          return (
            <li key={file.token} className={classes.file}>
              <Icon size="1.5rem" stroke={1.25} aria-hidden />
              <span className={classes.fileName}>
                {file.name}
                <span className={classes.fileNote}>
                  {common(file.variant)} · {format.bytes(file.bytes)}
                  {file.pages > 0 && ` · ${t('pages', { n: file.pages })}`}
                  {file.locked && ` · ${t('locked')}`}
                </span>
              </span>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconExternalLink size="0.875rem" stroke={1.5} aria-hidden />}
                aria-label={t('openFile', { name: file.name })}
                onClick={() => void call('shell.open', { token: file.token }).catch(sayFailed)}
              >
                {t('open')}
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFolder size="0.875rem" stroke={1.5} aria-hidden />}
                aria-label={t('showFile', { name: file.name })}
                onClick={() => void call('shell.showInFolder', { token: file.token }).catch(sayFailed)}
              >
                {t('show')}
              </Button>
            </li>
          );
        })}
      </ul>
      {result.warnings.length > 0 && (
        <details>
          <summary>
            {t('warnings')} ({result.warnings.length})
          </summary>
          <FindingList findings={result.warnings} />
        </details>
      )}
      <div className={classes.foot}>
        <Button onClick={onClose} data-autofocus>
          {common('done')}
        </Button>
      </div>
    </div>
  );
}

/** Findings with where each is. */
export function FindingList({ findings }: { readonly findings: Done['warnings'] }): JSX.Element {
  const say = useFindingWords();
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two findings may say the same
        <li key={index}>
          {say(finding)}
          {finding.place !== undefined && (
            <span className={classes.fileNote}>
              {finding.place.id}
              {finding.place.field !== undefined && ` · ${finding.place.field}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
