import type { Library, LibraryRecord, RuleFinding } from './library.ts';
import { eachText, idsOf, isGroup } from './library.ts';

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

/** A library too empty for a book, meetings without an agenda, lists that name the same thing twice. */
export function checkContents(library: Library): RuleFinding[] {
  const missing = (['issue', 'meeting', 'book'] as const)
    .filter((kind) => idsOf(library, kind).length === 0)
    .map((kind): RuleFinding => ({
      code: 'empty-library',
      severity: 'warning',
      message: `there is no ${kind} yet${kind === 'book' ? ': nothing can be exported' : ''}`,
      params: { kind },
      place: { kind: 'workspace', id: 'workspace' },
    }));
  return [
    ...missing,
    ...library.records.flatMap((record) => [...checkRecord(record), ...citationsAsText(record)]),
  ];
}

/** Citations work in running text; elsewhere, and where they are written wrongly, their signs would be printed. */
function citationsAsText(record: LibraryRecord): RuleFinding[] {
  const findings: RuleFinding[] = [];
  eachText(record.value, (text, path) => {
    const [sign] = /\[@[^\]]*\]?|\^\[[^\]]*\]?/.exec(text) ?? [];
    if (sign === undefined || path[0] === 'remark' || path[0] === 'edits') return;
    findings.push({
      code: 'citation-as-text',
      severity: 'warning',
      message: `“${sign}” would be printed as it stands: citations and notes work in running text only, as [@ID] or ^[…]; name the source in sourceIds instead`,
      params: { sign },
      place: { kind: record.kind, id: record.id, field: path.join('.') },
      near: sign,
    });
  });
  return findings;
}

function checkRecord(record: LibraryRecord): RuleFinding[] {
  switch (record.kind) {
    case 'meeting':
      return checkMeeting(record);
    case 'claim':
      return repeated(record, 'values', 'id', 'two values of this claim are called');
    default:
      return [];
  }
}

function checkMeeting(meeting: LibraryRecord): RuleFinding[] {
  if (isEmpty(meeting.value['agenda'])) {
    return [
      {
        code: 'no-agenda',
        severity: 'warning',
        message: 'this meeting has no agenda: its books have no issue tabs',
        place: { kind: 'meeting', id: meeting.id, field: 'agenda' },
      },
    ];
  }
  return [
    ...repeated(meeting, 'agenda', 'issueId', 'twice on the agenda:'),
    ...repeated(meeting, 'ourDelegation', 'personId', 'twice in the delegation:'),
    ...repeated(meeting, 'theirDelegation', 'personId', 'twice in the delegation:'),
  ];
}

function repeated(record: LibraryRecord, list: string, name: string, words: string): RuleFinding[] {
  const value = record.value[list];
  if (!Array.isArray(value)) return [];
  const ids = value.map((item: unknown) => (isGroup(item) ? item[name] : undefined));
  return ids.flatMap((id, index): RuleFinding[] =>
    typeof id !== 'string' || ids.indexOf(id) === index
      ? []
      : [
          {
            code: 'duplicate-item',
            severity: 'error',
            message: `${words} "${id}"`,
            place: { kind: record.kind, id: record.id, field: `${list}.${index}.${name}` },
          },
        ],
  );
}
