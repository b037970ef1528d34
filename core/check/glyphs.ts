import { eachText, type Library, type LibraryRecord, type RuleFinding } from './library.ts';

/** Whether the fonts of the book have a glyph for a character. */
export type Covers = (codePoint: number) => boolean;

/** What is never printed, so that no font needs it. */
const NOT_PRINTED = new Set(['remark', 'href', 'url', 'file']);
const MOST_NAMED = 6;
// Not ink: spaces, and what only steers how its neighbours are set.
const NO_INK = /^[\s\p{Default_Ignorable_Code_Point}]$/u;
const CONTROL = /^[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]$/u;

/** Characters that would come out as empty boxes, field by field. */
export function checkGlyphs(library: Library, covers: Covers): RuleFinding[] {
  const settings: LibraryRecord = { kind: 'book', id: 'workspace', value: { ...library.settings } };
  return [
    ...checkRecord(settings, covers).map((finding) => ({
      ...finding,
      place: { ...finding.place, kind: 'workspace' as const, id: 'workspace' },
    })),
    ...library.records.flatMap((record) => checkRecord(record, covers)),
  ];
}

function checkRecord(record: LibraryRecord, covers: Covers): RuleFinding[] {
  return Object.entries(record.value).flatMap(([field, value]) => {
    if (NOT_PRINTED.has(field)) return [];
    const missing = new Map<string, string>();
    eachText(value, (text, path) => {
      if (path.some((step) => typeof step === 'string' && NOT_PRINTED.has(step))) return;
      for (const character of text.normalize('NFC')) {
        if (character >= ' ' && character <= '~') continue;
        if (missing.has(character) || NO_INK.test(character)) continue;
        // Fonts may map control characters to an empty glyph; they are no text all the same.
        if (!CONTROL.test(character) && covers(character.codePointAt(0) ?? 0)) continue;
        missing.set(character, [field, ...path].join('.'));
      }
    });
    const [first] = missing;
    if (first === undefined) return [];
    return [
      {
        code: 'no-glyph',
        severity: 'warning',
        message: `no font of the book has ${nameAll([...missing.keys()])}`,
        params: { characters: [...missing.keys()].slice(0, MOST_NAMED).map(nameOne).join(', ') },
        place: { kind: record.kind, id: record.id, field: first[1] },
        near: first[0],
      },
    ];
  });
}

function nameAll(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED).map(nameOne);
  const more = characters.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more characters` : ''}`;
}

/** "ก" (U+0E01); characters that a terminal would act on are not shown. */
function nameOne(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return CONTROL.test(character) ? `the control character ${number}` : `"${character}" (${number})`;
}
