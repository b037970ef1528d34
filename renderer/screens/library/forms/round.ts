import { ROUND_LEVELS } from '../../../../core/model/index.ts';
import type { FormSpec } from '../../../components/record-form/field-spec.ts';
import { choices, SOURCES } from './shared.ts';

/** The form of a round. */
export const ROUND_FORM: FormSpec = {
  create: ['title', 'level', 'from', 'until'],
  blank: { level: 'working-level' },
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'title', label: 'title', required: true },
        { type: 'text', field: 'shortTitle', label: 'shortTitle', hint: 'shortTitleHint' },
        {
          type: 'choice',
          field: 'level',
          label: 'level',
          options: choices(ROUND_LEVELS),
          required: true,
          half: true,
        },
        { type: 'number', field: 'number', label: 'number', min: 1, half: true },
        { type: 'day', field: 'from', label: 'from', half: true },
        { type: 'day', field: 'until', label: 'until', half: true },
        { type: 'text', field: 'dateText', label: 'dateText', hint: 'dateTextHint' },
        { type: 'text', field: 'place', label: 'place' },
        { type: 'records', field: 'partyIds', label: 'parties', kind: 'party', half: true },
        { type: 'areas', field: 'areaIds', label: 'areas', half: true },
        {
          type: 'list',
          field: 'heads',
          label: 'heads',
          blank: () => ({}),
          fields: [{ type: 'record', field: 'personId', label: 'head', kind: 'person', required: true }],
        },
        { type: 'text', field: 'participants', label: 'participants' },
      ],
    },
    {
      title: 'texts',
      fields: [
        { type: 'rich', field: 'summary', label: 'roundSummary', lines: 4 },
        { type: 'rich', field: 'outcomes', label: 'outcomes', lines: 4 },
        { type: 'rich', field: 'nextSteps', label: 'nextSteps' },
        SOURCES,
      ],
    },
  ],
};
