import { z } from 'zod';
import { reasonSchema } from './codes.ts';
import { idSchema, languageSchema, LONGEST_PATTERN, momentSchema, variantSchema } from '../model/index.ts';
import {
  appliedSchema,
  changeSchema,
  continuesSchema,
  exportedFileSchema,
  findingSchema,
  followSchema,
  hitSchema,
  intakeSchema,
  kindSchema,
  newFileSchema,
  openFileSchema,
  outlineSectionSchema,
  pageRangeSchema,
  preferencesSchema,
  progressSchema,
  protectionSchema,
  recentFileSchema,
  recordSchema,
  revisionSchema,
  templateSummarySchema,
  tokenSchema,
  useSchema,
} from './shapes.ts';

const nothing = z.undefined();
const pointer = z.strictObject({ kind: kindSchema, id: idSchema });
const copy = z.strictObject({ bookId: idSchema, variant: variantSchema });
const bytes = z.instanceof(Uint8Array);
/** What an action is called in the history, in the language of whoever took it. */
const labelSchema = z.string().min(1).max(200);

/** Every call of the app's API: what goes in and what comes out. Named group.verb. */
export const CHANNELS = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'web']),
      platform: z.enum(['windows', 'macos', 'linux']),
      preferences: preferencesSchema,
      recent: z.array(recentFileSchema),
      file: openFileSchema.nullable(),
    }),
  },
  'app.setPreferences': { input: preferencesSchema, output: preferencesSchema },

  'file.create': { input: newFileSchema, output: openFileSchema.nullable() },
  /** A recent file by its token; without one the host asks. Null: the user thought better of it. */
  'file.open': {
    input: z.strictObject({ token: tokenSchema.optional() }),
    output: openFileSchema.nullable(),
  },
  'file.openSample': { input: nothing, output: openFileSchema },
  /** A file dropped on the window or picked in a browser. */
  'file.openBytes': { input: z.strictObject({ name: z.string(), bytes }), output: openFileSchema },
  'file.close': { input: nothing, output: nothing },
  'file.current': { input: nothing, output: openFileSchema.nullable() },
  'file.forget': { input: z.strictObject({ token: tokenSchema }), output: z.array(recentFileSchema) },
  /** A copy for somebody else or for safety. Null: the user thought better of it. */
  'file.saveCopy': { input: nothing, output: z.strictObject({ name: z.string() }).nullable() },

  'records.list': { input: z.strictObject({ kind: kindSchema }), output: z.array(recordSchema) },
  'records.get': { input: pointer, output: recordSchema.nullable() },
  /** One user action: all changes or none. */
  'records.apply': {
    input: z.strictObject({
      label: labelSchema,
      changes: z.array(changeSchema).min(1),
      continues: continuesSchema.optional(),
    }),
    output: appliedSchema,
  },
  'records.revisions': { input: pointer, output: z.array(revisionSchema) },
  'records.usedIn': { input: pointer, output: z.array(useSchema) },
  'records.search': {
    input: z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(200) }),
    output: z.array(hitSchema),
  },
  /** Puts a picture or paper into the file; gives its path inside it. */
  'records.attach': {
    input: z.strictObject({ label: labelSchema, name: z.string(), bytes }),
    output: z.strictObject({ file: z.string(), mediaType: z.string() }),
  },
  /** The names of the styles that an attached Word file lacks for the look of books. */
  'records.houseStyle': {
    input: z.strictObject({ file: z.string() }),
    output: z.strictObject({ missing: z.array(z.string()) }),
  },
  'records.attachment': { input: z.strictObject({ file: z.string() }), output: bytes.nullable() },

  /** What a dropped or picked file holds that is to be imported; nothing is saved by it. */
  'intake.read': { input: z.strictObject({ name: z.string().max(255), bytes }), output: intakeSchema },

  'history.state': {
    input: nothing,
    output: z.strictObject({ undo: z.string().optional(), redo: z.string().optional() }),
  },
  'history.undo': { input: nothing, output: appliedSchema.nullable() },
  'history.redo': { input: nothing, output: appliedSchema.nullable() },

  'templates.list': { input: nothing, output: z.array(templateSummarySchema) },
  /** The pages of a book that a template would make for a meeting; the book itself is not made. */
  'templates.preview': {
    input: z.strictObject({
      templateId: idSchema,
      meetingId: idSchema,
      language: languageSchema,
      asOf: momentSchema,
    }),
    output: z.strictObject({
      pdf: bytes,
      pageCount: z.int(),
      /** Width and height in points, the first page first. */
      pageSizes: z.array(z.tuple([z.number(), z.number()])),
    }),
  },

  'checks.file': { input: nothing, output: z.array(findingSchema) },

  /** The sections of a copy, what is withheld from it and what is wrong with it. */
  'book.outline': {
    input: copy,
    output: z.strictObject({
      sections: z.array(outlineSectionSchema),
      withheld: z.array(z.string()),
      findings: z.array(findingSchema),
    }),
  },
  /**
   * Some pages of the copy as a PDF, the whole without `pages`. An older preview of the same book that waits for its turn
   * is dropped ('cancelled').
   */
  'book.preview': {
    input: copy.extend({ pages: pageRangeSchema.optional(), follow: followSchema.optional() }),
    output: pageRangeSchema.extend({
      pdf: bytes,
      /** The last action whose changes it shows; 0 before the first since the file was opened. */
      action: z.int(),
      pageCount: z.int(),
      /** Width and height in points, the first page first. */
      pageSizes: z.array(z.tuple([z.number(), z.number()])),
      sectionPages: z.record(z.string(), z.int()),
      milliseconds: z.number(),
    }),
  },
  /**
   * Prints a whole copy, proved like an export. `job` is a name that the caller made up, for progress and for stopping. A host
   * that cannot print gives the PDF back for the page to print.
   */
  'book.print': {
    input: z.strictObject({ bookId: idSchema, variant: variantSchema, job: tokenSchema }),
    output: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('host'), outcome: z.enum(['sent', 'cancelled', 'opened']) }),
      z.strictObject({ by: z.literal('page'), pdf: bytes }),
    ]),
  },
  /** A folder for exports; null: the user thought better of it. The last one is remembered. */
  'book.chooseFolder': {
    input: nothing,
    output: z.strictObject({ token: tokenSchema, folder: z.string() }).nullable(),
  },
  'book.exportFolder': {
    input: nothing,
    output: z.strictObject({ token: tokenSchema, folder: z.string() }),
  },
  /** How the files of the last export of this workspace were called; '' where they had their usual names. */
  'book.exportName': { input: nothing, output: z.strictObject({ name: z.string() }) },
  /** Starts an export; its progress and end come as events. */
  'book.export': {
    input: z.strictObject({
      bookId: idSchema,
      variants: z.array(variantSchema).min(1),
      formats: z.array(z.enum(['pdf', 'docx'])).min(1),
      folder: tokenSchema,
      overwrite: z.boolean(),
      /** A pattern with tokens such as {title}; '': the usual names. */
      name: z.string().max(LONGEST_PATTERN).default(''),
      /** Of the PDFs; Word files cannot be locked. */
      protection: protectionSchema.optional(),
      /** PDFs for the archive (PDF/A-1b); they cannot be locked. */
      archive: z.boolean().default(false),
      /** Keeps the words of the copies, so that a later revision can say what is new; '': without a name. */
      keep: z.strictObject({ name: z.string().max(200) }).optional(),
    }),
    output: z.strictObject({ job: z.string() }),
  },
  'job.cancel': { input: z.strictObject({ job: z.string() }), output: nothing },
  'shell.open': { input: z.strictObject({ token: tokenSchema }), output: nothing },
  'shell.showInFolder': { input: z.strictObject({ token: tokenSchema }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What the host tells the renderer unasked. */
export const EVENTS = {
  /** Records changed, by this window or another one. */
  'records.changed': appliedSchema,
  'file.changed': openFileSchema.nullable(),
  'job.progress': progressSchema,
  'job.done': z.strictObject({
    job: z.string(),
    files: z.array(exportedFileSchema),
    warnings: z.array(findingSchema),
    seconds: z.number(),
  }),
  'job.failed': z.strictObject({
    job: z.string(),
    code: z.string(),
    message: z.string(),
    findings: z.array(findingSchema),
    reason: reasonSchema.optional(),
  }),
  /** A menu command or shortcut of the desktop shell. */
  'menu.command': z.strictObject({
    command: z.enum(['new', 'open', 'save-copy', 'export', 'undo', 'redo', 'search', 'settings', 'print']),
  }),
  'app.language': z.strictObject({ language: languageSchema }),
} as const satisfies Record<string, z.ZodType>;
