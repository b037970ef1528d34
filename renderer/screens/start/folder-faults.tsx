import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { ApiError } from '../../api/client.ts';
import { HostWords } from '../../components/error-notice.tsx';
import { useFindingWords } from '../../features/checks/use-finding-words.ts';
import { startTexts } from '../../i18n/areas/start.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import classes from './start-screen.module.css';

type Finding = ChannelOutput<'checks.file'>[number];

/** As many as a person corrects before trying again. */
const MOST_SHOWN = 12;

/** What is wrong with a zipped folder that could not be opened, by file and line. */
export function FolderFaults({ error }: { readonly error: unknown }): JSX.Element | null {
  const t = useText(startTexts);
  const say = useFindingWords();
  const english = useLanguage() === 'en';
  const faults = faultsIn(error);
  if (faults.length === 0) return null;
  const shown = faults.slice(0, MOST_SHOWN);
  const at = ({ place: { file, line } = {} as NonNullable<Finding['place']> }: Finding) =>
    file === undefined ? '' : line === undefined ? file : t('faultAt', { file, line });
  return (
    <>
      <ul className={classes.faults}>
        {shown.map((fault) => (
          <li key={`${at(fault)} ${fault.message}`}>
            <strong>{at(fault)}</strong> {say(fault)}
          </li>
        ))}
        {faults.length > shown.length && <li>{t('faultsMore', { n: faults.length - shown.length })}</li>}
      </ul>
      {/* the host knows more than the kind of mistake: what was found, what was perhaps meant */}
      {!english && <HostWords>{shown.map(({ message }) => message).join(' · ')}</HostWords>}
    </>
  );
}

function faultsIn(error: unknown): readonly Finding[] {
  if (!(error instanceof ApiError) || typeof error.details !== 'object' || error.details === null) return [];
  const findings = 'findings' in error.details ? (error.details.findings as readonly Finding[]) : [];
  return findings.filter(({ severity }) => severity === 'error');
}
