import { ISSUE_STATES } from '../../../../core/model/index.ts';
import type { FormSpec } from '../../../components/record-form/field-spec.ts';
import { choices, SOURCES } from './shared.ts';

/** The form of an issue. */
export const ISSUE_FORM: FormSpec = {
  create: ['title', 'areaId'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'title', label: 'title', required: true },
        { type: 'text', field: 'shortTitle', label: 'shortTitle', hint: 'shortTitleHint' },
        { type: 'area', field: 'areaId', label: 'area', half: true },
        { type: 'text', field: 'lead', label: 'lead' },
        { type: 'text', field: 'theirAsk', label: 'theirAsk', hint: 'theirAskHint' },
        {
          type: 'list',
          field: 'states',
          label: 'states',
          blank: (items) => ({ from: today(), state: items.at(-1)?.['state'] ?? 'open', sourceIds: [] }),
          fields: [
            { type: 'day', field: 'from', label: 'stateFrom', required: true, half: true },
            {
              type: 'choice',
              field: 'state',
              label: 'state',
              options: choices(ISSUE_STATES),
              required: true,
              half: true,
            },
            { type: 'text', field: 'distance', label: 'distance', multiline: true },
            SOURCES,
          ],
        },
      ],
    },
    {
      title: 'texts',
      fields: [
        { type: 'rich', field: 'background', label: 'background', lines: 5 },
        { type: 'rich', field: 'internalBackground', label: 'internalBackground', tone: 'red', lines: 4 },
        SOURCES,
      ],
    },
  ],
};

const today = () => new Date().toLocaleDateString('sv-SE');
