import { assertNever, type Block, type BookDocument, type Section } from '../document/index.ts';
import {
  mainLanguage,
  type Book,
  type Meeting,
  type Template,
  type TemplateSection,
  type Variant,
  type Workspace,
} from '../model/index.ts';
import { workspaceAsOf } from './as-of.ts';
import { labelsFor, plain, type AssembleInput, type Context, type IssueTab } from './context.ts';
import { applyEdits } from './edits.ts';
import { fillLabel } from './labels.ts';
import { makeDocument } from './make-document.ts';
import type { AssemblyProblem } from './problem.ts';
import { releaseWorkspace } from './release.ts';
import { changeBlocks, changesSince, hasChanges } from './sections/changes.ts';
import { annexesName, annexSections } from './sections/annexes.ts';
import { issueSections } from './sections/issues.ts';
import { standfirst } from './sections/library-sections.ts';
import { ownSections } from './sections/own.ts';
import { sectionBlocks } from './sections/section-blocks.ts';

/** A finished document with what must not be in the files made from it, or why there is none. */
export type AssembleResult =
  | {
      readonly ok: true;
      readonly document: BookDocument;
      /** Texts withheld from this copy: none of them may be found in a file made from the document. */
      readonly withheld: readonly string[];
      readonly problems: readonly AssemblyProblem[];
    }
  | { readonly ok: false; readonly problems: readonly AssemblyProblem[] };

/**
 * Fills a template from a meeting and the library: an issue tab for each agenda item, the sections the template
 * calls, in the book's language, as far as this copy may tell and as of the book's date. Pure: the same input
 * gives the same document.
 */
export function assembleBook(input: AssembleInput): AssembleResult {
  const { book, variant, template } = input;
  if (!book.variants.includes(variant)) {
    return {
      ok: false,
      problems: [
        {
          code: 'variant-not-allowed',
          severity: 'error',
          message: `this book is not made as a ${variant} copy; it allows ${book.variants.join(', ')}. Add "${variant}" to its variants if it may be`,
          place: { kind: 'book', id: book.id, field: 'variants' },
        },
      ],
    };
  }
  const edited = applyEdits(input.workspace, book);
  const own = releasedOwnSections(book, variant);
  const released = releaseWorkspace(withBook(edited.workspace, own.book), variant, own.withheld);
  const workspace = workspaceAsOf(released.workspace, book.asOf.slice(0, 10));
  const problems: AssemblyProblem[] = [
    ...edited.problems,
    ...released.overMarked.map((record): AssemblyProblem => ({
      code: 'over-marked',
      severity: 'warning',
      message: `withheld from the ${variant} copy: its marking is above the copy's, although it is released to it`,
      params: { variant },
      place: { ...record, field: 'marking' },
    })),
  ];
  const meeting = workspace.records.meeting.find((record) => record.id === book.meetingId);
  if (!meeting) problems.push(missingMeeting(input.workspace, book, variant));
  if (!meeting || edited.problems.length > 0) return { ok: false, problems };

  const context = makeContext(input, workspace, own.book, meeting);
  if (context.issueTabs.length === 0 && template.sections.some((section) => section.type === 'issues')) {
    problems.push({
      code: 'no-agenda',
      severity: 'error',
      message: `the meeting's agenda has no issue that may go into the ${variant} copy: add agenda items to the meeting, or issueIds to the book`,
      place: { kind: 'meeting', id: meeting.id, field: 'agenda' },
    });
    return { ok: false, problems };
  }
  const sections = makeSections(context, () => released.withheld);
  if (!sections.some((section) => section.role !== 'cover' && section.role !== 'contents')) {
    problems.push({
      code: 'empty-book',
      severity: 'error',
      message: 'there is nothing to print: no section of the template has anything to show',
      place: { kind: 'book', id: book.id },
    });
    return { ok: false, problems };
  }
  problems.push(...emptyIssues(sections));
  return {
    ok: true,
    document: makeDocument(context, sections),
    get withheld() {
      return released.withheld;
    },
    problems,
  };
}

/** A tab with nothing under its heading is a page nobody meant to hand over. */
function emptyIssues(sections: readonly Section[]): AssemblyProblem[] {
  return sections
    .filter(({ role, blocks }) => role === 'issue' && blocks.length === 0)
    .map(({ id, title }) => ({
      code: 'empty-issue',
      severity: 'warning',
      message: `the tab "${title}" has nothing under its heading in this copy: write a position, a point or a background, or leave the tab out`,
      params: { title },
      place: { kind: 'issue', id: id.replace(/^issue-/, '') },
    }));
}

function withBook(workspace: Workspace, book: Book): Workspace {
  return { ...workspace, records: { ...workspace.records, book: [book] } };
}

/** The book without its edits, which are in place already, and without sections that this copy may not have. */
function releasedOwnSections(
  book: Book,
  variant: Variant,
): { readonly book: Book; readonly withheld: readonly unknown[] } {
  const allowed = book.ownSections.filter(
    (section) => variant === 'principal' || section.releaseTo.includes(variant),
  );
  return {
    book: { ...book, edits: [], ownSections: allowed },
    withheld: book.ownSections.filter((section) => !allowed.includes(section)),
  };
}

function missingMeeting(library: Workspace, book: Book, variant: Variant): AssemblyProblem {
  const exists = library.records.meeting.some((meeting) => meeting.id === book.meetingId);
  return exists
    ? {
        code: 'not-released',
        severity: 'error',
        message: `the meeting is not released to the ${variant} copy: add "${variant}" to its releaseTo if its title, days and place may be known there`,
        place: { kind: 'meeting', id: book.meetingId, field: 'releaseTo' },
      }
    : {
        code: 'unknown-record',
        severity: 'error',
        message: `there is no meeting "${book.meetingId}"`,
        params: { id: book.meetingId },
        place: { kind: 'book', id: book.id, field: 'meetingId' },
      };
}

function makeContext(input: AssembleInput, workspace: Workspace, book: Book, meeting: Meeting): Context {
  const { template, variant, imageSizes, annexFiles = new Map() } = input;
  const { settings } = workspace;
  const main = mainLanguage(settings);
  return {
    workspace,
    settings,
    template,
    book,
    meeting,
    variant,
    language: book.language,
    labels: labelsFor(template, book.language, main),
    day: book.asOf.slice(0, 10),
    ourPartyId: settings.ourPartyId,
    theirPartyId: meeting.partyId ?? otherParty(workspace, meeting),
    issueTabs: makeIssueTabs(workspace, template, book, meeting),
    imageSizes,
    earlier: input.workspace.records.edition.filter(
      (edition) =>
        edition.bookId === book.id && edition.variant === variant && edition.language === book.language,
    ),
    annexFiles,
  };
}

/** The other side where the meeting does not name it: the round's other party. */
function otherParty(workspace: Workspace, meeting: Meeting): string | undefined {
  const round = workspace.records.round.find((candidate) => candidate.id === meeting.roundId);
  return round?.partyIds.find((partyId) => partyId !== workspace.settings.ourPartyId);
}

function makeIssueTabs(workspace: Workspace, template: Template, book: Book, meeting: Meeting): IssueTab[] {
  const onAgenda = meeting.agenda.map((item) => item.issueId);
  const ids = [...new Set([...onAgenda, ...book.issueIds])];
  const section = template.sections.find((candidate) => candidate.type === 'issues');
  const numbered = section?.tab === 'number';
  const issues = ids.flatMap((id) => workspace.records.issue.filter((issue) => issue.id === id));
  return issues.map((issue, index) => ({
    issue,
    sectionId: `issue-${issue.id}`,
    tab: numbered ? String(index + 1) : undefined,
    onAgenda: onAgenda.includes(issue.id),
  }));
}

function makeSections(context: Context, withheld: () => readonly string[]): Section[] {
  const wanted = context.template.sections.filter((section) => !context.book.leaveOut.includes(section.id));
  const sections = wanted.flatMap((section): Section[] => {
    if (section.type === 'issues') return issueSections(context, section);
    if (section.type === 'annexes') return annexSections(context, section);
    // Made last of all, from the others; it stands here so that it takes its place and letter.
    if (section.type === 'changes') return [plainSection(context, section, [])];
    const blocks = sectionBlocks(context, section);
    if (blocks.length === 0) return [];
    return [plainSection(context, section, blocks)];
  });
  const called = context.template.sections.some((section) => section.type === 'annexes');
  const rest =
    called || context.book.leaveOut.includes(annexesName(context.template)) ? [] : annexSections(context);
  return fillChanges(context, [...sections, ...ownSections(context), ...rest], withheld);
}

/** The sections in their order, with the changes in their place or, where there is nothing to say, without them. */
function fillChanges(
  context: Context,
  sections: readonly Section[],
  withheld: () => readonly string[],
): Section[] {
  const template = context.template.sections.find((section) => section.type === 'changes');
  if (!template) return orderSections(context, sections);
  const others = sections.filter((section) => section.id !== template.id);
  const changes = changesSince(context, template, others, withheld);
  if (!changes || !hasChanges(changes, template)) return orderSections(context, others);
  const ordered = orderSections(context, sections);
  const blocks = changeBlocks(context, changes, ordered);
  return ordered.map((section) =>
    section.id === template.id ? { ...section, blocks: [...section.blocks, ...blocks] } : section,
  );
}

function plainSection(context: Context, section: TemplateSection, blocks: readonly Block[]): Section {
  const bare = section.type === 'cover' || section.type === 'masthead';
  const title = bare ? '' : plain(context, section.title);
  return {
    id: section.id,
    role: sectionRole(section),
    title,
    runningTitle: title,
    orientation: section.orientation,
    startsPage: section.startsPage,
    inContents: section.inContents && !bare && section.type !== 'contents',
    blocks: [...standfirst(context, section.standfirst), ...blocks],
  };
}

/** What part a section of a template plays in the book. */
export function sectionRole(section: TemplateSection): Section['role'] {
  switch (section.type) {
    case 'cover':
    case 'contents':
      return section.type;
    case 'issues':
      return 'issue';
    case 'annexes':
      return 'annex';
    case 'masthead':
    case 'at-a-glance':
    case 'schedule':
    case 'delegations':
    case 'objectives':
    case 'issues-in-brief':
    case 'changes':
      return 'front';
    case 'rounds':
    case 'movement':
    case 'measures':
    case 'deadlines':
    case 'biographies':
    case 'press-lines':
    case 'sources':
    case 'readout-form':
      return 'back';
    default:
      return assertNever(section);
  }
}

/** The book's own order where it names sections, the template's otherwise; then letters for the lettered tabs. */
function orderSections(context: Context, sections: readonly Section[]): Section[] {
  const { template, book } = context;
  // Books name sections as the template and they themselves do: all issue tabs by the section that makes them.
  const nameOf = (section: Section): string => {
    if (section.role === 'annex') return annexesName(template);
    if (section.role !== 'issue') return section.id.replace(/^own-/, '');
    return template.sections.find((entry) => entry.type === 'issues')?.id ?? '';
  };
  const named = book.order.flatMap((id) => sections.filter((section) => nameOf(section) === id));
  const cover = sections.filter((section) => section.role === 'cover' && !named.includes(section));
  const ordered = [
    ...cover,
    ...named,
    ...sections.filter((section) => !named.includes(section) && !cover.includes(section)),
  ];
  for (const own of book.ownSections) {
    const moved = ordered.find((section) => section.id === `own-${own.id}`);
    if (own.after === undefined || !moved || named.includes(moved)) continue;
    ordered.splice(ordered.indexOf(moved), 1);
    const after = ordered.findLastIndex((section) => nameOf(section) === own.after);
    ordered.splice(after < 0 ? ordered.length : after + 1, 0, moved);
  }
  let letters = 0;
  return ordered.map((section) => {
    const entry = template.sections.find((candidate) => candidate.id === section.id);
    if (entry?.tab !== 'letter' || section.role === 'issue' || section.role === 'annex') return section;
    const tab = letterOf(letters);
    letters += 1;
    const label = fillLabel(context.labels.tab, { n: tab });
    return { ...section, tab, runningTitle: `${label} · ${section.title}` };
  });
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
