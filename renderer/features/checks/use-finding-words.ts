import type { ChannelOutput } from '../../../core/contract/index.ts';
import { findingTexts } from '../../i18n/areas/findings.ts';
import { useText } from '../../i18n/use-text.ts';

type Finding = ChannelOutput<'checks.file'>[number];

const WORDS = {
  'no-agenda': 'noAgenda',
  'empty-book': 'emptyBook',
  'not-released': 'notReleased',
  'variant-not-allowed': 'variantNotAllowed',
} as const;

const hasWords = (code: string): code is keyof typeof WORDS => Object.hasOwn(WORDS, code);

/** What a finding says to the user of the app. */
export function useFindingWords(): (finding: Pick<Finding, 'code' | 'severity' | 'message'>) => string {
  const t = useText(findingTexts);
  return ({ code, severity, message }) => (severity === 'error' && hasWords(code) ? t(WORDS[code]) : message);
}
