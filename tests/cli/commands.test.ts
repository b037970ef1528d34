import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasTrace, runCli, runHere } from '../support/cli.ts';
import { SOUND, tempFolder, testWorkspace } from '../support/folders.ts';

const SHIPPED = [
  'handover-binder',
  'high-level-consultation',
  'ministerial-bilateral',
  'negotiating-round',
  'pocket-card',
  'press-lines',
  'round-summary',
];

const COMMANDS = ['export', 'books', 'templates', 'validate', 'new'] as const;

describe('help', () => {
  test.for(COMMANDS)('of %s has examples and goes to standard output', async (command) => {
    const run = await runHere([command, '--help']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(new RegExp(`^Usage: aide-memoire ${command} `));
    expect(run.out).toMatch(new RegExp(`Examples:\\n  \\$ aide-memoire ${command}`));
    expect(run.out).toContain('Exit codes:');
    expect(run.out).toContain('--json');
  });

  test('of the program lists all commands', async () => {
    const run = await runCli(['--help']);
    expect(run.code).toBe(0);
    for (const command of COMMANDS) expect(run.out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });
});

describe('mistakes on the command line end with 2', () => {
  test.for([
    [[], /Usage: aide-memoire/],
    [['exprot', 'x'], /unknown command 'exprot'\n\(Did you mean export\?\)/],
    [['export'], /missing required argument 'workspace'/],
    [['export', 'x', '--varaint', 'principal'], /unknown option '--varaint'\n\(Did you mean --variant\?\)/],
    [['export', 'x', '--book'], /option '--book <id>' argument missing/],
    [
      ['export', 'x', '--variant', 'principle'],
      /^aide-memoire: --variant has no "principle"; did you mean "principal"\?\n$/,
    ],
    [['export', 'x', '--variant', 'all,principal'], /--variant takes "all" only by itself/],
    [['export', 'x', '--to', 'pfd'], /--to has no "pfd" \(known: pdf, docx\)/],
    [['export', 'x', '--to', ''], /--to needs one of pdf, docx/],
    [['books', 'x', 'y'], /too many arguments/],
    [['new', 'x', '--date', '2025-02-30'], /^aide-memoire: --date: there is no day 2025-02-30\n$/],
    [
      ['new', 'x', '--date', '2025-02-20', '--until', '2025-02-10'],
      /--until 2025-02-10 is before --date 2025-02-20/,
    ],
    [
      ['new', 'x', '--kind', 'negotiation-round'],
      /--kind has no "negotiation-round": .*did you mean "negotiating-round"\?/,
    ],
    [['new', 'x', '--time-zone', 'Asia/Soul'], /--time-zone: "Asia\/Soul" is not a time zone/],
    [['new', 'x', '--title', ' '], /--title needs a text/],
  ] as const)('%j', async ([args, message]) => {
    const nowhere = join(tempFolder(), 'x');
    const run = await runHere(args.map((word) => (word === 'x' ? nowhere : word)));
    expect(run.code).toBe(2);
    expect(existsSync(nowhere)).toBe(false);
    expect(run.err).toMatch(message);
    expect(run.out).toBe('');
    expect(hasTrace(run.err)).toBe(false);
  });

  test('a book that is not there names the nearest', async () => {
    const run = await runCli(['export', testWorkspace(), '--book', 'bok', '--out', tempFolder()]);
    expect(run).toMatchObject({
      code: 2,
      err: 'aide-memoire: there is no book "bok"; did you mean "book"?\n',
    });
  });

  test('several books and none named', async () => {
    const second = {
      'books/second.yaml': String(SOUND['books/book.yaml']).replace('id: book', 'id: second'),
    };
    const run = await runHere(['export', testWorkspace(second), '--out', tempFolder()]);
    expect(run).toMatchObject({
      code: 2,
      err: 'aide-memoire: this workspace has 2 books: name one of book, second\n',
    });
  });
});

describe('a folder that is none', () => {
  test.for([...COMMANDS].filter((command) => command !== 'new'))('%s says so', async (command) => {
    const missing = join(tempFolder(), 'nowhere');
    const run = await runHere([command, missing]);
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${missing}  error    there is no such folder\n`);
    expect(hasTrace(run.err)).toBe(false);
  });

  test('a file is none either', async () => {
    const file = join(testWorkspace(), 'workspace.yaml');
    const run = await runHere(['validate', file]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('this is a file; a workspace is a folder with a workspace.yaml');
  });
});

describe('export', () => {
  test('writes a PDF and a DOCX, says where, and is quiet in a pipe', async () => {
    const out = join(tempFolder(), 'deep', 'out');
    const run = await runCli(['export', testWorkspace(), '--out', out]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(
      /^\S+book-principal\.pdf {2}\d+ pages, \d+ kB\n\S+book-principal\.docx {2}\d+ pages, \d+ kB\ndone in \d+\.\d s\n$/,
    );
    expect(readdirSync(out)).toEqual(['book-principal.docx', 'book-principal.pdf']);
    expect(readFileSync(join(out, 'book-principal.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(join(out, 'book-principal.docx'), 'latin1')).toMatch(/^PK/);
  });

  test('reports to programs in JSON', async () => {
    const out = tempFolder();
    const run = await runHere(['export', testWorkspace(), '--to', 'docx', '--out', out, '--json']);
    expect(run).toMatchObject({ code: 0, err: '' });
    const report: unknown = JSON.parse(run.out);
    const path = join(out, 'book-principal.docx');
    expect(report).toMatchObject({
      ok: true,
      book: 'book',
      files: [
        { path, format: 'docx', variant: 'principal', bytes: statSync(path).size, withheld: { searched: 0 } },
      ],
      warnings: [],
    });
    expect(report).toHaveProperty('seconds');
    expect(report).toHaveProperty('files.0.pages');
  });

  test('reports failures to programs in JSON too', async () => {
    const bad = testWorkspace({ 'issues/beef.yaml': 'id: beef\n' });
    const run = await runHere(['export', bad, '--out', tempFolder(), '--json']);
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      ok: false,
      error: { code: 'invalid-workspace' },
      findings: [
        {
          code: 'missing-field',
          place: { kind: 'issue', id: 'beef', field: 'title', file: 'issues/beef.yaml', line: 1 },
        },
      ],
    });
  });

  test('gives the same bytes each time', async () => {
    const dir = testWorkspace();
    const [first, second] = [tempFolder(), tempFolder()];
    await runCli(['export', dir, '--out', first]);
    await runCli(['export', dir, '--out', second]);
    const same = readdirSync(first).filter((name) =>
      readFileSync(join(first, name)).equals(readFileSync(join(second, name))),
    );
    expect(same).toEqual(['book-principal.docx', 'book-principal.pdf']);
  });
});

describe('lists', () => {
  test('of books', async () => {
    const run = await runCli(['books', testWorkspace()]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe(
      'BOOK  LANGUAGE  DATE        TEMPLATE           COPIES                             TITLE\n' +
        'book  en        2025-05-19  negotiating-round  principal, delegation, releasable  Test talks\n',
    );
    const json = await runHere(['books', testWorkspace(), '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: true,
      books: [{ id: 'book', template: 'negotiating-round' }],
    });
  });

  test('of templates, with and without a workspace', async () => {
    const run = await runHere(['templates']);
    expect(run).toMatchObject({ code: 0, err: '' });
    for (const id of SHIPPED) expect(run.out).toContain(id);
    const own = await runHere(['templates', testWorkspace(), '--json']);
    expect(JSON.parse(own.out)).toMatchObject({
      ok: true,
      templates: SHIPPED.map((id) => ({ id, shipped: true })),
    });
  });
});

describe('new', () => {
  test('makes a workspace that validates and exports at once, in every kind of meeting', async () => {
    for (const kind of ['negotiating-round', 'ministerial', 'courtesy-call']) {
      // one of them as people do, in a program of its own
      const run = kind === 'ministerial' ? runCli : runHere;
      const top = tempFolder();
      const dir = join(top, 'talks');
      const made = await run([
        'new',
        dir,
        '--our-party',
        '대한민국',
        '--their-party',
        'Canada',
        '--kind',
        kind,
        '--issue',
        'Beef: quota #1',
      ]);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain('books/book.yaml');
      expect(await runHere(['validate', dir])).toMatchObject({ code: 0, err: '' });
      const exported = await run(['export', dir, '--variant', 'all', '--out', join(top, 'out')]);
      expect(exported).toMatchObject({ code: 0, err: '' });
      expect(readdirSync(join(top, 'out'))).toHaveLength(4);
      expect(readdirSync(top).toSorted()).toEqual(['out', 'talks']);
    }
  });

  test('never writes over anything', async () => {
    const dir = testWorkspace();
    const run = await runHere(['new', dir, '--yes']);
    expect(run).toMatchObject({ code: 1, err: `aide-memoire: ${dir} is not empty: name a new folder\n` });
  });

  test('reports to programs in JSON', async () => {
    const dir = join(tempFolder(), 'talks');
    const run = await runHere(['new', dir, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ ok: true, workspace: dir });
  });
});

describe('a run that is stopped', () => {
  const bin = fileURLToPath(new URL('../../cli/bin/aide-memoire.mjs', import.meta.url));

  test.skipIf(process.platform === 'win32').for([200, 500, 800, 1000])(
    'after %i ms leaves whole files or none',
    async (pause) => {
      const out = join(tempFolder(), 'out');
      const child = spawn(
        process.execPath,
        [bin, 'export', testWorkspace(), '--variant', 'principal', '--out', out],
        { stdio: 'ignore' },
      );
      setTimeout(() => child.kill('SIGINT'), pause);
      await new Promise((resolve) => child.on('close', resolve));
      const names = existsSync(out) ? readdirSync(out) : [];
      expect(names.filter((name) => basename(name).startsWith('.'))).toEqual([]);
    },
  );
});

test('a failure nobody foresaw is one line, and a trace only if asked for', async () => {
  const env = { AIDE_MEMOIRE_DEBUG: '' };
  // A locale that does not exist makes Intl throw deep inside.
  const options = {
    env: {
      ...env,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent("globalThis.TextDecoder = class { decode() { throw new RangeError('odd\\nthing') } }")}`,
    },
  };
  const run = await runCli(['validate', testWorkspace()], options);
  expect(run.code).toBe(1);
  expect(hasTrace(run.err)).toBe(false);
  expect(run.err).toBe(
    'aide-memoire: unexpected failure: odd\nThis is a fault of the program. AIDE_MEMOIRE_DEBUG=1 shows where it happened.\n',
  );
  const traced = await runCli(['validate', testWorkspace()], {
    env: { ...options.env, AIDE_MEMOIRE_DEBUG: '1' },
  });
  expect(hasTrace(traced.err)).toBe(true);
});
