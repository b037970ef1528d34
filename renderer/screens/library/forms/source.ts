import { STANDINGS, WORD_MEDIA_TYPE } from '../../../../core/model/index.ts';
import { idFor } from '../../../../core/intake/ids.ts';
import type { Draft, FormSpec } from '../../../components/record-form/field-spec.ts';
import { choices } from './shared.ts';

/** The form of a source. */
export const SOURCE_FORM: FormSpec = {
  create: ['publisher', 'title', 'date'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'publisher', label: 'publisher', required: true },
        { type: 'text', field: 'title', label: 'title' },
        { type: 'text', field: 'author', label: 'author' },
        { type: 'day', field: 'date', label: 'published', required: true, half: true },
        { type: 'text', field: 'dateText', label: 'dateText', hint: 'dateTextHint' },
        { type: 'plain', field: 'url', label: 'url' },
        { type: 'text', field: 'reports', label: 'reports', multiline: true },
        { type: 'text', field: 'reliability', label: 'reliability', multiline: true, tone: 'red' },
      ],
    },
  ],
};

const newValue = (items: readonly Draft[]): Draft => ({
  id: idFor('value-1', (id) => items.some((item) => item['id'] === id)),
  sourceIds: [],
  standing: 'reported',
});

/** The form of something on which sources disagree. */
export const CLAIM_FORM: FormSpec = {
  create: ['subject', 'attribute', 'values'],
  blank: { values: [newValue([])] },
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'subject', label: 'subject', required: true },
        { type: 'text', field: 'attribute', label: 'attribute', required: true },
        {
          type: 'list',
          field: 'values',
          label: 'values',
          required: true,
          blank: newValue,
          fields: [
            { type: 'text', field: 'text', label: 'value', required: true },
            {
              type: 'records',
              field: 'sourceIds',
              label: 'sources',
              kind: 'source',
              required: true,
              half: true,
            },
            {
              type: 'choice',
              field: 'standing',
              label: 'standing',
              options: choices(STANDINGS),
              required: true,
              half: true,
            },
          ],
        },
        { type: 'settled', field: 'settledAs', label: 'settledAs' },
        { type: 'text', field: 'reason', label: 'reason', multiline: true },
      ],
    },
    {
      title: 'details',
      fields: [
        { type: 'record', field: 'issueId', label: 'issue', kind: 'issue', half: true },
        { type: 'record', field: 'personId', label: 'person', kind: 'person', half: true },
        { type: 'record', field: 'roundId', label: 'round', kind: 'round', half: true },
      ],
    },
  ],
};

/** The form of an attachment. */
export const ATTACHMENT_FORM: FormSpec = {
  create: ['file', 'title', 'alt'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'file', field: 'file', label: 'file', required: true },
        { type: 'text', field: 'title', label: 'title', required: true },
        {
          type: 'text',
          field: 'alt',
          label: 'alt',
          hint: 'altHint',
          multiline: true,
          when: ({ mediaType }) => typeof mediaType === 'string' && mediaType.startsWith('image/'),
        },
        { type: 'records', field: 'sourceIds', label: 'sources', kind: 'source' },
        {
          type: 'copies',
          field: 'vettedFor',
          label: 'vettedFor',
          hint: 'vettedForHint',
          when: ({ mediaType }) => mediaType !== WORD_MEDIA_TYPE,
        },
      ],
    },
  ],
};
