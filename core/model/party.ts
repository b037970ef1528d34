import { recordSchema, sourceIdsSchema } from './head.ts';
import { localTextSchema } from './rich-schema.ts';

/** A side of the negotiation: a state, a customs union, an organisation. */
export const partySchema = recordSchema({
  name: localTextSchema,
  /** For narrow columns, e.g. "US". */
  shortName: localTextSchema.optional(),
  sourceIds: sourceIdsSchema,
});
