import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { openWorkspaceFile } from '../../platform/store/index.ts';
import { runHere } from '../support/cli.ts';
import { tempFolder, testWorkspace } from '../support/folders.ts';

async function fileWith(name: string, content: string | Uint8Array) {
  const top = tempFolder();
  const file = join(top, 'talks.aide');
  expect((await runHere(['import', testWorkspace(), file])).code).toBe(0);
  const from = join(top, name);
  writeFileSync(from, content);
  return { file, from };
}

const PEOPLE = 'name;Ministry;partyId\nKim Example;Trade;nowhere\nLee Example;Finance;\n';
const COLUMN = ['--kind', 'person', '--column', 'Ministry=roles.0.organisation'] as const;

test('a table is refused with row and column, or imported without the rows that are wrong', async () => {
  const { file, from } = await fileWith('people.csv', PEOPLE);
  const refused = await runHere(['import', from, file, ...COLUMN]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('row 2, column "partyId": "nowhere" is not in the file');
  expect(refused.err).toContain('row 3: roles.0.title is missing');
});

test('an import is one step that undo takes back, and a dry run changes nothing', async () => {
  const { file, from } = await fileWith('dates.csv', 'date,title\n2025-07-09,Pause ends\nsoon,Report\n');
  const dry = await runHere(['import', from, file, '--kind', 'deadline', '--skip', '--dry-run']);
  expect(dry.out).toContain('deadline 1 would be imported');
  const run = await runHere(['import', from, file, '--kind', 'deadline', '--skip', '--json']);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toEqual({
    ok: true,
    imported: ['pause-ends'],
    problems: ['row 3, column "date": "soon" is no day'],
  });
  const open = openWorkspaceFile(file);
  expect(open.get('deadline', 'pause-ends')).toMatchObject({ date: '2025-07-09', releaseTo: [] });
  open.undo();
  expect(open.get('deadline', 'pause-ends')).toBeUndefined();
  open.close();
});

test('a Word document becomes talking points', async () => {
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Ask', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Lower the duty.'),
          ],
        },
      ],
    }),
  );
  const { file, from } = await fileWith('points.docx', bytes);
  expect((await runHere(['import', from, file, '--kind', 'talkingPoint'])).code).toBe(0);
  const open = openWorkspaceFile(file, { readOnly: true });
  expect(open.get('talkingPoint', 'lower-the-duty')).toMatchObject({ pointKind: 'ask', releaseTo: [] });
  open.close();
});

test('mistakes on the command line are said', async () => {
  const { file, from } = await fileWith('a.csv', 'x,y\n1,2\n');
  const told = async (...args: readonly string[]) => await runHere(['import', from, file, ...args]);
  expect(await told()).toMatchObject({ code: 2 });
  expect((await told()).err).toContain('--kind');
  expect((await told('--kind', 'issue')).err).toContain('no column is called as a field');
  expect((await told('--kind', 'issue', '--column', 'z=title')).err).toContain('no column "z"');
  expect((await told('--kind', 'issue', '--column', 'x=nothing')).err).toContain('no field "nothing"');
  const { from: locked } = await fileWith('b.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  const refused = await runHere(['import', locked, file, '--kind', 'issue']);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('password');
  const gone = await runHere(['import', `${from}.csv`, file, '--kind', 'issue']);
  expect(gone.code).not.toBe(0);
  expect(gone.err).not.toContain('    at ');
});
