import { assembleBook, sectionRole } from '../../../core/assemble/index.ts';
import type { Finding, FindingPlace } from '../../../core/check/index.ts';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import type { Section } from '../../../core/document/index.ts';
import {
  ANNEXES,
  mainLanguage,
  pickLanguage,
  type LocalRich,
  type RichText,
  type RecordKind,
  type Template,
  type TemplateSection,
} from '../../../core/model/index.ts';
import type { AssembledCopy } from '../../export/index.ts';
import type { FileState } from './state.ts';

type Outline = ChannelOutput<'book.outline'>;
type OutlineSection = Outline['sections'][number];

/** The outline of a copy: what it holds, what was left out of it by hand, and what is empty so far. */
export function outlineOf(
  state: FileState,
  copy: AssembledCopy,
  checks: readonly Finding[],
  pages: ReadonlyMap<string, number> | undefined,
): Outline {
  const { book, template, variant, assembled } = copy;
  const whole =
    book.leaveOut.length === 0
      ? assembled
      : assembleBook({
          workspace: state.workspace,
          template,
          book: { ...book, leaveOut: [] },
          variant,
          imageSizes: new Map(),
          annexFiles: new Map(),
        });
  const included = new Map(
    assembled.ok ? assembled.document.sections.map((section) => [section.id, section]) : [],
  );
  const annexesId = template.sections.find((section) => section.type === 'annexes')?.id ?? ANNEXES;
  const issuesId = template.sections.find((section) => section.type === 'issues')?.id ?? '';
  const findings = [...assembled.problems, ...checks.filter((finding) => concerns(state, copy, finding))];
  const shown = (whole.ok ? whole.document.sections : [...included.values()]).map((section) =>
    describe(included.get(section.id) ?? section, {
      included: included.has(section.id),
      issuesId,
      annexesId,
      page: pages?.get(section.id),
    }),
  );
  const sections = withEmpty(shown, copy, state).map((section) => ({
    ...section,
    findings: findings.filter((finding) => isAbout(state, section, template, finding.place)).length,
  }));
  return {
    sections,
    withheld: assembled.ok ? [...assembled.withheld] : [],
    findings: findings.map((finding) => ({ ...finding })),
  };
}

function describe(
  section: Section,
  more: {
    readonly included: boolean;
    readonly issuesId: string;
    readonly annexesId: string;
    readonly page: number | undefined;
  },
): OutlineSection {
  const isIssue = section.role === 'issue';
  return {
    id: section.id,
    templateSection: isIssue
      ? more.issuesId
      : section.role === 'annex'
        ? more.annexesId
        : section.id.replace(/^own-/, ''),
    role: section.role,
    ...(section.tab === undefined || !more.included ? {} : { tab: section.tab }),
    title: section.title,
    ...(isIssue ? { issueId: section.id.replace(/^issue-/, '') } : {}),
    included: more.included,
    ...(more.page === undefined || !more.included ? {} : { page: more.page }),
    findings: 0,
  };
}

/** Puts the sections and the book's own texts that have nothing to show yet where they would stand, so that they can be filled. */
function withEmpty(
  shown: readonly OutlineSection[],
  { book, template }: AssembledCopy,
  { workspace }: FileState,
): readonly OutlineSection[] {
  const sections = [...shown];
  const covers = template.sections.filter(({ type }) => type === 'cover').map(({ id }) => id);
  // the book's own order where it names the section, as for those that print
  const namesBefore = ({ id }: TemplateSection, index: number): readonly string[] => {
    const moved = book.order.indexOf(id);
    if (moved >= 0) return [...covers, ...book.order.slice(0, moved)];
    return template.sections.slice(0, index).map((one) => one.id);
  };
  template.sections.forEach((entry, index) => {
    if (entry.type === 'issues' || sections.some((section) => section.templateSection === entry.id)) return;
    const before = new Set(namesBefore(entry, index));
    const at = sections.findLastIndex((section) => before.has(section.templateSection)) + 1;
    const title = titleOf(entry, workspace.settings, book.language);
    sections.splice(at, 0, {
      id: entry.id,
      templateSection: entry.id,
      role: sectionRole(entry),
      title,
      included: !book.leaveOut.includes(entry.id),
      empty: true,
      findings: 0,
    });
  });
  for (const own of book.ownSections.filter(({ text }) => isUnwritten(text))) {
    const moved = book.order.indexOf(own.id);
    const before = new Set(book.order.slice(0, Math.max(moved, 0)));
    sections.splice(
      moved < 0
        ? sections.length
        : sections.findLastIndex((section) => before.has(section.templateSection)) + 1,
      0,
      {
        id: `own-${own.id}`,
        templateSection: own.id,
        role: 'front',
        title: pickLanguage<string>(own.title, book.language, mainLanguage(workspace.settings))?.value ?? '',
        included: !book.leaveOut.includes(own.id),
        empty: true,
        findings: 0,
      },
    );
  }
  return sections;
}

function isUnwritten(text: LocalRich): boolean {
  const texts = 'length' in text ? [text] : Object.values(text);
  return texts.every((each?: RichText) => (each?.length ?? 0) === 0);
}

function titleOf(
  { title }: TemplateSection,
  settings: FileState['workspace']['settings'],
  language: AssembledCopy['book']['language'],
): string {
  return pickLanguage<string>(title, language, mainLanguage(settings))?.value ?? '';
}

/** Whether a finding of the whole file matters to this book: its own, its meeting's, its issues' and people's. */
function concerns(state: FileState, { book }: AssembledCopy, { place }: Finding): boolean {
  if (!place) return true;
  switch (place.kind) {
    case 'workspace':
      return true;
    case 'book':
      return place.id === book.id;
    case 'meeting':
      return place.id === book.meetingId;
    case 'template':
      return place.id === book.templateId;
    default: {
      const issue = issueOf(state, place);
      return issue === undefined || issuesOfBook(state, book).has(issue);
    }
  }
}

function issuesOfBook({ workspace }: FileState, book: AssembledCopy['book']): ReadonlySet<string> {
  const meeting = workspace.records.meeting.find((one) => one.id === book.meetingId);
  return new Set([...(meeting?.agenda.map((item) => item.issueId) ?? []), ...book.issueIds]);
}

/** The issue that a record belongs to; undefined for records that belong to none. */
function issueOf({ workspace }: FileState, { kind, id }: FindingPlace): string | undefined {
  if (kind === 'issue') return id;
  if (kind !== 'position' && kind !== 'talkingPoint') return undefined;
  const records: readonly { readonly id: string; readonly issueId?: string | undefined }[] =
    workspace.records[kind];
  return records.find((record) => record.id === id)?.issueId;
}

/** Which template sections print records of a kind. */
const PRINTED_IN: Readonly<Partial<Record<RecordKind, readonly TemplateSection['type'][]>>> = {
  person: ['biographies', 'delegations'],
  source: ['sources'],
  round: ['rounds'],
  measure: ['measures'],
  deadline: ['deadlines'],
  meeting: ['objectives', 'schedule'],
};

function isAbout(
  state: FileState,
  section: OutlineSection,
  template: Template,
  place: FindingPlace | undefined,
): boolean {
  if (!place) return false;
  const issue = issueOf(state, place);
  if (issue !== undefined) return section.issueId === issue;
  if (place.kind === 'attachment') return section.id === `annex-${place.id}`;
  if (place.kind === 'workspace') return section.role === 'cover';
  const types = PRINTED_IN[place.kind] ?? [];
  const type = template.sections.find((entry) => entry.id === section.templateSection)?.type;
  return type !== undefined && types.includes(type);
}
