import { describe, expect, it } from 'vitest';
import { collectTexts } from '../../../core/assemble/texts.ts';
import type { Variant } from '../../../core/document/index.ts';
import { RESTRICTED_FIELDS, type RecordKind } from '../../../core/model/index.ts';
import { CANARY, canariesIn, canaryRecord, canaryWorkspace, MATTER_KINDS } from '../../support/canaries.ts';
import { assemble, assembleDocument, SMALL, withChange, withRecords } from '../../support/workspace.ts';

const COPIES: readonly Variant[] = ['delegation', 'releasable'];

function withheldFrom(raw: Parameters<typeof assemble>[0], variant: Variant): readonly string[] {
  const result = assemble(raw, variant);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.withheld;
}

/** The canaries of a field; "agenda.aim" is that of each item of a list. */
function canariesAt(record: Readonly<Record<string, unknown>>, path: string): string[] {
  const [field = '', inner] = path.split('.');
  const value = record[field];
  if (inner === undefined) return canariesIn(value);
  return (value as Readonly<Record<string, unknown>>[]).flatMap((item) => canariesIn(item[inner]));
}

describe('what goes into a copy', () => {
  it.each(COPIES)('holds no text of a record that is not released to the %s copy', (variant) => {
    const raw = canaryWorkspace([]);
    expect(JSON.stringify(assembleDocument(raw, variant))).not.toContain(CANARY);
  });

  it.each(COPIES)(
    'knows every text withheld from the %s copy, so that the files can be searched',
    (variant) => {
      const raw = canaryWorkspace([]);
      const withheld = withheldFrom(raw, variant);
      const planted = canariesIn(raw).filter((text) => !text.includes(' url '));
      expect(planted.length).toBeGreaterThan(60);
      expect(planted.filter((text) => !withheld.includes(text))).toEqual([]);
    },
  );

  it('shows released canaries, so that the tests above can fail', () => {
    const text = JSON.stringify(assembleDocument(canaryWorkspace(['delegation']), 'delegation'));
    const kinds = MATTER_KINDS.filter((kind) => text.includes(`${CANARY} ${kind} `));
    // An attachment shows as a picture; the meeting of this book is another one than the canary's.
    expect(kinds).toEqual(MATTER_KINDS.filter((kind) => !['party', 'attachment', 'meeting'].includes(kind)));
  });

  it.each(Object.entries(RESTRICTED_FIELDS) as [RecordKind, string[]][])(
    'keeps the restricted fields of a released %s in the principal’s copy',
    (kind, fields) => {
      const canary = canaryRecord(kind, 'canary');
      const released = { ...canary, releaseTo: ['delegation'] };
      const raw = { ...canaryWorkspace(['delegation']), [kind]: [...(SMALL[kind] ?? []), released] };
      const text = JSON.stringify(assembleDocument(raw, 'delegation'));
      const restricted = fields.flatMap((field) => canariesAt(canary, field));
      expect(restricted.length).toBeGreaterThan(0);
      expect(restricted.filter((value) => text.includes(value))).toEqual([]);
      expect(restricted.filter((value) => !withheldFrom(raw, 'delegation').includes(value))).toEqual([]);
    },
  );

  it('lets a restricted field go where it is released by name', () => {
    const raw = withChange('meeting', 'second', { releaseFields: { doNotOffer: ['delegation'] } });
    expect(JSON.stringify(assembleDocument(raw, 'delegation'))).toContain('Do not offer the trout.');
    expect(JSON.stringify(assembleDocument(raw, 'releasable'))).not.toContain('trout');
  });

  it('never prints a remark, not even in the principal’s copy', () => {
    const raw = withChange('issue', 'pike', { remark: 'Ask the minister about his boat.' });
    expect(JSON.stringify(assembleDocument(raw))).not.toContain('boat');
    expect(withheldFrom(raw, 'principal')).toContain('Ask the minister about his boat.');
  });

  it('makes no copy that the book does not allow, and none of a meeting that is not released', () => {
    expect(assemble(withChange('book', 'book', { variants: ['principal'] }), 'delegation')).toMatchObject({
      ok: false,
      problems: [{ code: 'variant-not-allowed' }],
    });
    expect(assemble(withChange('meeting', 'second', { releaseTo: [] }), 'delegation')).toMatchObject({
      ok: false,
      problems: [{ code: 'not-released', place: { kind: 'meeting', id: 'second' } }],
    });
  });

  it('withholds a record whose marking is above the copy’s, and says so', () => {
    const raw = withRecords({
      deadline: [
        { id: 'd', title: 'Secret day', date: '2025-05-01', marking: 'closed', releaseTo: ['releasable'] },
      ],
    });
    const result = assemble(raw, 'releasable');
    expect(JSON.stringify(result.ok && result.document)).not.toContain('Secret day');
    expect(result.problems).toMatchObject([{ code: 'over-marked', place: { kind: 'deadline', id: 'd' } }]);
  });

  it('withholds the book’s own value of a withheld record, and still knows it', () => {
    const edits = [
      { kind: 'position', id: 'pike-red', field: 'text', value: 'Not below three hundred and ten.' },
    ];
    const raw = { ...SMALL, book: [{ ...SMALL.book?.[0], edits }] };
    expect(JSON.stringify(assembleDocument(raw, 'delegation'))).not.toContain('three hundred and ten');
    expect(withheldFrom(raw, 'delegation')).toContain('Not below three hundred and ten.');
  });

  it('calls a side by no name where its record is withheld', () => {
    const raw = withChange('party', 'south', { releaseTo: [] });
    const text = JSON.stringify(assembleDocument(raw, 'releasable'));
    expect(text).not.toContain('Southland');
    expect(text).toContain('Their side');
  });

  it('drops the citation of a source that is not released, not the sentence', () => {
    const document = assembleDocument(withChange('source', 'S-1', { releaseTo: [] }), 'releasable');
    expect(JSON.stringify(document)).toContain('Both fleets fish for pike.');
    expect(JSON.stringify(document)).not.toContain('Gazette');
  });

  it('does not seek what the released part says with other hyphens, spaces or capitals', () => {
    const raw = withRecords({
      deadline: [
        { id: 'open', title: 'A Two-Year Truce', date: '2025-05-01', releaseTo: ['delegation'] },
        { id: 'kept', title: 'a two year truce', date: '2025-05-02' },
      ],
    });
    expect(withheldFrom(raw, 'delegation')).not.toContain('a two year truce');
  });

  it('prints the marking of the copy', () => {
    expect(assembleDocument(SMALL, 'releasable').meta.marking).toBe('OPEN');
    expect(assembleDocument(SMALL, 'delegation').meta.marking).toBe('CLOSED');
  });
});

describe('the texts to search files for', () => {
  it('are whole sentences, over bold words and line breaks', () => {
    const rich = [
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Never below ' },
          { kind: 'text', text: 'three hundred', bold: true },
          { kind: 'text', text: '\ntonnes. No   date either.' },
        ],
      },
    ];
    expect(collectTexts({ text: rich })).toEqual(['Never below three hundred tonnes.', 'No date either.']);
  });

  it('leave out ids, dates and what stands in the released part too', () => {
    expect(collectTexts({ id: 'pike-red', asOf: '2025-04-01', lead: 'Short' })).toEqual([]);
    const raw = withRecords({
      deadline: [{ id: 'd', title: 'Both fleets fish for pike.', date: '2025-05-01' }],
    });
    expect(withheldFrom(raw, 'delegation')).not.toContain('Both fleets fish for pike.');
  });
});
