import { z } from 'zod';
import {
  blockSchema,
  idSchema,
  languageSchema,
  localTextSchema,
  momentSchema,
  RECORD_KINDS,
  settingsSchema,
  timeZoneSchema,
  variantSchema,
  type AnyRecord,
} from '../model/index.ts';

/** The kind of a record. */
export const kindSchema = z.enum(RECORD_KINDS);

/**
 * A record on its way between host and renderer. Its shape is the kind's own, which the host checks when it saves;
 * here only the head is looked at.
 */
export const recordSchema = z.custom<AnyRecord>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    idSchema.safeParse(value.id).success &&
    'revision' in value,
  'not a record',
);

/** A place the host gave out for a file or folder: the renderer never sees or sends a path. */
export const tokenSchema = z.string().min(8).max(80);

/** An open file as the renderer knows it. */
export const openFileSchema = z.strictObject({
  name: z.string(),
  readOnly: z.boolean(),
  /** Who has it open for writing, where it is read-only because of that; `here` is the same account and computer. */
  lockedBy: z
    .strictObject({
      user: z.string().optional(),
      computer: z.string().optional(),
      process: z.int().optional(),
      since: momentSchema.optional(),
      here: z.boolean(),
    })
    .optional(),
  settings: settingsSchema,
  counts: z.record(kindSchema, z.int().min(0)),
});

/** A file that was open before. */
export const recentFileSchema = z.strictObject({
  token: tokenSchema,
  name: z.string(),
  folder: z.string(),
  openedAt: momentSchema,
  /** Whether it is still there. */
  exists: z.boolean(),
});

/** What the user chose for the app itself, not for a file. */
export const preferencesSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
  /** Text size in percent. */
  textSize: z.int().min(80).max(200),
  firstRun: z.boolean(),
});

/** A finding with its place, as core/check makes it. */
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  place: z
    .strictObject({
      kind: z.union([kindSchema, z.literal('workspace')]),
      id: z.string(),
      field: z.string().optional(),
      file: z.string().optional(),
      line: z.int().optional(),
    })
    .optional(),
});

/** What a user action changed. */
export const appliedSchema = z.strictObject({
  actionId: z.int(),
  label: z.string(),
  savedAt: z.string(),
  /** It goes on with what was typed just before and took that action's place. */
  continued: z.literal(true).optional(),
  changed: z.array(
    z.strictObject({
      kind: z.union([kindSchema, z.literal('settings'), z.literal('file')]),
      id: z.string(),
      revision: z.int().nullable(),
    }),
  ),
});

/** A saved state of a record. */
export const revisionSchema = z.strictObject({
  revision: z.int(),
  savedAt: z.string(),
  action: z.string(),
  deleted: z.boolean(),
  record: recordSchema.optional(),
});

/** A place where a record is referred to. */
export const useSchema = z.strictObject({ kind: kindSchema, id: z.string(), field: z.string() });

/** A hit of the search, with the words that were found marked. */
export const hitSchema = z.strictObject({
  kind: kindSchema,
  id: z.string(),
  title: z.string(),
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
  rank: z.number(),
});

/** What a file holds that is to be imported into the library, or why it cannot be. */
export const intakeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('table'),
    heads: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({
    type: z.literal('document'),
    blocks: z.array(z.strictObject({ block: blockSchema, heading: z.int().optional() })),
    left: z.array(z.enum(['pictures', 'comments'])),
  }),
  z.strictObject({
    type: z.literal('refused'),
    reason: z.enum([
      'encrypted',
      'old-word',
      'spreadsheet',
      'damaged',
      'too-large',
      'empty',
      'not-supported',
    ]),
  }),
]);

/** A change asked for by the renderer; `baseRevision` is the revision it was made on, null for a new record. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('put'),
    kind: kindSchema,
    record: recordSchema,
    baseRevision: z.int().nullable(),
  }),
  z.strictObject({ op: z.literal('delete'), kind: kindSchema, id: idSchema, baseRevision: z.int() }),
  z.strictObject({ op: z.literal('settings'), settings: settingsSchema }),
]);

/**
 * Names what somebody is typing in. A save that goes on with the one before, under the same name and soon after it, is
 * one action with it: undo takes back a passage, not a letter.
 */
export const continuesSchema = z.string().min(1).max(200);

/** Pages from 1, both included. */
export const pageRangeSchema = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

/**
 * The section that the pages asked for show: where it does not start on `page` (any more), they are taken from its
 * start. Null is the first issue's; 0 where its page is not known yet.
 */
export const followSchema = z.strictObject({ section: z.string().nullable(), page: z.int().min(0) });

/** A new file's settings, as the start screen asks for them. */
export const newFileSchema = z.strictObject({
  name: z.string().min(1).max(120),
  language: languageSchema,
  languages: z.array(languageSchema).min(1),
  ourParty: localTextSchema,
  theirParty: localTextSchema.optional(),
  timeZone: timeZoneSchema,
});

/** A section of a book as the contents tree shows it. */
export const outlineSectionSchema = z.strictObject({
  id: z.string(),
  /** The template's section it comes from; own texts have their own. */
  templateSection: z.string(),
  role: z.enum(['cover', 'contents', 'front', 'issue', 'back', 'annex']),
  tab: z.string().optional(),
  title: z.string(),
  /** The issue of an issue tab. */
  issueId: z.string().optional(),
  included: z.boolean(),
  /** Whether there is nothing to print in it yet. */
  empty: z.boolean().optional(),
  page: z.int().optional(),
  findings: z.int(),
});

/** A template of the file or one that ships. */
export const templateSummarySchema = z.strictObject({
  id: z.string(),
  title: localTextSchema,
  description: localTextSchema.optional(),
  version: z.int(),
  own: z.boolean(),
  /** What its books are for; one for a meeting is suggested first. */
  purpose: z.string(),
  meetingKinds: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      title: localTextSchema.optional(),
      /** The most pages it should take; of tabs, each of them. */
      pages: z.number().optional(),
    }),
  ),
});

/** A password for the PDFs of an export and what it allows. It is never kept: not in the file, not in a log. */
export const protectionSchema = z.strictObject({
  password: z.string().min(1).max(127),
  print: z.boolean(),
  copy: z.boolean(),
  change: z.boolean(),
});

/** How far a job is. */
export const progressSchema = z.strictObject({
  job: z.string(),
  phase: z.enum(['read', 'assemble', 'pdf', 'docx', 'prove', 'save', 'done']),
  variant: variantSchema.optional(),
  fraction: z.number().min(0).max(1),
  /** What is done of what there is to do: sections while the book is laid out, then pages. */
  work: z
    .strictObject({
      unit: z.enum(['sections', 'pages']),
      done: z.int().min(0),
      total: z.int().min(1),
    })
    .optional(),
});

/** A file an export wrote. `token` opens it or shows it in its folder. */
export const exportedFileSchema = z.strictObject({
  token: tokenSchema,
  name: z.string(),
  format: z.enum(['pdf', 'docx']),
  variant: variantSchema,
  bytes: z.int(),
  pages: z.int(),
  withheldSearched: z.int(),
  /** Whether it opens with a password only. */
  locked: z.boolean(),
});
