import type { Language, LocalText, Settings, Workspace } from '../../core/model/index.ts';
import { partySchema, RECORD_KINDS, settingsSchema } from '../../core/model/index.ts';
import { toId } from './answers.ts';

/** What a new file is made from. */
export interface NewFile {
  readonly name: string;
  /** The main language. */
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly ourParty: LocalText;
  readonly theirParty?: LocalText | undefined;
  readonly timeZone: string;
}

/** Protective markings to begin with; each office has its own and changes them in the settings. */
const MARKINGS: Settings['markings'] = [
  { id: 'open', label: { en: 'Open', ko: '공개' } },
  { id: 'restricted', label: { en: 'Restricted', ko: '대외주의' } },
  { id: 'confidential', label: { en: 'Confidential', ko: '대외비' } },
];
const VARIANT_MARKINGS: Settings['variantMarkings'] = {
  principal: 'confidential',
  delegation: 'restricted',
  releasable: 'open',
};

/** A new file's contents: its settings and the sides. What a side is called may be known in every copy. */
export function newWorkspace(file: NewFile): Workspace {
  const languages = [file.language, ...file.languages.filter((one) => one !== file.language)];
  const party = (name: LocalText, otherwise: string) => ({
    id: toId(nameIn(name, languages), otherwise),
    name,
    releaseTo: ['delegation', 'releasable'],
  });
  const ours = party(file.ourParty, 'ours');
  const other = file.theirParty === undefined ? undefined : party(file.theirParty, 'theirs');
  const theirs = other?.id === ours.id ? { ...other, id: `${other.id}-2` } : other;
  const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as Workspace['records'];
  return {
    settings: settingsSchema.parse({
      format: 1,
      title: file.name,
      ourPartyId: ours.id,
      languages: [...new Set(languages)],
      timeZone: file.timeZone,
      markings: MARKINGS,
      variantMarkings: VARIANT_MARKINGS,
    }),
    records: {
      ...none,
      party: [ours, ...(theirs ? [theirs] : [])].map((one) => partySchema.parse(one)),
    },
  };
}

function nameIn(name: LocalText, languages: readonly Language[]): string {
  if (typeof name === 'string') return name;
  // An English name makes an id that every system can write.
  return name.en ?? languages.map((language) => name[language]).find((text) => text !== undefined) ?? '';
}
