import { MEASURE_STATES, RATE_LIMIT } from '../../../../core/model/index.ts';
import type { FormSpec } from '../../../components/record-form/field-spec.ts';
import { choices, SOURCES } from './shared.ts';

/** The form of a tariff measure. */
export const MEASURE_FORM: FormSpec = {
  create: ['title', 'tier', 'rate', 'state'],
  blank: { tier: 'country', state: 'announced' },
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'title', label: 'title', required: true },
        { type: 'record', field: 'partyId', label: 'imposedBy', kind: 'party', half: true },
        { type: 'record', field: 'targetPartyId', label: 'imposedOn', kind: 'party', half: true },
        {
          type: 'choice',
          field: 'tier',
          label: 'tier',
          options: [
            { value: 'total', label: 'total' },
            { value: 'base', label: 'base' },
            { value: 'country', label: 'countryTier' },
            { value: 'sectoral', label: 'sectoral' },
          ],
          required: true,
          half: true,
        },
        {
          type: 'number',
          field: 'rate',
          label: 'rate',
          required: true,
          min: 0,
          max: RATE_LIMIT,
          suffix: ' %',
          half: true,
        },
        {
          type: 'choice',
          field: 'state',
          label: 'measureState',
          options: choices(MEASURE_STATES),
          required: true,
          half: true,
        },
        { type: 'record', field: 'partOfId', label: 'partOf', kind: 'measure', half: true },
        { type: 'day', field: 'from', label: 'stateFrom', half: true },
        { type: 'day', field: 'until', label: 'stateUntil', hint: 'stateUntilHint', half: true },
        { type: 'text', field: 'note', label: 'note', multiline: true },
        { type: 'number', field: 'order', label: 'order', hint: 'orderHint', required: true, half: true },
        { type: 'flag', field: 'inChart', label: 'inChart' },
        SOURCES,
      ],
    },
  ],
};

/** The form of a deadline. */
export const DEADLINE_FORM: FormSpec = {
  create: ['title', 'date'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'title', label: 'deadlineTitle', required: true },
        { type: 'text', field: 'shortTitle', label: 'shortTitle', hint: 'shortTitleHint' },
        { type: 'day', field: 'date', label: 'day', required: true, half: true },
        { type: 'rich', field: 'description', label: 'description' },
        SOURCES,
      ],
    },
  ],
};
