import type { ChannelOutput } from '../../../core/contract/index.ts';
import type { Book, Meeting } from '../../../core/model/index.ts';
import { dropEdit, editOf, putEdit } from './edits.ts';

/** What the host says of a copy. */
export type Outline = ChannelOutput<'book.outline'>;
/** A section in the contents. */
export type OutlineSection = Outline['sections'][number];
/** Something the checks found. */
export type Finding = Outline['findings'][number];

/** The name a book's order and leave-out lists use for a section: all issue tabs go by the section that makes them. */
export function nameOf(section: OutlineSection): string {
  return section.role === 'issue' || section.role === 'annex'
    ? section.templateSection
    : section.id.replace(/^own-/, '');
}

/** The id of an own text, where the section is one. */
export function ownIdOf(section: OutlineSection): string | undefined {
  return section.id.startsWith('own-') ? section.id.slice(4) : undefined;
}

/** The attachment of an annex, where the section is one. */
export function annexIdOf(section: OutlineSection): string | undefined {
  return section.role === 'annex' && section.id.startsWith('annex-') ? section.id.slice(6) : undefined;
}

/** Where a section lands when it is moved to another's place; null where it cannot be moved there. */
export function moveSection(
  book: Book,
  meeting: Meeting | undefined,
  library: Meeting | undefined,
  sections: readonly OutlineSection[],
  from: number,
  to: number,
): Book | null {
  const moved = sections[from];
  const target = sections[to];
  if (moved === undefined || target === undefined || from === to || moved.role === 'cover') return null;
  if (moved.role === 'issue') {
    if (target.role !== 'issue' || meeting === undefined || library === undefined) return null;
    return moveIssue(book, meeting, library, moved, target);
  }
  if (target.role === 'cover') return null;
  const annex = annexIdOf(moved);
  if (annex !== undefined) {
    const at = book.annexIds.indexOf(annex);
    const to = book.annexIds.indexOf(annexIdOf(target) ?? '');
    // Annexes stay together; among themselves they go where they are put.
    if (at === -1 || to === -1) return null;
    return { ...book, annexIds: book.annexIds.toSpliced(at, 1).toSpliced(to, 0, annex) };
  }
  const names = [...new Set(sections.filter((each) => each.role !== 'cover').map(nameOf))];
  const name = nameOf(moved);
  const rest = names.filter((each) => each !== name);
  const at = rest.indexOf(nameOf(target));
  return { ...book, order: rest.toSpliced(to > from ? at + 1 : at, 0, name) };
}

function moveIssue(
  book: Book,
  meeting: Meeting,
  library: Meeting,
  moved: OutlineSection,
  target: OutlineSection,
): Book | null {
  const { issueId } = moved;
  const agenda = meeting.agenda.findIndex((item) => item.issueId === issueId);
  const agendaTo = meeting.agenda.findIndex((item) => item.issueId === target.issueId);
  if (agenda !== -1 && agendaTo !== -1) {
    const item = meeting.agenda[agenda];
    if (item === undefined) return null;
    return withAgenda(book, library, meeting.agenda.toSpliced(agenda, 1).toSpliced(agendaTo, 0, item));
  }
  const extra = book.issueIds.findIndex((id) => id === issueId);
  const extraTo = book.issueIds.findIndex((id) => id === target.issueId);
  if (extra === -1 || extraTo === -1 || issueId === undefined) return null;
  return { ...book, issueIds: book.issueIds.toSpliced(extra, 1).toSpliced(extraTo, 0, issueId) };
}

const agendaPlace = (meetingId: string) => ({ kind: 'meeting', id: meetingId, field: 'agenda' }) as const;

function withAgenda(book: Book, library: Meeting, agenda: Meeting['agenda']): Book {
  return putEdit(book, agendaPlace(library.id), agenda, library.agenda);
}

/** The book without a section, or without one of its issues. */
export function leaveOut(
  book: Book,
  meeting: Meeting | undefined,
  library: Meeting | undefined,
  section: OutlineSection,
): Book {
  const { issueId } = section;
  const annex = annexIdOf(section);
  if (annex !== undefined) return { ...book, annexIds: book.annexIds.filter((id) => id !== annex) };
  if (section.role !== 'issue' || issueId === undefined) {
    return { ...book, leaveOut: [...new Set([...book.leaveOut, nameOf(section)])] };
  }
  const without = { ...book, issueIds: book.issueIds.filter((id) => id !== issueId) };
  if (meeting === undefined || library === undefined) return without;
  const agenda = meeting.agenda.filter((item) => item.issueId !== issueId);
  return agenda.length === meeting.agenda.length ? without : withAgenda(without, library, agenda);
}

/** The book with a section that was left out. */
export function putBack(book: Book, section: OutlineSection): Book {
  return { ...book, leaveOut: book.leaveOut.filter((id) => id !== nameOf(section)) };
}

/** The book with an issue: in its place on the agenda where it was taken from there, else after it. */
export function addIssue(
  book: Book,
  meeting: Meeting | undefined,
  library: Meeting | undefined,
  issueId: string,
): Book {
  const wanted = library?.agenda.find((item) => item.issueId === issueId);
  if (wanted === undefined || library === undefined || meeting === undefined) {
    return { ...book, issueIds: [...new Set([...book.issueIds, issueId])] };
  }
  if (editOf(book, agendaPlace(library.id)) === undefined) return book;
  const now = meeting.agenda;
  const before = new Set(library.agenda.slice(0, library.agenda.indexOf(wanted)).map((item) => item.issueId));
  const at = now.findLastIndex((item) => before.has(item.issueId)) + 1;
  const agenda = now.toSpliced(at, 0, wanted);
  return agenda.length === library.agenda.length &&
    agenda.every((item, index) => item === library.agenda[index])
    ? dropEdit(book, agendaPlace(library.id))
    : withAgenda(book, library, agenda);
}

/** The issues of the library's agenda that this book leaves out. */
export function leftOutIssues(meeting: Meeting | undefined, library: Meeting | undefined): readonly string[] {
  const now = new Set(meeting?.agenda.map((item) => item.issueId));
  return (library?.agenda ?? []).map((item) => item.issueId).filter((id) => !now.has(id));
}
