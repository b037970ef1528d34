import type { BookRecords } from './records.ts';
import { byId } from './records.ts';
import { nameOf, type Finding, type OutlineSection } from './outline.ts';

/** Which sections print a kind of record, by the type of the template's section. */
const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  measure: ['measures', 'at-a-glance'],
  deadline: ['deadlines', 'cover'],
  round: ['rounds'],
  person: ['biographies', 'delegations'],
  source: ['sources'],
  party: ['delegations'],
};

const MEETING_FIELDS: Readonly<Record<string, readonly string[]>> = {
  runOfShow: ['schedule'],
  ourDelegation: ['delegations'],
  theirDelegation: ['delegations'],
  speakingOrder: ['delegations'],
  objective: ['at-a-glance'],
  asks: ['at-a-glance'],
  doNotOffer: ['at-a-glance'],
  ourObjectives: ['objectives'],
  theirObjectives: ['objectives'],
  goodOutcome: ['objectives'],
  acceptableOutcome: ['objectives'],
  badOutcome: ['objectives'],
};

/** The section a finding is about, where there is one: its form can mend it. */
export function sectionOfFinding(
  finding: Finding,
  sections: readonly OutlineSection[],
  typeOf: (section: OutlineSection) => string | undefined,
  records: BookRecords,
): OutlineSection | undefined {
  const { place } = finding;
  if (place === undefined) return undefined;
  const issueId = issueOf(place.kind, place.id, records);
  if (issueId !== undefined) return sections.find((section) => section.issueId === issueId);
  const field = place.field?.split('.')[0];
  if (place.kind === 'book') {
    if (field === 'ownSections') {
      const own = sections.filter((section) => section.id.startsWith('own-'));
      return own[Number(place.field?.split('.')[1])] ?? own[0];
    }
    if (field === 'limits' || field === undefined) return undefined;
    return sections.find((section) => section.role === 'cover');
  }
  const types = place.kind === 'meeting' ? MEETING_FIELDS[field ?? ''] : TYPES_OF[place.kind];
  const byType = sections.find((section) => types?.includes(typeOf(section) ?? '') === true);
  return byType ?? sections.find((section) => nameOf(section) === place.id);
}

function issueOf(kind: string, id: string, records: BookRecords): string | undefined {
  switch (kind) {
    case 'issue':
      return id;
    case 'position':
      return byId(records.position, id)?.issueId;
    case 'talkingPoint':
      return byId(records.talkingPoint, id)?.issueId;
    case 'claim':
      return byId(records.claim, id)?.issueId;
    default:
      return undefined;
  }
}
