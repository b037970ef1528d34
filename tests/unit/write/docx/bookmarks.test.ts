import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../core/document/index.ts';
import { bookmarkNames } from '../../../../core/write/docx/bookmarks.ts';

const sectionsOf = (ids: readonly string[]): Section[] =>
  ids.map((id) => ({
    id,
    role: 'front',
    title: id,
    runningTitle: id,
    orientation: 'portrait',
    startsPage: true,
    inContents: true,
    blocks: [],
  }));

describe('bookmark names', () => {
  it('keeps an id that Word allows', () => {
    expect(bookmarkNames(sectionsOf(['glance'])).get('glance')).toBe('glance');
  });

  it('gives names that Word allows, each one once, case ignored', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 30 }), (ids) => {
        const names = [...bookmarkNames(sectionsOf(ids)).values()];
        for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
