import {
  type AnyRecord,
  type Claim,
  type Issue,
  type Person,
  type Position,
  type Records,
  type Round,
  type Workspace,
} from '../model/index.ts';

/** The day a position was put: its own, else the last day of its round. Undefined where neither is known. */
export function positionDay(position: Position, rounds: readonly Round[]): string | undefined {
  if (position.asOf !== undefined) return position.asOf;
  const round = rounds.find((candidate) => candidate.id === position.roundId);
  return round?.until ?? round?.from;
}

/** Whether a round is over on a day. One without days is not. */
export function isOver(round: Round, day: string): boolean {
  const end = round.until ?? round.from;
  return end !== undefined && end <= day;
}

/**
 * The workspace as it was known on a day: records known only later, what rounds brought after it, later states
 * and later sources are gone. A citation whose source is gone falls away when text is made.
 */
export function workspaceAsOf(workspace: Workspace, day: string): Workspace {
  const known = <T extends AnyRecord>(list: readonly T[]): T[] =>
    list.filter(
      (record) =>
        (record.knownFrom === undefined || record.knownFrom <= day) &&
        (record.knownUntil === undefined || record.knownUntil >= day),
    );
  const { records } = workspace;
  const sources = known(records.source).filter((source) => source.date <= day);
  const sourceIds = new Set(sources.map((source) => source.id));
  const lateOnly = (ids: readonly string[]): boolean =>
    ids.length > 0 && !ids.some((id) => sourceIds.has(id));

  const stripRound = (round: Round): Round => {
    if (isOver(round, day)) return round;
    const { summary: _summary, outcomes: _outcomes, nextSteps: _nextSteps, ...rest } = round;
    return rest;
  };
  const stripIssue = (issue: Issue): Issue => ({
    ...issue,
    states: issue.states.filter((state) => state.from <= day),
  });
  const stripPerson = (person: Person): Person => ({
    ...person,
    aliases: person.aliases.filter((alias) => !lateOnly(alias.sourceIds)),
    roles: person.roles.filter((role) => role.from === undefined || role.from <= day),
  });
  const stripClaim = (claim: Claim): Claim => {
    const values = claim.values.filter((value) => value.sourceIds.some((id) => sourceIds.has(id)));
    const settled = values.some((value) => value.id === claim.settledAs);
    return settled ? { ...claim, values } : { ...claim, values, settledAs: undefined, reason: undefined };
  };

  const stripped: Records = {
    ...records,
    party: known(records.party),
    person: known(records.person).map(stripPerson),
    source: sources,
    issue: known(records.issue).map(stripIssue),
    position: known(records.position).filter((position) => {
      const put = positionDay(position, records.round);
      return put === undefined ? position.roundId === undefined : put <= day;
    }),
    round: known(records.round).map(stripRound),
    talkingPoint: known(records.talkingPoint),
    measure: known(records.measure),
    deadline: known(records.deadline),
    claim: known(records.claim)
      .map(stripClaim)
      .filter((claim) => claim.values.length > 0),
    attachment: known(records.attachment),
  };
  return { settings: workspace.settings, records: stripped };
}
