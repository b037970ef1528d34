import { stringify } from 'yaml';
import type { Template } from '../../core/model/index.ts';
import { addDays, offsetOf, toId, type StarterAnswers } from './answers.ts';

/** A text as a YAML scalar on one line. */
function scalar(text: string): string {
  const line = text.normalize('NFC').trim();
  return /\s{2}|[\n\r\u2028\u2029\u0085]/.test(line)
    ? JSON.stringify(line.replaceAll(/\s+/g, ' '))
    : stringify(line, { lineWidth: 0 }).trimEnd();
}

/** The files of a new workspace, with comments that say what can be added. It validates and exports as it is. */
export function starterFiles(
  answers: StarterAnswers,
  templates: readonly Template[],
): ReadonlyMap<string, string> {
  const ours = toId(answers.ourParty, 'ours');
  const other = toId(answers.theirParty, 'theirs');
  const theirs = other === ours ? `${other}-2` : other;
  const issue = toId(answers.issue, 'issue');
  const meeting = toId(answers.meeting, 'meeting');
  const forMeetings = templates.filter((one) => one.purpose === 'meeting');
  const template =
    forMeetings.find((one) => one.meetingKinds[0] === answers.kind) ??
    forMeetings.find((one) => one.meetingKinds.includes(answers.kind)) ??
    templates[0];
  const eve = addDays(answers.date, -1);
  const asOf = `${eve}T18:00${offsetOf(answers.timeZone, eve)}`;
  const second = answers.language === 'en' ? 'ko' : 'en';
  return new Map([
    [
      'workspace.yaml',
      `# The negotiation: who we are, how we mark papers, in which languages we write.
format: 1
title: ${scalar(answers.title)}
ourPartyId: ${scalar(ours)}
# The first language is that of texts given once. A text can be given in both:
#   title: { en: Beef quota, ko: 쇠고기 쿼터 }
languages: [${answers.language}, ${second}]
timeZone: ${scalar(answers.timeZone)}
# The office on the cover, line by line.
# issuer:
#   - Ministry of Trade
#   - Negotiations Division
# Protective markings from the lowest to the highest, and the one printed on each copy.
markings:
  - { id: open, label: Open }
  - { id: restricted, label: Restricted }
  - { id: confidential, label: Confidential }
variantMarkings: { principal: confidential, delegation: restricted, releasable: open }
# Areas group the issues on the page at a glance.
areas:
  - { id: trade, name: ${answers.language === 'ko' ? '통상' : 'Trade'} }
`,
    ],
    [
      'parties/parties.yaml',
      `# The sides. A file holds one record or a list of them.
- id: ${scalar(ours)}
  name: ${scalar(answers.ourParty)}
  # shortName: KR
  # Copies it may go into besides the principal's. What names no copy stays in the principal's.
  releaseTo: [delegation, releasable]
- id: ${scalar(theirs)}
  name: ${scalar(answers.theirParty)}
  releaseTo: [delegation, releasable]
`,
    ],
    [
      `meetings/${meeting}.yaml`,
      `id: ${scalar(meeting)}
title: ${scalar(answers.meeting)}
meetingKind: ${answers.kind}
from: ${answers.date}
until: ${answers.until ?? answers.date}
timeZone: ${scalar(answers.timeZone)}
${answers.place === undefined ? '# place: Sejong' : `place: ${scalar(answers.place)}`}
partyId: ${scalar(theirs)}
releaseTo: [delegation]
# One issue tab for each item, in this order.
agenda:
  - issueId: ${scalar(issue)}
    # minutes: 30
    # aim: What we want from this item.
# One to three lines at the top of the page at a glance, and at most three asks.
objective: State here in one or two lines what this meeting is to bring.
# asks:
#   - text: A date for the next round.
# doNotOffer: What is not to be offered.
# Delegations name people (people/*.yaml), heads first:
# ourDelegation:
#   - { personId: kim, function: Head of delegation }
# runOfShow:
#   - { date: ${answers.date}, from: "10:00", until: "12:00", item: Opening session, press: true }
`,
    ],
    [
      `issues/${issue}.yaml`,
      `id: ${scalar(issue)}
title: ${scalar(answers.issue)}
areaId: trade
releaseTo: [delegation]
# open, narrowing, common-ground, under-review, agreed or not-raised, each from a day on.
states:
  - from: ${addDays(answers.date, -28)}
    state: open
    # distance: One or two sentences on what separates the sides.
# Rich text is Markdown. A source (sources/*.yaml) is cited as [@S-1, p. 4].
background: |
  What may be used freely in the room.
# Stays in the principal's copy:
# internalBackground: |
#   What is for us only.
`,
    ],
    [
      `positions/${issue}.yaml`,
      `# What each side holds. Rungs of the ladder: opening, current, fallback, red-line.
- id: ${scalar(`${issue}-ours`)}
  issueId: ${scalar(issue)}
  partyId: ${scalar(ours)}
  ladder: current
  asOf: ${addDays(answers.date, -14)}
  text: Our position in one or two sentences.
  releaseTo: [delegation]
- id: ${scalar(`${issue}-theirs`)}
  issueId: ${scalar(issue)}
  partyId: ${scalar(theirs)}
  ladder: current
  asOf: ${addDays(answers.date, -14)}
  text: Their position as we know it.
  releaseTo: [delegation]
# A fallback or red line names no copy, so it stays in the principal's:
# - id: ${scalar(`${issue}-red-line`)}
#   issueId: ${scalar(issue)}
#   partyId: ${scalar(ours)}
#   ladder: red-line
#   text: What we cannot accept.
`,
    ],
    [
      `talking-points/${issue}.yaml`,
      `# Lines for the meeting: say, ask, if-raised, avoid, press. The lead is one sentence; support follows it.
- id: ${scalar(`${issue}-say`)}
  pointKind: say
  issueId: ${scalar(issue)}
  lead: The line to say, in one sentence.
  # support: |
  #   Facts and arguments behind it.
  releaseTo: [delegation]
- id: ${scalar(`${issue}-if-raised`)}
  pointKind: if-raised
  issueId: ${scalar(issue)}
  prompt: What they may bring up.
  lead: Our answer to it.
  releaseTo: [delegation]
`,
    ],
    [
      'books/book.yaml',
      `# A book: a meeting and a template ("aide-memoire templates" lists them).
id: book
meetingId: ${scalar(meeting)}
templateId: ${scalar(template?.id ?? 'negotiating-round')}
templateVersion: ${template?.version ?? 1}
language: ${answers.language}
# The book's date: nothing that was known only later goes in.
asOf: ${asOf}
variants: [principal, delegation]
# leaveOut: [sources]
# What differs from the library in this book only:
# edits:
#   - { kind: issue, id: ${scalar(issue)}, field: title, value: Another title }
`,
    ],
  ]);
}
