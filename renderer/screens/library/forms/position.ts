import { LADDER, MOVES, POINT_KINDS } from '../../../../core/model/index.ts';
import type { Draft, FormSpec } from '../../../components/record-form/field-spec.ts';
import { choices, SOURCES } from './shared.ts';

/** The form of a position. */
export const POSITION_FORM: FormSpec = {
  create: ['issueId', 'partyId', 'ladder', 'text'],
  blank: { ladder: 'current' },
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'record', field: 'issueId', label: 'issue', kind: 'issue', required: true, half: true },
        { type: 'record', field: 'partyId', label: 'party', kind: 'party', required: true, half: true },
        {
          type: 'choice',
          field: 'ladder',
          label: 'ladder',
          options: choices(LADDER),
          required: true,
          half: true,
        },
        { type: 'record', field: 'roundId', label: 'round', kind: 'round', half: true },
        { type: 'day', field: 'asOf', label: 'asOf', hint: 'asOfHint', half: true },
        {
          type: 'choice',
          field: 'move',
          label: 'move',
          hint: 'moveHint',
          options: choices(MOVES),
          half: true,
        },
        { type: 'rich', field: 'text', label: 'text', required: true, lines: 4 },
        { type: 'text', field: 'summary', label: 'summary', hint: 'summaryHint', multiline: true },
        SOURCES,
      ],
    },
  ],
};

/** Only an answer has something that it answers. */
const takesPrompt = ({ pointKind }: Draft) => pointKind === 'if-raised' || pointKind === 'press';

/** The form of a talking point. */
export const TALKING_POINT_FORM: FormSpec = {
  create: ['pointKind', 'issueId', 'prompt', 'lead'],
  blank: { pointKind: 'say' },
  sections: [
    {
      title: 'main',
      fields: [
        {
          type: 'choice',
          field: 'pointKind',
          label: 'pointKind',
          options: choices(POINT_KINDS),
          required: true,
          half: true,
        },
        { type: 'record', field: 'issueId', label: 'issue', kind: 'issue', half: true },
        { type: 'text', field: 'prompt', label: 'prompt', multiline: true, when: takesPrompt },
        {
          type: 'text',
          field: 'lead',
          label: 'leadLine',
          hint: 'leadLineHint',
          required: true,
          multiline: true,
        },
        { type: 'rich', field: 'support', label: 'support', lines: 4 },
        SOURCES,
      ],
    },
    {
      title: 'details',
      fields: [
        { type: 'records', field: 'meetingIds', label: 'meetings', hint: 'meetingsHint', kind: 'meeting' },
        { type: 'number', field: 'order', label: 'order', hint: 'orderHint', required: true, half: true },
      ],
    },
  ],
};
