import type { Block, Inline, Section, TableCell } from '../../document/index.ts';
import type { Edition, TemplateSection } from '../../model/index.ts';
import type { PassageChange, SectionChange, SectionWords, Stretch } from '../changes/compare.ts';
import { compareSections } from '../changes/compare.ts';
import { passagesOf } from '../changes/passages.ts';
import { withoutWithheld, type Quotable } from '../changes/quotable.ts';
import type { Context } from '../context.ts';
import { fillLabel } from '../labels.ts';
import { cell, day, heading, linesTable, paragraph } from './common.ts';

type ChangesSection = Extract<TemplateSection, { type: 'changes' }>;

/** What changed in this copy since an earlier revision of it. */
export interface BookChanges extends Quotable {
  readonly since: Edition;
}

/** Sections whose words are a form, a list of the others or of the changes themselves. */
const WORDLESS: ReadonlySet<TemplateSection['type']> = new Set([
  'cover',
  'masthead',
  'contents',
  'changes',
  'readout-form',
]);

/** The words of a copy's sections, for keeping and for comparing. */
export function sectionWords(
  sections: readonly Section[],
  template: { readonly sections: readonly TemplateSection[] },
): readonly SectionWords[] {
  const wordless = new Set(
    template.sections.filter((entry) => WORDLESS.has(entry.type)).map((entry) => entry.id),
  );
  return sections
    .filter((section) => !wordless.has(section.id))
    .map((section) => ({ id: section.id, title: section.title, passages: passagesOf(section) }))
    .filter((section) => section.passages.length > 0);
}

/** The changes since the revision that this book, or else the template, goes by; undefined where none was kept. */
export function changesSince(
  context: Context,
  template: ChangesSection,
  sections: readonly Section[],
  withheld: () => readonly string[],
): BookChanges | undefined {
  const since = earlierEdition(context, template);
  if (!since) return undefined;
  const now = sectionWords(sections, context.template);
  const before = since.sections.map(({ id, title, passages }) => ({ id, title: title ?? '', passages }));
  return { since, ...withoutWithheld(compareSections(before, now), withheld(), now) };
}

function earlierEdition({ book, earlier }: Context, template: ChangesSection): Edition | undefined {
  const number = book.edition ?? book.revision;
  const before = earlier.filter((edition) => edition.number < number);
  if (book.changesSince !== undefined) return before.find((edition) => edition.number === book.changesSince);
  const kept = template.since === 'last-named' ? before.filter((one) => one.name !== undefined) : before;
  return kept.toSorted((a, b) => a.number - b.number).at(-1);
}

/** Whether the section has anything to say. */
export function hasChanges(changes: BookChanges | undefined, template: ChangesSection): boolean {
  if (!changes) return false;
  return changes.sections.length > 0 || changes.unquoted > 0 || template.unchanged === 'say-so';
}

/** Section by section the earlier words beside the new ones; `placed` has the sections with their tabs. */
export function changeBlocks(context: Context, changes: BookChanges, placed: readonly Section[]): Block[] {
  const { labels } = context;
  const { since } = changes;
  const named = fillLabel(labels.revisionOf, {
    n: since.number,
    date: day(context, since.asOf.slice(0, 10)),
  });
  const revision = since.name === undefined ? named : `${named} (${since.name})`;
  const intro =
    changes.sections.length === 0 && changes.unquoted === 0 ? labels.unchanged : labels.comparedWith;
  return [
    ...paragraph([{ kind: 'text', text: fillLabel(intro, { revision }) }]),
    ...changes.sections.flatMap((change) => sectionBlocks(context, change, changes, placed)),
    ...(changes.unquoted === 0
      ? []
      : paragraph([{ kind: 'text', text: unquoted(context, changes.unquoted) }], 'label')),
  ];
}

function unquoted({ labels }: Context, count: number): string {
  return fillLabel(count === 1 ? labels.unquotedOne : labels.unquoted, { n: count });
}

function sectionBlocks(
  context: Context,
  change: SectionChange,
  { since }: BookChanges,
  placed: readonly Section[],
): Block[] {
  const { labels, book } = context;
  const title = sectionHeading(context, change, placed);
  const remark = (text: string): Block[] => paragraph([{ kind: 'text', text }]);
  switch (change.kind) {
    case 'new':
      return [title, ...remark(labels.sectionAdded)];
    case 'gone':
      return [title, ...remark(labels.sectionRemoved)];
    case 'changed':
      return [
        title,
        linesTable(
          [
            { label: fillLabel(labels.revisionColumn, { n: since.number }), share: 0.5 },
            {
              label: fillLabel(labels.revisionColumn, { n: book.edition ?? book.revision }),
              share: 0.5,
            },
          ],
          change.changes.map((entry) => changeRow(context, entry)),
        ),
      ];
  }
}

/** The section's tab and title as a link, with the page it starts on; of one that is gone, its title alone. */
function sectionHeading(
  context: Context,
  { kind, section }: SectionChange,
  placed: readonly Section[],
): Block {
  const target = placed.find((one) => one.id === section.id);
  const text = target?.runningTitle ?? section.title;
  if (kind === 'gone' || !target) return heading(text);
  const [before = '', after = ''] = context.labels.onPage.split('{page}');
  return {
    kind: 'heading',
    level: 2,
    content: [
      { kind: 'crossReference', target: target.id, show: 'text', text },
      { kind: 'text', text: before },
      { kind: 'crossReference', target: target.id, show: 'page' },
      ...(after === '' ? [] : [{ kind: 'text', text: after } as const]),
    ],
  };
}

function changeRow({ labels }: Context, change: PassageChange): TableCell[] {
  const remark = (text: string): TableCell => cell([{ kind: 'text', text: `– ${text} –` }]);
  switch (change.kind) {
    case 'added':
      return [remark(labels.passageAdded), cell(change.after)];
    case 'removed':
      return [cell(change.before), remark(labels.passageRemoved)];
    case 'reworded':
      return [cell(stretches(change.before)), cell(stretches(change.after))];
  }
}

/** Bold is seen in black and white too, in both scripts; which column it is in tells old words from new ones. */
function stretches(list: readonly Stretch[]): Inline[] {
  return list.map(({ text, differs }) => ({ kind: 'text', text, ...(differs ? { bold: true } : {}) }));
}
