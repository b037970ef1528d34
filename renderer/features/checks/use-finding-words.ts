import { useLanguage } from '../../i18n/use-text.ts';
import { sayFinding, type FindingSaid } from './say-finding.ts';

/** What a finding says to the user of the app. */
export function useFindingWords(): (finding: FindingSaid) => string {
  const language = useLanguage();
  return (finding) => sayFinding(finding, language);
}
