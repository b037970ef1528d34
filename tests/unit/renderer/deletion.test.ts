import { expect, test, vi } from 'vitest';
import type { AnyRecord } from '../../../core/model/index.ts';
import { RECORD_SCHEMAS } from '../../../core/model/index.ts';
import { planDeletion } from '../../../renderer/components/revisions/deletion.ts';

const issue = RECORD_SCHEMAS.issue.parse({ id: 'beef', revision: 1, title: 'Beef' });
const position = RECORD_SCHEMAS.position.parse({
  id: 'ours',
  revision: 1,
  issueId: 'beef',
  partyId: 'KR',
  ladder: 'current',
  text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'We explain.' }] }],
});
const meeting = RECORD_SCHEMAS.meeting.parse({
  id: 'second',
  revision: 3,
  title: 'Second round',
  meetingKind: 'negotiating-round',
  timeZone: 'Asia/Seoul',
  agenda: [
    { issueId: 'tariffs', minutes: 60 },
    { issueId: 'beef', minutes: 45, aim: 'Explain the rule' },
  ],
  asks: [{ text: 'No date', issueId: 'beef' }],
});

const records: Readonly<Record<string, AnyRecord>> = {
  'issue/beef': issue,
  'position/ours': position,
  'meeting/second': meeting,
};

vi.mock('../../../renderer/api/client.ts', () => ({
  call: async (channel: string, { kind, id }: { readonly kind: string; readonly id: string }) => {
    if (channel === 'records.get') return records[`${kind}/${id}`] ?? null;
    return id === 'beef'
      ? [
          { kind: 'position', id: 'ours' },
          { kind: 'meeting', id: 'second' },
        ]
      : [];
  },
}));

test('an issue goes off the agenda it is on, with its minutes and its aim; the meeting stays', async () => {
  const { mended, alsoDeleted, changes } = await planDeletion([{ kind: 'issue', id: 'beef' }]);
  expect(alsoDeleted.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['position/ours']);
  expect(mended.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['meeting/second']);
  const put = changes.find((change) => change.op === 'put');
  expect(put).toMatchObject({
    baseRevision: 3,
    record: { agenda: [{ issueId: 'tariffs', minutes: 60 }], asks: [{ text: 'No date' }] },
  });
});
