import type { RecordKind, Settings, Template } from '../model/index.ts';
import type { Finding } from './finding.ts';

/** A record as the rules look at it: what of it could be read, even where other parts of it are wrong. */
export interface LibraryRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What the rules look at: the records, the settings as far as they could be read, and the shipped templates. */
export interface Library {
  readonly settings: Partial<Settings>;
  readonly records: readonly LibraryRecord[];
  readonly builtInTemplates: readonly Template[];
  /** Records that are in files too broken to read: that they are missing is no second mistake. */
  readonly unread?: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** A finding, with a text that stands where it is: the line of a long text is found by it. */
export interface RuleFinding extends Finding {
  readonly near?: string;
}

const KIND_WORDS: Readonly<Partial<Record<RecordKind, string>>> = {
  talkingPoint: 'talking point',
  edition: 'kept revision',
};

/** What a kind is called in a sentence. */
export function kindWord(kind: RecordKind): string {
  return KIND_WORDS[kind] ?? kind;
}

/** A kind with its article: "an issue", "a book". */
export function aKind(kind: RecordKind): string {
  const word = kindWord(kind);
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** The ids there are of a kind, the shipped templates among them. */
export function idsOf(library: Library, kind: RecordKind): readonly string[] {
  const own = [...library.records, ...(library.unread ?? [])]
    .filter((record) => record.kind === kind)
    .map((record) => record.id);
  return kind === 'template'
    ? [...new Set([...own, ...library.builtInTemplates.map((template) => template.id)])]
    : own;
}

/** Calls back for every text in a value, with the path to it. */
export function eachText(
  value: unknown,
  visit: (text: string, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, visit, [...path, index]));
  else if (isGroup(value)) {
    for (const [key, item] of Object.entries(value)) eachText(item, visit, [...path, key]);
  }
}

/** Whether a value is a group of named fields. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
