import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RECORD_FOLDERS } from '../../../core/model/index.ts';
import { readWorkspace, writeWorkspace } from '../../../platform/interchange/index.ts';
import { tempFolder, testWorkspace, writeFiles } from '../../support/folders.ts';

const FORMAT_1 = fileURLToPath(new URL('../../fixtures/format-1', import.meta.url));

describe('a workspace of format 1', () => {
  test('is read without a word', async () => {
    const { workspace, findings } = await readWorkspace(FORMAT_1);
    expect(findings).toEqual([]);
    expect(workspace?.settings.title).toEqual({ en: 'Format one', ko: '형식 1' });
    expect(workspace?.records.person[0]?.roles.map((role) => role.title)).toEqual([
      'Director-General',
      'Deputy Minister',
    ]);
    expect(workspace?.records.issue[0]?.background).toMatchObject([
      {
        kind: 'paragraph',
        content: [
          { text: 'A paragraph with a note ' },
          { kind: 'footnote', note: 'of ours' },
          { text: ', a ' },
          { kind: 'link', href: 'https://example.org', text: 'link' },
          { text: ' and a source ' },
          { kind: 'footnote', cites: [{ sourceId: 'S-1' }] },
          { text: '.' },
        ],
      },
      { kind: 'list', ordered: false },
      { kind: 'table' },
    ]);
    expect(workspace?.records.book[0]?.edits).toEqual([
      { kind: 'issue', id: 'beef', field: 'title', value: { en: 'Beef again' } },
    ]);
  });

  test('keeps what it says when it is written in canonical form', async () => {
    const dir = join(tempFolder(), 'copy');
    cpSync(FORMAT_1, dir, { recursive: true });
    const before = await readWorkspace(dir);
    await writeWorkspace(dir, before.workspace!);
    const after = await readWorkspace(dir);
    expect(after.workspace).toStrictEqual(before.workspace);
    // One file a record now; the lists are gone, what is no record stays.
    expect(readdirSync(join(dir, 'parties'))).toEqual(['kr.yaml', 'us.yaml']);
    expect(readdirSync(dir)).toContain('README.md');
    expect(readdirSync(join(dir, 'files'))).toEqual(['photo.png']);
    await writeWorkspace(dir, after.workspace!);
    expect((await readWorkspace(dir)).workspace).toStrictEqual(before.workspace);
  });
});

describe('the canonical form', () => {
  test('is in the order of the schema, without defaults, with Markdown as people write it', async () => {
    const dir = testWorkspace();
    const { workspace } = await readWorkspace(dir);
    await writeWorkspace(dir, workspace!);
    expect(readFileSync(join(dir, 'issues/beef.yaml'), 'utf8')).toBe(`id: beef
title: Beef age limit
areaId: tariffs
states:
  - from: 2025-04-01
    state: open
background: |-
  First paragraph with a source [@S-1, p. 4].

  Second paragraph.
`);
  });

  test('does not fold lines, so that a changed word changes one line', async () => {
    const dir = testWorkspace();
    const { workspace } = await readWorkspace(dir);
    const lead = 'A long line. '.repeat(40).trim();
    const records = {
      ...workspace!.records,
      talkingPoint: [{ ...workspace!.records.talkingPoint[0]!, lead }],
    };
    await writeWorkspace(dir, { ...workspace!, records });
    expect(readFileSync(join(dir, 'talking-points/say.yaml'), 'utf8')).toContain(`lead: ${lead}\n`);
  });

  test('leaves no temporary files, and removes the files of records that are gone', async () => {
    const dir = testWorkspace();
    const { workspace } = await readWorkspace(dir);
    await writeWorkspace(dir, { ...workspace!, records: { ...workspace!.records, talkingPoint: [] } });
    expect(readdirSync(join(dir, 'talking-points'))).toEqual([]);
    for (const folder of ['.', ...Object.values(RECORD_FOLDERS)]) {
      const names = existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : [];
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('leaves the old files as they were where a new one cannot be written', async () => {
    const dir = testWorkspace();
    const { workspace } = await readWorkspace(dir);
    const before = readFileSync(join(dir, 'workspace.yaml'), 'utf8');
    // A file where a folder has to be.
    writeFiles(dir, { rounds: 'x' });
    const round = {
      id: 'r',
      title: 'R',
      level: 'summit' as const,
      revision: 1,
      releaseTo: [],
      partyIds: [],
      heads: [],
      areaIds: [],
      sourceIds: [],
    };
    const changed = {
      settings: { ...workspace!.settings, title: 'Changed' },
      records: { ...workspace!.records, round: [round] },
    };
    await expect(writeWorkspace(dir, changed)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(dir, 'workspace.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
