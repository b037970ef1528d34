import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTrace, runCli, runHere } from '../support/cli.ts';
import { changed, SOUND, tempFolder, testWorkspace, writeFiles, type Files } from '../support/folders.ts';
import { png } from '../support/pictures.ts';

interface Case {
  readonly name: string;
  readonly files: Files;
  /** The whole line about it, after the workspace folder. */
  readonly line: string | RegExp;
}

const attachment = (mediaType = 'image/png'): string =>
  `id: photo\ntitle: A photo\nfile: files/photo.png\nmediaType: ${mediaType}\n`;
const book = (more: string): Files => ({ 'books/book.yaml': `${String(SOUND['books/book.yaml'])}${more}` });

const errors: readonly Case[] = [
  {
    name: 'brackets in an unquoted text',
    files: {
      'issues/beef.yaml':
        'id: beef\ntitle: Beef\nstates:\n  - { from: 2025-01-01, state: open, distance: Far.[@S] }\nbackground: |\n  More.\n',
    },
    line: /^issues\/beef\.yaml:4 {2}error {4}broken YAML at column \d+: text cannot go on like this here/,
  },
  {
    name: 'broken YAML',
    files: { 'issues/beef.yaml': 'id: beef\ntitle: "Beef\nareaId: tariffs\n' },
    line: 'issues/beef.yaml:2  error    broken YAML at column 8: the text in quotes that begins here does not end',
  },
  {
    name: 'a tab that indents',
    files: { 'issues/beef.yaml': 'id: beef\ntitle: Beef\nstates:\n\t- from: 2025-04-01\n' },
    line: /^issues\/beef\.yaml:4 {2}error {4}broken YAML at column 1: a tab at the start of a line: indent with spaces$/,
  },
  {
    name: 'a field given twice',
    files: changed('issues/beef.yaml', 'areaId: tariffs', 'title: Beef again'),
    line: 'issues/beef.yaml:3  error    broken YAML at column 1: this field is there twice in the same record',
  },
  {
    name: 'a missing id',
    files: changed('issues/beef.yaml', 'id: beef\n', ''),
    line: 'issues/beef.yaml:1  error    issue (no id) · id: this issue has no id: write "id: …"',
  },
  {
    name: 'a duplicate id',
    files: { 'issues/zebu.yaml': '# same\nid: beef\ntitle: Zebu\n' },
    line: 'issues/zebu.yaml:2  error    issue beef · id: an issue "beef" is there already, in issues/beef.yaml:1',
  },
  {
    name: 'ids that differ only in case',
    files: { 'issues/zebu.yaml': 'id: Beef\ntitle: Zebu\n' },
    line: 'issues/zebu.yaml:1  error    issue Beef · id: "Beef" and "beef" in issues/beef.yaml:1 differ only in their case: a file system may take them for one',
  },
  {
    name: 'an unknown field',
    files: changed('issues/beef.yaml', 'title:', 'titel:'),
    line: 'issues/beef.yaml:2  error    issue beef · titel: there is no field "titel" here; did you mean "title"?',
  },
  {
    name: 'a wrong type',
    files: changed('meetings/talks.yaml', 'title: Test talks', 'title: 2025'),
    line: 'meetings/talks.yaml:2  error    meeting talks · title: must be a text, or one for each language (en: …, ko: …), but this is the number 2025: put it in quotes, "2025"',
  },
  {
    name: 'an unknown word',
    files: changed('issues/beef.yaml', 'state: open', 'state: opne'),
    line: 'issues/beef.yaml:6  error    issue beef · states.0.state: "opne" is not one of open, narrowing, common-ground, under-review, agreed, not-raised; did you mean "open"?',
  },
  {
    name: 'a reference to nothing',
    files: changed('positions/ours.yaml', 'issueId: beef', 'issueId: bief'),
    line: 'positions/ours.yaml:2  error    position ours · issueId: there is no issue "bief"; did you mean "beef"?',
  },
  {
    name: 'a citation of nothing, in the line of the text where it stands',
    files: changed('issues/beef.yaml', 'Second paragraph.', 'Second paragraph [@S-2].'),
    line: 'issues/beef.yaml:10  error    issue beef · background: there is no source "S-2"; did you mean "S-1"?',
  },
  {
    name: 'an area that the workspace does not have',
    files: changed('issues/beef.yaml', 'areaId: tariffs', 'areaId: tarifs'),
    line: 'issues/beef.yaml:3  error    issue beef · areaId: workspace.yaml has no area "tarifs"; did you mean "tariffs"?',
  },
  {
    name: 'an unknown template',
    files: changed('books/book.yaml', 'negotiating-round', 'negotiation-round'),
    line: 'books/book.yaml:3  error    book book · templateId: there is no template "negotiation-round"; did you mean "negotiating-round"?',
  },
  {
    name: 'an unknown section',
    files: book('leaveOut: [scedule]\n'),
    line: 'books/book.yaml:7  error    book book · leaveOut.0: template "negotiating-round" has no section "scedule"; did you mean "schedule"?',
  },
  {
    name: 'an edit of a record that is not there',
    files: book('edits:\n  - { kind: issue, id: beeef, field: title, value: X }\n'),
    line: 'books/book.yaml:8  error    book book · edits.0.id: there is no issue "beeef" to edit; did you mean "beef"?',
  },
  {
    name: 'an edit of a field that is not there',
    files: book('edits:\n  - { kind: issue, id: beef, field: tittle, value: X }\n'),
    line: 'books/book.yaml:8  error    book book · edits.0.field: an issue has no field "tittle"; did you mean "title"?',
  },
  {
    name: 'an edit whose value does not fit',
    files: book('edits:\n  - { kind: measure, id: base, field: rate, value: 250 }\n'),
    line: 'books/book.yaml:8  error    book book · edits.0.value: does not fit field "rate" of a measure: a rate of 250 % is not believable: it is between 0 and 200 %',
  },
  {
    name: 'a date that does not exist',
    files: changed('meetings/talks.yaml', 'until: 2025-05-22', 'until: 2025-05-32'),
    line: 'meetings/talks.yaml:5  error    meeting talks · until: there is no day 2025-05-32',
  },
  {
    name: 'until before from',
    files: changed('measures/base.yaml', 'until: 2025-07-08', 'until: 2025-03-01'),
    line: 'measures/base.yaml:8  error    measure base · until: until 2025-03-01 is before from 2025-04-05',
  },
  {
    name: 'a rate of 250 %',
    files: changed('measures/base.yaml', 'rate: 10', 'rate: 250'),
    line: 'measures/base.yaml:5  error    measure base · rate: a rate of 250 % is not believable: it is between 0 and 200 %',
  },
  {
    name: 'a picture that is not one',
    files: { 'attachments/photo.yaml': attachment(), 'files/photo.png': 'no picture' },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png is not a JPEG or PNG picture',
  },
  {
    name: 'a drawing that unfolds into gigabytes',
    files: {
      'attachments/photo.yaml': attachment(),
      'files/photo.png': `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "ha">${Array.from(
        { length: 30 },
        (_, index) => `<!ENTITY a${index + 1} "${`&a${index || ''};`.repeat(10)}">`,
      ).join('')}]>\n<svg xmlns="http://www.w3.org/2000/svg"><text>&a30;</text></svg>`,
    },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png is an SVG drawing; books take JPEG and PNG pictures: save it as PNG, 2,000 pixels wide for a full page',
  },
  {
    name: 'a picture that breaks off',
    files: { 'attachments/photo.yaml': attachment(), 'files/photo.png': png(40, 40).subarray(0, 60) },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png is a damaged PNG picture: it breaks off or its content is broken',
  },
  {
    name: 'a picture of another kind than it says',
    files: { 'attachments/photo.yaml': attachment('image/jpeg'), 'files/photo.png': png(4, 4) },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png is image/png, not image/jpeg: correct mediaType',
  },
  {
    name: 'a picture that would fill the memory',
    files: {
      'attachments/photo.yaml': attachment(),
      'files/photo.png': png(4, 4, { width: 20_000, height: 20_000 }),
    },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png has 400 megapixels (20000 × 20000); a picture has at most 60: make it smaller',
  },
  {
    name: 'an attachment whose file is missing',
    files: { 'attachments/photo.yaml': attachment(), 'files/foto.png': png(4, 4) },
    line: 'attachments/photo.yaml:3  error    attachment photo · file: files/photo.png: there is no such file; did you mean "files/foto.png"?',
  },
  {
    name: 'a 2 MB paragraph',
    files: { 'talking-points/say.yaml': `id: say\npointKind: say\nlead: ${'word '.repeat(400_000)}\n` },
    line: 'talking-points/say.yaml:3  error    talking point say · lead: the text has 1,999,999 characters; a field takes at most 100,000. Put long papers in as attachments',
  },
  {
    name: 'a file that is not UTF-8',
    files: {
      'issues/old.yaml': Buffer.concat([Buffer.from('id: old\ntitle: '), Buffer.from([0xb0, 0xa1, 0x0a])]),
    },
    line: 'issues/old.yaml:2  error    the file is not UTF-8 (perhaps an older Korean or Windows encoding): save it as UTF-8',
  },
  {
    name: 'a file of 21 MB',
    files: { 'issues/huge.yaml': Buffer.alloc(21 * 1024 * 1024, 0x20) },
    line: 'issues/huge.yaml  error    has 21 MB; a file of a workspace has at most 20 MB',
  },
  {
    name: 'a small file that unfolds into gigabytes',
    files: {
      'issues/bomb.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h']
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''},`.repeat(9)}]`)
        .join('\n')}\n`,
    },
    line: 'issues/bomb.yaml  error    cannot be read: too many aliases (*name)',
  },
  {
    name: 'a file nested without end',
    files: { 'issues/deep.yaml': '['.repeat(50_000) },
    line: /^issues\/deep\.yaml(:1)? {2}error {4}.*(nested|broken YAML)/,
  },
  {
    name: 'no workspace.yaml',
    files: { 'workspace.yaml': undefined },
    line: /^workspace\.yaml {2}error {4}there is no workspace\.yaml in /,
  },
  {
    name: 'a workspace of a later format',
    files: changed('workspace.yaml', 'format: 1', 'format: 7'),
    line: 'workspace.yaml:1  error    format: this workspace has format 7; this program reads up to 1. Nothing was changed: open it with a newer Aide-Mémoire',
  },
];

const warnings: readonly Case[] = [
  {
    name: 'a text in a script that no font covers',
    files: changed('issues/beef.yaml', 'Second paragraph.', 'Second ไทย.'),
    line: 'issues/beef.yaml:10  warning  issue beef · background: no font of the book has "ไ" (U+0E44), "ท" (U+0E17), "ย" (U+0E22)',
  },
  {
    name: 'a control character',
    files: changed('issues/beef.yaml', 'title: Beef age limit', 'title: "Beef\\a age"'),
    line: 'issues/beef.yaml:2  warning  issue beef · title: no font of the book has the control character U+0007',
  },
  {
    name: 'an unknown folder',
    files: { 'isues/x.yaml': 'id: x\n' },
    line: 'isues  warning  this folder is not read: no records have this name; did you mean "issues"?',
  },
  {
    name: 'a stray file',
    files: { 'beef.yaml': 'id: x\n' },
    line: 'beef.yaml  warning  this file is not read: records lie in the folders of their kinds',
  },
  {
    name: 'a meeting without agenda',
    files: changed('meetings/talks.yaml', 'agenda:\n  - issueId: beef\n', ''),
    line: 'meetings/talks.yaml:1  warning  meeting talks · agenda: this meeting has no agenda: its books have no issue tabs',
  },
];

function linesOf(text: string, dir: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(`${dir}/`, ''));
}

describe('each mistake gets one clear message', () => {
  test.for(errors)('$name', async ({ files, line }) => {
    const dir = testWorkspace(files);
    const run = await runHere(['validate', dir]);
    const lines = linesOf(run.err, dir);
    const found = lines.filter((one) => (typeof line === 'string' ? one === line : line.test(one)));
    expect({ found: found.length, lines }).toEqual({ found: 1, lines });
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(hasTrace(run.err)).toBe(false);
  });

  test.for(warnings)('$name (a warning)', async ({ files, line }) => {
    const dir = testWorkspace(files);
    const run = await runHere(['validate', dir]);
    expect(linesOf(run.err, dir)).toEqual([line]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/ is sound \(1 warning\)/);
  });
});

test('all problems of a workspace come at once', async () => {
  const files = Object.assign(
    {},
    changed('positions/ours.yaml', 'issueId: beef', 'issueId: bief'),
    changed('measures/base.yaml', 'rate: 10', 'rate: 250'),
    changed('meetings/talks.yaml', 'until: 2025-05-22', 'until: 2025-05-32'),
    changed('books/book.yaml', 'negotiating-round', 'negotiation-round'),
    changed('talking-points/say.yaml', 'lead:', 'led:'),
    {
      'issues/broken.yaml': 'id: [\n',
      'attachments/photo.yaml': attachment(),
      'isues/x.yaml': 'id: x\n',
    },
  ) as Files;
  const dir = testWorkspace(files);
  const run = await runCli(['validate', dir]);
  for (const part of [
    '"bief"',
    '250 %',
    '2025-05-32',
    'negotiation-round',
    '"led"',
    'broken YAML',
    'files/photo.png',
    'isues',
  ]) {
    expect(run.err).toContain(part);
  }
  expect(run.code).toBe(1);
});

test('one record with several mistakes shows all of them, also those behind an unknown field', async () => {
  const files = {
    'measures/base.yaml':
      'id: base\ntitle: Base\ntier: basic\nrate: 250\nstate: applied\nfrom: 2025-05-01\nuntil: 2025-04-01\ntypo: 1\n',
  };
  const run = await runHere(['validate', testWorkspace(files)]);
  for (const part of [
    'tier: "basic"',
    'rate: a rate of 250 %',
    'until: until 2025-04-01 is before',
    'typo: there is no field',
  ]) {
    expect(run.err).toContain(part);
  }
});

test('records in a broken file are not called missing a second time', async () => {
  const run = await runHere(['validate', testWorkspace({ 'issues/beef.yaml': 'id: beef\ntitle: "x\n' })]);
  expect(linesOf(run.err, '')).toHaveLength(2);
});

test('a link that leads out of the workspace is not followed', async () => {
  const dir = testWorkspace();
  const secret = join(tempFolder(), 'secret.yaml');
  writeFileSync(secret, 'id: secret\ntitle: Secret\n');
  symlinkSync(secret, join(dir, 'issues', 'link.yaml'));
  const run = await runHere(['validate', dir]);
  expect(linesOf(run.err, dir)[0]).toBe(
    'issues/link.yaml  error    is a link to a place outside the workspace: not read',
  );
});

test('a byte order mark and Windows line ends are no mistakes', async () => {
  const files = Object.fromEntries(
    Object.entries(SOUND).map(([path, text]) => [path, `\uFEFF${String(text).replaceAll('\n', '\r\n')}`]),
  );
  const run = await runHere(['validate', testWorkspace(files)]);
  expect(run).toMatchObject({ code: 0, err: '' });
});

test('control characters of a workspace do not reach the terminal', async () => {
  const run = await runHere([
    'validate',
    testWorkspace(changed('issues/beef.yaml', 'state: open', 'state: "o\\e[31mpen"')),
  ]);
  expect(run.err).not.toContain('\u001b');
});

describe('an export that cannot be', () => {
  const exportTo = (dir: string, out: string, ...more: string[]) =>
    runHere(['export', dir, '--to', 'pdf', '--out', out, ...more]);

  test('writes nothing if the workspace has errors', async () => {
    const out = join(tempFolder(), 'out');
    const run = await exportTo(testWorkspace(changed('measures/base.yaml', 'rate: 10', 'rate: 250')), out);
    expect(run.code).toBe(1);
    expect(run.err).toContain('measures/base.yaml:5  error    measure base · rate:');
    expect(run.err).toMatch(/has errors: nothing was written \(1 error\)\n$/);
    expect(existsSync(out)).toBe(false);
  });

  test('an empty library', async () => {
    const dir = testWorkspace(
      Object.fromEntries(
        Object.keys(SOUND)
          .filter((path) => !/^(workspace|parties)/.test(path))
          .map((path) => [path, undefined]),
      ),
    );
    const valid = await runHere(['validate', dir]);
    expect(valid.code).toBe(0);
    for (const kind of ['issue', 'meeting', 'book']) expect(valid.err).toContain(`there is no ${kind} yet`);
    const run = await exportTo(dir, tempFolder());
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe('aide-memoire: this workspace has no book: add one in its folder "books"\n');
  });

  test('a meeting without agenda', async () => {
    const files = changed('meetings/talks.yaml', 'agenda:\n  - issueId: beef\n', '');
    const out = tempFolder();
    const run = await exportTo(testWorkspace(files), out);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /meetings\/talks\.yaml:1 {2}error {4}meeting talks · agenda: the meeting's agenda has no issue/,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test('a meeting without agenda, but a book that adds an issue', async () => {
    const files = {
      ...changed('meetings/talks.yaml', 'agenda:\n  - issueId: beef\n', ''),
      ...book('issueIds: [beef]\n'),
    };
    const run = await exportTo(testWorkspace(files), tempFolder());
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('no agenda') as string });
  });

  test('an output folder that is a file', async () => {
    const out = join(tempFolder(), 'out');
    writeFileSync(out, 'x');
    const run = await exportTo(testWorkspace(), out);
    expect(run).toMatchObject({
      code: 1,
      err: `aide-memoire: ${out} is a file: name a folder to write to\n`,
    });
  });

  test('an output folder under a file', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, 'x');
    const run = await exportTo(testWorkspace(), join(file, 'out'));
    expect(run.code).toBe(1);
    expect(run.err).toBe(`aide-memoire: the folder ${file}/out cannot be made: part of the path is a file\n`);
  });

  test.skipIf(process.platform !== 'linux')('an output folder that cannot be written', async () => {
    const run = await exportTo(testWorkspace(), '/proc/aide-memoire');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^aide-memoire: the folder \/proc\/aide-memoire cannot be made: .+\n$/);
  });

  test('a file that exists stays as it is, unless --force says otherwise', async () => {
    const out = tempFolder();
    writeFiles(out, { 'book-principal.pdf': 'mine' });
    const dir = testWorkspace();
    const run = await exportTo(dir, out);
    expect(run.code).toBe(1);
    expect(run.err).toBe(
      `aide-memoire: ${out}/book-principal.pdf exists: use --force to replace it, or another folder\n`,
    );
    expect(readdirSync(out)).toEqual(['book-principal.pdf']);
    const forced = await exportTo(dir, out, '--force');
    expect(forced).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out)).toEqual(['book-principal.pdf']);
  });

  test('a folder in the place of a file', async () => {
    const out = tempFolder();
    mkdirSync(join(out, 'book-principal.pdf'));
    const run = await exportTo(testWorkspace(), out, '--force');
    expect(run.code).toBe(1);
    expect(run.err).toContain('is a folder: it stands where the file has to go');
  });

  test('a copy that the book does not allow', async () => {
    const files = changed(
      'books/book.yaml',
      'variants: [principal, delegation, releasable]',
      'variants: [principal]',
    );
    const run = await exportTo(testWorkspace(files), tempFolder(), '--variant', 'releasable');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /books\/book\.yaml:6 {2}error {4}book book · variants: this book is not made as a releasable copy/,
    );
  });

  test('a meeting that is not released to the copy', async () => {
    const out = tempFolder();
    const run = await exportTo(testWorkspace(), out, '--variant', 'all');
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      'meeting talks · releaseTo: the meeting is not released to the delegation copy',
    );
    expect(readdirSync(out)).toEqual([]);
  });
});
