import type { FormSpec } from '../../../components/record-form/field-spec.ts';
import { SOURCES } from './shared.ts';

/** The form of a person. */
export const PERSON_FORM: FormSpec = {
  create: ['name', 'partyId'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'name', label: 'name', required: true },
        { type: 'record', field: 'partyId', label: 'country', kind: 'party', half: true },
        { type: 'record', field: 'photoId', label: 'photo', kind: 'attachment', half: true },
        { type: 'text', field: 'pronunciation', label: 'pronunciation' },
        {
          type: 'list',
          field: 'aliases',
          label: 'aliases',
          blank: () => ({ sourceIds: [] }),
          fields: [{ type: 'text', field: 'name', label: 'alias', required: true }, SOURCES],
        },
        {
          type: 'list',
          field: 'roles',
          label: 'roles',
          blank: () => ({ sourceIds: [] }),
          fields: [
            { type: 'text', field: 'title', label: 'roleTitle', required: true },
            { type: 'text', field: 'organisation', label: 'organisation' },
            { type: 'day', field: 'from', label: 'from', half: true },
            { type: 'day', field: 'until', label: 'until', half: true },
            SOURCES,
          ],
        },
      ],
    },
    {
      title: 'texts',
      fields: [
        { type: 'rich', field: 'bio', label: 'bio', lines: 5 },
        { type: 'rich', field: 'notes', label: 'personNotes', tone: 'red' },
        { type: 'text', field: 'lastMeeting', label: 'lastMeeting', hint: 'lastMeetingHint' },
        SOURCES,
      ],
    },
  ],
};

/** The form of a party. */
export const PARTY_FORM: FormSpec = {
  create: ['name', 'shortName'],
  blank: {},
  sections: [
    {
      title: 'main',
      fields: [
        { type: 'text', field: 'name', label: 'name', required: true },
        { type: 'text', field: 'shortName', label: 'shortName', hint: 'shortTitleHint' },
        SOURCES,
      ],
    },
  ],
};
