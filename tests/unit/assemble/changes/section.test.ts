import { describe, expect, it } from 'vitest';
import { assembleBook, keepEdition } from '../../../../core/assemble/index.ts';
import { linesOf, plainText } from '../../../../core/document/index.ts';
import type { BookDocument, Variant } from '../../../../core/document/index.ts';
import type { Edition, Workspace } from '../../../../core/model/index.ts';
import {
  makeWorkspace,
  readTemplate,
  SMALL,
  withChange,
  type RawRecords,
} from '../../../support/workspace.ts';

const template = readTemplate('negotiating-round');

function assemble(workspace: Workspace, variant: Variant, shape = template) {
  const [book] = workspace.records.book;
  if (!book) throw new Error('no book');
  const result = assembleBook({ workspace, template: shape, book, variant, imageSizes: new Map() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result, book };
}

/** The words of each copy of a state of the small negotiation, kept as revision 1. */
function keptOf(raw: RawRecords, variants: readonly Variant[] = ['principal', 'delegation', 'releasable']) {
  const workspace = makeWorkspace(withEdition(raw, 1));
  return variants.map((variant): Edition => {
    const { document, book } = assemble(workspace, variant);
    return keepEdition(document, { book, template });
  });
}

const withEdition = (raw: RawRecords, edition: number, more: object = {}): RawRecords => ({
  ...raw,
  book: [{ ...SMALL.book?.[0], edition, ...more }],
});

function later(raw: RawRecords, editions: readonly Edition[], more: object = {}): Workspace {
  const workspace = makeWorkspace(withEdition(raw, 2, more));
  return { ...workspace, records: { ...workspace.records, edition: editions } };
}

function changesIn(document: BookDocument): string | undefined {
  const section = document.sections.find(({ id }) => id === 'changes');
  return section?.blocks.flatMap(linesOf).map(plainText).join('\n');
}

const reworded = withChange('talkingPoint', 'pike-say', { lead: 'The lake feeds both our countries.' });

describe('the section of changes', () => {
  it('shows the earlier words beside the new ones, with the tab and its page', () => {
    const { document } = assemble(later(reworded, keptOf(SMALL)), 'principal');
    const text = changesIn(document);
    expect(text).toContain('Compared with revision 1 of 15 April 2025.');
    expect(text).toContain('Tab 1 · Pike quota, page\u00a0');
    expect(text).toContain('The lake feeds both of us.\nThe lake feeds both our countries.');
    expect(JSON.stringify(document)).toContain(
      '{"kind":"crossReference","target":"issue-pike","show":"page"}',
    );
  });

  it('is not there where nothing was kept, nothing changed, or only this revision was kept', () => {
    expect(changesIn(assemble(later(reworded, []), 'principal').document)).toBeUndefined();
    expect(changesIn(assemble(later(SMALL, keptOf(SMALL)), 'principal').document)).toBeUndefined();
    const same = keptOf(SMALL).map((edition) => ({ ...edition, number: 2 }));
    expect(changesIn(assemble(later(reworded, same), 'principal').document)).toBeUndefined();
  });

  it('says that nothing changed where the template asks for it', () => {
    const sections = template.sections.map((section) =>
      section.type === 'changes' ? { ...section, unchanged: 'say-so' as const } : section,
    );
    const { document } = assemble(later(SMALL, keptOf(SMALL)), 'principal', { ...template, sections });
    expect(changesIn(document)).toBe('Nothing has changed since revision 1 of 15 April 2025.');
  });

  it('goes by the last revision, the last with a name, or the one the book names', () => {
    const [first, second] = [1, 2].map((number) =>
      keptOf(SMALL, ['principal']).map((one) => ({ ...one, number, id: `${one.id}.${number}` })),
    );
    const editions = [...(first ?? []).map((one) => ({ ...one, name: 'As sent' })), ...(second ?? [])];
    const at = (more: object, shape = template) =>
      changesIn(assemble(later(reworded, editions, { edition: 3, ...more }), 'principal', shape).document);
    expect(at({})).toContain('revision 2 of');
    expect(at({ changesSince: 1 })).toContain('revision 1 of 15 April 2025 (As sent)');
    const sections = template.sections.map((section) =>
      section.type === 'changes' ? { ...section, since: 'last-named' as const } : section,
    );
    expect(at({}, { ...template, sections })).toContain('revision 1 of');
  });

  it('does not take a countdown that ran on for a change', () => {
    const raw: RawRecords = {
      ...SMALL,
      deadline: [{ id: 'end', title: 'The ice melts', date: '2025-05-01' }],
    };
    const workspace = later(raw, keptOf(raw), { asOf: '2025-04-18T18:00+09:00' });
    expect(changesIn(assemble(workspace, 'principal').document)).toBeUndefined();
  });
});

describe('withheld words in the section of changes', () => {
  it('compares a copy with its own earlier words, never with those of another', () => {
    const changed = withChange('position', 'pike-red', { text: 'Never below two hundred tonnes.' });
    const workspace = later(changed, keptOf(SMALL));
    expect(changesIn(assemble(workspace, 'principal').document)).toContain('three hundred');
    for (const variant of ['delegation', 'releasable'] as const) {
      const { document } = assemble(workspace, variant);
      expect(JSON.stringify(document)).not.toMatch(/(two|three) hundred/);
      expect(changesIn(document)).toBeUndefined();
    }
    const only = keptOf(SMALL, ['principal']);
    expect(changesIn(assemble(later(reworded, only), 'delegation').document)).toBeUndefined();
  });

  it('does not quote under "taken out" what was withdrawn from the copy', () => {
    const withdrawn = withChange('talkingPoint', 'pike-say', { releaseTo: [] });
    const { document, withheld } = assemble(later(withdrawn, keptOf(SMALL)), 'delegation');
    expect(withheld).toContain('The lake feeds both of us.');
    expect(JSON.stringify(document)).not.toContain('The lake feeds');
    expect(changesIn(document)).toContain('1 passage of the earlier revision is no longer in this copy');
  });

  it('does not name a section whose issue was withdrawn', () => {
    const both = withChange('issue', 'pike', { title: 'Canary quota of pike' });
    const hidden: RawRecords = {
      ...SMALL,
      issue: [
        { ...SMALL.issue?.[0], title: 'Canary quota of pike', releaseTo: [] },
        { id: 'eel', title: 'Eel quota', releaseTo: ['delegation'] },
      ],
      meeting: (SMALL.meeting ?? []).map((meeting) => ({
        ...meeting,
        agenda: [{ issueId: 'pike' }, { issueId: 'eel' }],
      })),
    };
    const { document } = assemble(later(hidden, keptOf(both)), 'delegation');
    expect(JSON.stringify(document)).not.toContain('Canary');
    expect(changesIn(document)).toContain('Eel quota');
  });

  it('keeps no text from being looked for that only stands in a kept revision', () => {
    const withdrawn = withChange('talkingPoint', 'pike-say', { releaseTo: [] });
    expect(assemble(later(withdrawn, keptOf(SMALL)), 'delegation').withheld).toEqual(
      assemble(later(withdrawn, []), 'delegation').withheld,
    );
  });
});
