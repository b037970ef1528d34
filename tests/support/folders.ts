import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that is gone after the test. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'aide-memoire-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A file's content, or undefined for a file that is not to be there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Writes files below a folder. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** A small sound workspace: two sides, one issue with a position each, a meeting, a book. */
export const SOUND: Files = {
  'workspace.yaml': `format: 1
title: Test talks
ourPartyId: kr
languages: [en, ko]
timeZone: Asia/Seoul
markings:
  - { id: open, label: Open }
  - { id: secret, label: Secret }
variantMarkings: { releasable: open }
areas:
  - { id: tariffs, name: Tariffs }
`,
  'parties/kr.yaml': 'id: kr\nname: { en: Republic of Korea, ko: 대한민국 }\nshortName: KR\n',
  'parties/us.yaml': 'id: us\nname: United States\nshortName: US\n',
  'people/lead.yaml': 'id: lead\nname: Kim Test\npartyId: kr\nroles:\n  - title: Director-General\n',
  'sources/S-1.yaml': 'id: S-1\npublisher: Test Gazette\ndate: 2025-05-01\n',
  'issues/beef.yaml': `id: beef
title: Beef age limit
areaId: tariffs
states:
  - from: 2025-04-01
    state: open
background: |
  First paragraph with a source [@S-1, p. 4].

  Second paragraph.
`,
  'positions/ours.yaml': 'id: ours\nissueId: beef\npartyId: kr\nladder: current\ntext: We keep the limit.\n',
  'talking-points/say.yaml':
    'id: say\npointKind: say\nissueId: beef\nlead: We keep the limit for good reasons.\n',
  'measures/base.yaml':
    'id: base\ntitle: Base tariff\npartyId: us\ntier: base\nrate: 10\nstate: applied\nfrom: 2025-04-05\nuntil: 2025-07-08\n',
  'meetings/talks.yaml': `id: talks
title: Test talks
meetingKind: negotiating-round
from: 2025-05-20
until: 2025-05-22
timeZone: Asia/Seoul
partyId: us
agenda:
  - issueId: beef
`,
  'books/book.yaml': `id: book
meetingId: talks
templateId: negotiating-round
language: en
asOf: 2025-05-19T18:00+09:00
variants: [principal, delegation, releasable]
`,
};

/** A workspace folder that is gone after the test: the sound one with some files changed, added or (undefined) left out. */
export function testWorkspace(changes: Files = {}): string {
  const dir = tempFolder();
  writeFiles(dir, { ...SOUND, ...changes });
  return dir;
}

/** The sound text of a file with one part of it replaced; fails if the part is not there. */
export function changed(path: string, part: string, replacement: string): Files {
  const text = SOUND[path];
  if (typeof text !== 'string' || !text.includes(part)) throw new Error(`${path} has no "${part}"`);
  return { [path]: text.replace(part, replacement) };
}
