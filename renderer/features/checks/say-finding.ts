import type { ChannelOutput } from '../../../core/contract/index.ts';
import type { Language } from '../../../core/model/index.ts';
import { findingTexts, FOLDER_FINDINGS } from '../../i18n/areas/findings.ts';
import { namesIn } from '../../i18n/host-words.ts';
import { fillText } from '../../i18n/texts.ts';

/** As much of a finding as its words need. */
export type FindingSaid = Pick<
  ChannelOutput<'checks.file'>[number],
  'code' | 'severity' | 'message' | 'params' | 'place'
>;

/** What a finding says in the language of the interface; one that nobody foresaw speaks for itself. */
export function sayFinding(finding: FindingSaid, language: Language): string {
  const { code, severity, message, place } = finding;
  const field = place?.field ?? place?.file;
  const params: Readonly<Record<string, string | number>> = {
    ...(field === undefined ? {} : { field }),
    ...finding.params,
  };
  const words: Readonly<Record<string, string>> = findingTexts[language];
  // some codes mean another thing as a warning than as an error
  const text =
    words[`${code}/${severity}`] ?? words[code] ?? (language === 'en' ? undefined : FOLDER_FINDINGS[code]);
  const asked = Array.from(text?.matchAll(/\{(\w+)/g) ?? [], ([, name = '']) => name);
  // a sentence with a gap in it says less than the host's
  if (text === undefined || asked.some((name) => params[name] === undefined)) return message;
  return fillText(text, namesIn(params, language));
}
