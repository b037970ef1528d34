import type { FormSpec } from '../../../components/record-form/field-spec.ts';
import type { LibraryKind } from '../../../routes/routes.ts';
import { ISSUE_FORM } from './issue.ts';
import { DEADLINE_FORM, MEASURE_FORM } from './measure.ts';
import { PARTY_FORM, PERSON_FORM } from './person.ts';
import { POSITION_FORM, TALKING_POINT_FORM } from './position.ts';
import { ROUND_FORM } from './round.ts';
import { ATTACHMENT_FORM, CLAIM_FORM, SOURCE_FORM } from './source.ts';

/** The form of every kind in the library. */
export const FORMS: Readonly<Record<LibraryKind, FormSpec>> = {
  issue: ISSUE_FORM,
  position: POSITION_FORM,
  round: ROUND_FORM,
  talkingPoint: TALKING_POINT_FORM,
  person: PERSON_FORM,
  party: PARTY_FORM,
  measure: MEASURE_FORM,
  deadline: DEADLINE_FORM,
  source: SOURCE_FORM,
  claim: CLAIM_FORM,
  attachment: ATTACHMENT_FORM,
};
