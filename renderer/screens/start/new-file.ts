import type { ChannelInput } from '../../../core/contract/index.ts';
import type { Language } from '../../../core/model/index.ts';

/** What the dialog for a new file asks. */
export interface NewFileDraft {
  readonly name: string;
  readonly ourSide: string;
  readonly theirSide: string;
  readonly language: Language;
  /** Whether books are written in the other language too. */
  readonly both: boolean;
  readonly timeZone: string;
}

/** What is missing or wrong in a field. */
export type NewFileProblem = 'nameMissing' | 'nameBad' | 'ourSideMissing' | 'timeZoneMissing';

/** What is wrong with the draft, by field; empty when the file can be made. */
export function problemsOf(draft: NewFileDraft): Partial<Record<keyof NewFileDraft, NewFileProblem>> {
  const name = draft.name.trim();
  return {
    ...(name === '' ? { name: 'nameMissing' as const } : {}),
    // the file is called what the user calls it, on every system
    ...(/[\\/:*?"<>|]/.test(name) ? { name: 'nameBad' as const } : {}),
    ...(draft.ourSide.trim() === '' ? { ourSide: 'ourSideMissing' as const } : {}),
    ...(draft.timeZone === '' ? { timeZone: 'timeZoneMissing' as const } : {}),
  };
}

/** What the host is asked for. */
export function requestOf(draft: NewFileDraft): ChannelInput<'file.create'> {
  const other = draft.language === 'en' ? 'ko' : 'en';
  const theirs = draft.theirSide.trim();
  return {
    name: draft.name.trim(),
    language: draft.language,
    languages: draft.both ? [draft.language, other] : [draft.language],
    ourParty: draft.ourSide.trim(),
    ...(theirs === '' ? {} : { theirParty: theirs }),
    timeZone: draft.timeZone,
  };
}
