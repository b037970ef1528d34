import type { Reason } from '../../core/contract/index.ts';
import type { Language, RecordKind } from '../../core/model/index.ts';
import { commonTexts } from './areas/common.ts';
import { kindTexts } from './areas/kinds.ts';
import { reasonTexts, systemTexts } from './areas/reasons.ts';
import { fillText } from './texts.ts';

type Params = Readonly<Record<string, string | number>>;

/** What a failure says of itself beyond its code. */
export interface Told {
  readonly message: string;
  readonly reason?: Reason | undefined;
}

/**
 * What the host says of a failure, in the language of the interface. Its own sentence is English: where nothing better is
 * known, another language goes without.
 */
export function sayReason({ message, reason }: Told, language: Language): string | undefined {
  if (reason === undefined) return language === 'en' ? message : undefined;
  return fillText(reasonTexts[language][reason.code], namesIn(reason.params, language));
}

/** Reasons whose sentence says only what is wrong: what to do is in the words of the error's code. */
const ONLY_WHAT: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'withheld-in-file',
  'folder-not-writable',
  'no-template',
  'names-nothing',
  'attach-unknown',
  'too-large',
]);

/** What the host says of a failure, and whether that says what to do: general advice would repeat or contradict it. */
export function sayAdvised(
  told: Told,
  language: Language,
): { readonly words: string | undefined; readonly advises: boolean } {
  const words = sayReason(told, language);
  const advises = words !== undefined && !(told.reason !== undefined && ONLY_WHAT.has(told.reason.code));
  return { words, advises };
}

/** What fills a sentence about the file, in the words of the interface. */
export function namesIn(params: Params, language: Language): Params {
  const { variant, kind, why } = params;
  const inside: Record<string, string | number> = { ...params };
  if (variant === 'principal' || variant === 'delegation' || variant === 'releasable') {
    inside['variant'] = commonTexts[language][variant];
  }
  if (typeof kind === 'string' && Object.hasOwn(kindTexts.en, kind)) {
    inside['kind'] = kindTexts[language][kind as RecordKind];
  }
  if (typeof why === 'string') {
    const words: Readonly<Record<string, string>> = systemTexts[language];
    inside['why'] = words[why] ?? systemTexts[language].other;
  }
  return inside;
}
