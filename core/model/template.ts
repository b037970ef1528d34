import { z } from 'zod';
import { recordSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localTextSchema } from './rich-schema.ts';
import { MEETING_KINDS } from './meeting.ts';

/** The parts an issue tab can have, in the order in which they are printed unless a template says otherwise. */
export const ISSUE_PARTS = [
  'positions',
  'movement',
  'say',
  'ask',
  'if-raised',
  'avoid',
  'red-line',
  'background',
  'disagreements',
] as const;

/** The columns that a table of all issues can have, beside the issue itself. */
export const BRIEF_PARTS = [
  'ours',
  'theirs',
  'state',
  'say',
  'ask',
  'if-raised',
  'avoid',
  'red-line',
  'fallback',
] as const;

/** The parts of the page at a glance. */
export const GLANCE_PARTS = ['objective', 'asks', 'tariffs', 'timeline', 'issues', 'do-not-offer'] as const;

/** What a book of a template is for. */
const TEMPLATE_PURPOSES = ['meeting', 'press', 'report', 'handover'] as const;

const sectionShape = {
  /** The section's name in this template; books refer to it. */
  id: idSchema,
  title: localTextSchema.optional(),
  /** The italic line under the title. */
  standfirst: localTextSchema.optional(),
  tab: z.enum(['none', 'number', 'letter']).default('none'),
  startsPage: z.boolean().default(true),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  inContents: z.boolean().default(true),
};

const plainSection = <T extends string>(
  type: T,
): z.ZodObject<typeof sectionShape & { type: z.ZodLiteral<T> }, z.core.$strict> =>
  z.strictObject({ ...sectionShape, type: z.literal(type) });

/** A section that a template calls, with its options. */
export const templateSectionSchema = z.discriminatedUnion('type', [
  plainSection('cover'),
  plainSection('masthead'),
  plainSection('contents'),
  z.strictObject({
    ...sectionShape,
    type: z.literal('at-a-glance'),
    parts: z.array(z.enum(GLANCE_PARTS)).default([...GLANCE_PARTS]),
  }),
  plainSection('schedule'),
  plainSection('delegations'),
  plainSection('objectives'),
  z.strictObject({
    ...sectionShape,
    type: z.literal('issues'),
    parts: z.array(z.enum(ISSUE_PARTS)).default([...ISSUE_PARTS]),
  }),
  z.strictObject({
    ...sectionShape,
    type: z.literal('issues-in-brief'),
    columns: z.array(z.enum(BRIEF_PARTS)).min(1).default(['ask', 'red-line']),
  }),
  z.strictObject({
    ...sectionShape,
    type: z.literal('rounds'),
    /** The rounds before the book's date, or the meeting's own round. */
    which: z.enum(['earlier', 'this']).default('earlier'),
  }),
  plainSection('movement'),
  plainSection('measures'),
  plainSection('deadlines'),
  plainSection('biographies'),
  plainSection('press-lines'),
  z.strictObject({
    ...sectionShape,
    type: z.literal('changes'),
    /** What it is compared with, unless the book says: the last revision kept, or the last one with a name. */
    since: z.enum(['last', 'last-named']).default('last'),
    /** What stands there when nothing changed. */
    unchanged: z.enum(['leave-out', 'say-so']).default('leave-out'),
  }),
  plainSection('sources'),
  plainSection('readout-form'),
  /** The book's annexes, each a section of its own; with a tab of any kind, it shows the annex's number. */
  plainSection('annexes'),
]);

/** What books call their annexes where the template does not say. */
export const ANNEXES = 'annexes';

/** A book template: data only. */
export const templateSchema = recordSchema({
  title: localTextSchema,
  version: z.int().min(1),
  description: localTextSchema.optional(),
  /** What its books are for; one for a meeting is suggested first. */
  purpose: z.enum(TEMPLATE_PURPOSES).default('meeting'),
  meetingKinds: z.array(z.enum(MEETING_KINDS)).min(1),
  page: z.strictObject({
    size: z.enum(['A4', 'Letter', 'A5']),
    /** Margins in millimetres. */
    margins: z.strictObject({
      top: z.number().min(5).max(80),
      right: z.number().min(5).max(80),
      bottom: z.number().min(5).max(80),
      left: z.number().min(5).max(80),
    }),
    density: z.enum(['normal', 'compact']).default('normal'),
    /** Whether tabs start on right-hand pages, for printing on both sides; a book can differ. */
    rightHandTabs: z.boolean().default(false),
  }),
  sections: z.array(templateSectionSchema).min(1),
  /** Longest lengths in pages, by section id; for "issues" each tab is measured. */
  limits: z.array(z.strictObject({ sectionId: idSchema, pages: z.number().positive() })).default([]),
  /** The attached Word file whose styles the Word files of this template take, in place of the workspace's. */
  houseStyleId: idSchema.optional(),
  /** Words that differ from the product's own, by label name. */
  labels: z.record(z.string(), localTextSchema).default({}),
}).superRefine((template, context) => {
  const seen = new Set<string>();
  template.sections.forEach((section, index) => {
    if (seen.has(section.id)) {
      context.addIssue({
        code: 'custom',
        path: ['sections', index, 'id'],
        message: `two sections of this template are called "${section.id}"`,
      });
    }
    seen.add(section.id);
  });
  template.limits.forEach((limit, index) => {
    if (seen.has(limit.sectionId)) return;
    context.addIssue({
      code: 'custom',
      path: ['limits', index, 'sectionId'],
      message: `this template has no section "${limit.sectionId}": it has ${[...seen].join(', ')}`,
    });
  });
});

/** A book template. */
export type Template = z.output<typeof templateSchema>;
/** A section that a template calls. */
export type TemplateSection = z.output<typeof templateSectionSchema>;
