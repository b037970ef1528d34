import type { ChannelOutput } from '../../core/contract/index.ts';
import type { DocumentBlock } from '../../core/intake/index.ts';

/** Why a file cannot be imported. */
export type Refused = Extract<ChannelOutput<'intake.read'>, { type: 'refused' }>;

/** What a file holds that is to be imported, or why it cannot be. */
export type Intake =
  | {
      readonly type: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly type: 'document';
      readonly blocks: readonly DocumentBlock[];
      /** What the document has that a text of a record has no place for. */
      readonly left: readonly ('pictures' | 'comments')[];
    }
  | Refused;
