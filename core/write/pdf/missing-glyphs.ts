import type { WriterWarning } from '../../document/index.ts';

const MOST_NAMED = 12;

/** Gathers characters that no font has, by the section they stand in. */
export class MissingGlyphs {
  readonly #bySection = new Map<string, Set<number>>();

  /** Notes a character; the same one in the same section counts once. */
  add(sectionId: string, codePoint: number): void {
    const known = this.#bySection.get(sectionId);
    if (known === undefined) this.#bySection.set(sectionId, new Set([codePoint]));
    else known.add(codePoint);
  }

  /** One warning a section, naming the characters. */
  warnings(): readonly WriterWarning[] {
    return [...this.#bySection].map(([sectionId, codePoints]) => {
      const names = [...codePoints].toSorted((one, other) => one - other).map(name);
      const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
      return {
        code: 'missing-glyph',
        sectionId,
        message: `No font has ${names.slice(0, MOST_NAMED).join(', ')}${more}; □ stands in its place.`,
        params: { characters: names.slice(0, MOST_NAMED).join(', ') },
      };
    });
  }
}

const name = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
