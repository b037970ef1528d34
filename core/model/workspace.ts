import { z } from 'zod';
import { timeZoneSchema } from './dates.ts';
import { idSchema } from './ids.ts';
import { localTextSchema, plainSchema } from './rich-schema.ts';
import type { RecordOf } from './records.ts';
import type { RecordKind } from './ids.ts';
import { languageSchema, VARIANTS } from './vocabulary.ts';

/** The version of the workspace format this program writes; older ones are migrated on reading. */
export const FORMAT_VERSION = 1;

const markingSchema = z.strictObject({ id: idSchema, label: localTextSchema });

/** Schema of workspace.yaml: who we are and how we mark, in which languages. */
export const settingsSchema = z
  .strictObject({
    format: z.literal(FORMAT_VERSION),
    title: localTextSchema,
    ourPartyId: idSchema,
    /** The first one is the main language: texts given once are in it. */
    languages: z.array(languageSchema).min(1),
    timeZone: timeZoneSchema,
    /** The office on the cover, line by line. */
    issuer: z.array(localTextSchema).default([]),
    /** Protective markings from the lowest to the highest. */
    markings: z.array(markingSchema).min(1),
    /** The marking printed on each copy; the highest where absent. */
    variantMarkings: z.partialRecord(z.enum(VARIANTS), idSchema).default({}),
    /** The handling note at the foot of the cover. */
    handling: localTextSchema.optional(),
    /** The attached Word file whose styles exported Word files take; a template may name another. */
    houseStyleId: idSchema.optional(),
    /** The areas of the negotiation, in order. */
    areas: z.array(z.strictObject({ id: idSchema, name: localTextSchema })).default([]),
    remark: plainSchema.optional(),
  })
  .superRefine((settings, context) => {
    const known = settings.markings.map((marking) => marking.id);
    for (const variant of VARIANTS) {
      const id = settings.variantMarkings[variant];
      if (id !== undefined && !known.includes(id)) {
        context.addIssue({
          code: 'custom',
          path: ['variantMarkings', variant],
          message: `there is no marking "${id}": there are ${known.join(', ')}`,
        });
      }
    }
  });

/** A workspace's settings. */
export type Settings = z.output<typeof settingsSchema>;

/** All records by kind, each in the order of its id. */
export type Records = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

/** A workspace: one negotiation's settings and library. */
export interface Workspace {
  readonly settings: Settings;
  readonly records: Records;
}
