import { z } from 'zod';
import { recordSchema, sourceIdsSchema } from './head.ts';
import { idSchema } from './ids.ts';
import { localRichSchema, localTextSchema } from './rich-schema.ts';

/** What a talking point is for. */
export const POINT_KINDS = ['say', 'ask', 'if-raised', 'avoid', 'press'] as const;

/** A line to say, to ask, to answer with, to keep away from, or to give the press. `releaseTo` says who may have it. */
export const talkingPointSchema = recordSchema({
  pointKind: z.enum(POINT_KINDS),
  issueId: idSchema.optional(),
  /** Only in books for these meetings; in all where there are none. */
  meetingIds: z.array(idSchema).default([]),
  /** Points of an issue and kind come in this order, then by id. */
  order: z.number().default(100),
  /** Their line or the reporter's question, for if-raised and press. */
  prompt: localTextSchema.optional(),
  /** The line itself: one sentence. */
  lead: localTextSchema,
  support: localRichSchema.optional(),
  sourceIds: sourceIdsSchema,
}).superRefine((point, context) => {
  if (point.pointKind === 'if-raised' && point.prompt === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['prompt'],
      message: 'an if-raised point needs the line it answers (prompt)',
    });
  }
});

/** A talking point. */
export type TalkingPoint = z.output<typeof talkingPointSchema>;
