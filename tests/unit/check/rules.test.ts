import { describe, expect, test } from 'vitest';
import {
  checkBooks,
  checkContents,
  checkGlyphs,
  checkReferences,
  directoryOf,
  type Library,
  type LibraryRecord,
} from '../../../core/check/index.ts';
import type { RecordKind, Template } from '../../../core/model/index.ts';
import { readTemplate } from '../../support/workspace.ts';

const record = (kind: RecordKind, id: string, value: object = {}): LibraryRecord => ({
  kind,
  id,
  value: { id, ...value },
});

const library = (
  records: readonly LibraryRecord[],
  settings: Library['settings'] = {},
  templates: readonly Template[] = [],
): Library => ({
  records,
  settings,
  builtInTemplates: templates,
});

const say = (
  findings: readonly { readonly message: string; readonly place?: { readonly field?: string } }[],
): string[] => findings.map(({ place, message }) => `${place?.field ?? ''}: ${message}`);

describe('references', () => {
  test('are found however deep they stand, in lists and in running text', () => {
    const text = [{ kind: 'paragraph', content: [{ kind: 'footnote', cites: [{ sourceId: 'S-9' }] }] }];
    const findings = checkReferences(
      library([
        record('issue', 'beef', { background: { en: text }, sourceIds: ['S-1', 'S-8'] }),
        record('source', 'S-1'),
        record('meeting', 'm', {
          agenda: [{ issueId: 'beef' }, { issueId: 'pork' }],
          speakingOrder: ['kim'],
        }),
      ]),
    );
    expect(say(findings)).toEqual([
      'background.en.0.content.0.cites.0.sourceId: there is no source "S-9"; did you mean "S-1"?',
      'sourceIds.1: there is no source "S-8"; did you mean "S-1"?',
      'agenda.1.issueId: there is no issue "pork" (known: beef)',
      'speakingOrder.0: there is no person "kim"',
    ]);
  });

  test('to areas and markings are those of workspace.yaml', () => {
    const settings = { areas: [{ id: 'trade', name: 'Trade' }], markings: [{ id: 'open', label: 'Open' }] };
    const findings = checkReferences(
      library([record('issue', 'a', { areaId: 'trad', marking: 'opn' })], settings),
    );
    expect(say(findings)).toEqual([
      'areaId: workspace.yaml has no area "trad"; did you mean "trade"?',
      'marking: workspace.yaml has no marking "opn"; did you mean "open"?',
    ]);
  });

  test('are not doubted where workspace.yaml could not be read', () => {
    expect(checkReferences(library([record('issue', 'a', { areaId: 'trade', marking: 'open' })]))).toEqual(
      [],
    );
  });

  test('may not go round in a circle', () => {
    const findings = checkReferences(
      library([record('measure', 'a', { partOfId: 'b' }), record('measure', 'b', { partOfId: 'a' })]),
    );
    expect(say(findings)).toEqual([
      'partOfId: this measure is part of itself',
      'partOfId: this measure is part of itself',
    ]);
  });

  test('of release lists are fields of the kind', () => {
    const findings = checkReferences(
      library([record('person', 'a', { releaseFields: { nots: ['delegation'] } })]),
    );
    expect(say(findings)).toEqual([
      'releaseFields.nots: a person has no field "nots"; did you mean "notes"?',
    ]);
  });

  test('named like a part of every object are not taken for fields', () => {
    expect(checkReferences(library([record('issue', 'a', { constructor: 'x', toString: 'y' })]))).toEqual([]);
  });
});

describe('books', () => {
  const template = readTemplate('negotiating-round');
  const check = (value: object, more: readonly LibraryRecord[] = []): string[] => {
    const records = [record('book', 'b', { templateId: template.id, ...value }), ...more];
    const all = library(records, { languages: ['en'] }, [template]);
    return say(checkBooks(all, directoryOf(all)));
  };

  test('name sections of their template and their own', () => {
    const ownSections = [{ id: 'x', after: 'cover' }, { id: 'x', after: 'coverr' }, { id: 'cover' }];
    expect(check({ order: ['contents', 'x'], leaveOut: ['rounds', 'nothing-like-it'], ownSections })).toEqual(
      [
        expect.stringMatching(/^leaveOut\.1: template "negotiating-round" has no section "nothing-like-it"/),
        'ownSections.1.after: template "negotiating-round" has no section "coverr"; did you mean "cover"?',
        'ownSections.1.id: two sections of this book are called "x"',
        'ownSections.2.id: template "negotiating-round" already has a section "cover"',
      ],
    );
  });

  test('say if their template has changed since', () => {
    expect(check({ templateVersion: template.version + 1 })).toEqual([
      `templateVersion: made with version ${template.version + 1} of template "negotiating-round"; version ${template.version} is used now`,
    ]);
    expect(check({ templateVersion: template.version })).toEqual([]);
  });

  test('use the workspace’s own template of the same id', () => {
    const own = record('template', template.id, { version: 1, sections: [{ id: 'only' }] });
    expect(check({ leaveOut: ['only'] }, [own])).toEqual([]);
    expect(check({ leaveOut: ['schedule'] }, [own])[0]).toContain('has no section "schedule"');
  });

  test('edit fields that are there, with values that fit and references that lead somewhere', () => {
    const edits = [
      { kind: 'issue', id: 'beef', field: 'title', value: 'Pork' },
      { kind: 'issue', id: 'beef', field: 'title', value: 'Veal' },
      { kind: 'issue', id: 'beef', field: 'sourceIds', value: ['S-1', 'S-2'] },
      { kind: 'issue', id: 'beef', field: 'background', value: 'Text [@S-3].' },
      { kind: 'issue', id: 'beef', field: 'states', value: [{ from: '2025-13-01', state: 'open' }] },
      { kind: 'issue', id: 'beef', field: 'id', value: 'pork' },
      { kind: 'issue', id: 'pork', field: 'title', value: 'x' },
    ];
    expect(check({ edits }, [record('issue', 'beef'), record('source', 'S-1')])).toEqual([
      'edits.1: field "title" of issue "beef" is edited twice in this book',
      'edits.2.value.1: there is no source "S-2"; did you mean "S-1"?',
      'edits.3.value.0.content.1.cites.0.sourceId: there is no source "S-3"; did you mean "S-1"?',
      'edits.4.value.0.from: does not fit field "states" of an issue: there is no day 2025-13-01',
      'edits.5.field: a book cannot change "id": change it in the record',
      'edits.6.id: there is no issue "pork" to edit (known: beef)',
    ]);
  });

  test('are in a language that the workspace lists', () => {
    expect(check({ language: 'ko' })).toEqual([
      'language: workspace.yaml lists the languages en, not "ko": texts may be missing in it',
    ]);
  });
});

describe('citations', () => {
  test('that would be printed as they stand are named', () => {
    const text = [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Wrong [@S 1].' }] }];
    const findings = checkContents(
      library([
        record('issue', 'a', { theirAsk: 'More.[@S-1]', background: text, remark: 'as in [@S-1]' }),
        record('source', 'S-1'),
      ]),
    ).filter((finding) => finding.code === 'citation-as-text');
    expect(findings.map((finding) => finding.place?.field)).toEqual([
      'theirAsk',
      'background.0.content.0.text',
    ]);
    expect(findings[0]?.message).toContain('“[@S-1]” would be printed as it stands');
  });
});

describe('contents', () => {
  test('an empty library says what is missing, kind by kind', () => {
    expect(checkContents(library([])).map((one) => [one.severity, one.message])).toEqual([
      ['warning', 'there is no issue yet'],
      ['warning', 'there is no meeting yet'],
      ['warning', 'there is no book yet: nothing can be exported'],
    ]);
  });

  test('the same thing twice on a list is a mistake', () => {
    const findings = checkContents(
      library([
        record('issue', 'beef'),
        record('book', 'b'),
        record('meeting', 'm', {
          agenda: [{ issueId: 'beef' }, { issueId: 'beef' }],
          ourDelegation: [{ personId: 'kim' }, { personId: 'kim' }],
        }),
        record('claim', 'c', { values: [{ id: 'v' }, { id: 'v' }] }),
      ]),
    );
    expect(say(findings)).toEqual([
      'agenda.1.issueId: twice on the agenda: "beef"',
      'ourDelegation.1.personId: twice in the delegation: "kim"',
      'values.1.id: two values of this claim are called "v"',
    ]);
  });
});

describe('glyphs', () => {
  const covers = (codePoint: number): boolean =>
    codePoint < 0x500 || (codePoint >= 0xac00 && codePoint <= 0xd7a3);

  test('are looked for in their composed form, and not for what has no ink', () => {
    const name = `${'한글'.normalize('NFD')} a\u200Db\u00A0c\u00AD`;
    expect(checkGlyphs(library([record('issue', 'a', { title: name })]), covers)).toEqual([]);
  });

  test('are not needed for what is never printed', () => {
    const value = { remark: 'ไ', url: 'https://ไ.example', text: [{ href: 'https://ไ', text: 'x' }] };
    expect(checkGlyphs(library([record('issue', 'a', value)]), covers)).toEqual([]);
  });

  test('that are missing are named once a field, the first six of them', () => {
    const findings = checkGlyphs(
      library([record('issue', 'a', { title: { en: 'ok', ko: 'กขฃคฅฆงจก' } })]),
      covers,
    );
    expect(say(findings)).toEqual([
      'title.ko: no font of the book has "ก" (U+0E01), "ข" (U+0E02), "ฃ" (U+0E03), "ค" (U+0E04), "ฅ" (U+0E05), "ฆ" (U+0E06) and 2 more characters',
    ]);
  });
});
