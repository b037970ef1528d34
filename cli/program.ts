import { Command } from 'commander';
import { listBooks } from './commands/books.ts';
import type { ExportFlags } from './commands/export.ts';
import type { NewFlags } from './commands/new.ts';
import { listTemplates } from './commands/templates.ts';
import { validate } from './commands/validate.ts';
import { examples } from './examples.ts';
import { addFileCommands } from './file-commands.ts';
import type { ExitCode, Io } from './io.ts';

/** The commands and their options. `done` gets the exit code of the command that ran. */
export function buildProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('aide-memoire')
    .description('Makes briefing books for negotiations out of a library of records: PDF and Word.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
    })
    .helpCommand(true)
    .addHelpText(
      'after',
      examples(
        'aide-memoire new talks',
        'aide-memoire validate talks',
        'aide-memoire export talks --variant all --to pdf,docx --out out',
      ),
    );

  program
    .command('export')
    .summary('export a book to PDF and Word')
    .description(
      'Exports a book. Each file is searched for every text that is withheld from its copy before it is written.',
    )
    .argument('<workspace>', 'the workspace: a folder or an .aide file')
    .option('--book <id>', 'the book; not needed if the workspace has only one')
    .option('--variant <list>', 'principal, delegation, releasable, several with commas, or all', 'principal')
    .option('--to <list>', 'pdf, docx or both with a comma', 'pdf,docx')
    .option('--out <folder>', 'where to; the folder is made if need be', '.')
    .option(
      '--name <pattern>',
      'how files are called this time, with {title} {meeting} {copy} {language} {date} {revision} {book}; else {book}-{copy}',
    )
    .option(
      '--password-from <file>',
      'lock the PDFs with the password in this file; "-": from standard input, asked for on a terminal',
    )
    .option('--reference <file>', 'a Word file (.docx) whose styles the Word files take')
    .option('--may <list>', 'what the password allows: print, copy, change with commas, or none; else all')
    .option('--pdf-a', 'make the PDFs for the archive: PDF/A-1b')
    .option('--force', 'replace files that are there already')
    .option('--since <revision>', 'the earlier revision that the section of changes goes by')
    .option(
      '--keep [name]',
      'keep the words of this revision in the workspace, so that a later one can say what is new',
    )
    .option('--json', 'print a report as JSON')
    .addHelpText(
      'after',
      examples(
        'aide-memoire export talks --to pdf --password-from - --may print --name "{date} {title} ({copy})"',
        'aide-memoire export samples/korea-us-2025 --book second-technical-en --out out',
        'aide-memoire export samples/korea-us-2025 --book second-technical-en --variant all --to pdf --out out --force',
        'aide-memoire export talks --variant delegation,releasable --out /media/usb --json',
        'aide-memoire export talks --variant all --keep "As sent to the Minister"',
        'aide-memoire export talks --since 6',
      ),
    )
    .action(async (dir: string, flags: ExportFlags) => {
      // The writers take a while to load; only this command needs them.
      const { runExport } = await import('./commands/export.ts');
      done(await runExport(io, dir, flags));
    });

  program
    .command('books')
    .summary('list the books of a workspace')
    .description('Lists the books of a workspace with their language, date, template and copies.')
    .argument('<workspace>', 'the workspace: a folder or an .aide file')
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      examples('aide-memoire books samples/korea-us-2025', 'aide-memoire books talks --json'),
    )
    .action(async (dir: string, flags: { json?: boolean }) => done(await listBooks(io, dir, flags)));

  program
    .command('templates')
    .summary('list the book templates')
    .description('Lists the templates that ship with the program and, if a workspace is named, its own.')
    .argument('[workspace]', 'a workspace: a folder or an .aide file')
    .option('--json', 'print the list with all sections as JSON')
    .addHelpText('after', examples('aide-memoire templates', 'aide-memoire templates talks --json'))
    .action(async (dir: string | undefined, flags: { json?: boolean }) =>
      done(await listTemplates(io, dir, flags)),
    );

  program
    .command('validate')
    .summary('check a workspace and list every problem of it')
    .description('Checks a workspace and lists every problem of it with file, line, record and field.')
    .argument('<workspace>', 'the workspace: a folder or an .aide file')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', examples('aide-memoire validate talks', 'aide-memoire validate talks --json'))
    .action(async (dir: string, flags: { json?: boolean }) => done(await validate(io, dir, flags)));

  program
    .command('new')
    .summary('start a workspace with one meeting')
    .description(
      'Starts a workspace with one meeting, one issue and one book. Asks for what the options leave open if it runs on a terminal.',
    )
    .argument('<dir>', 'the folder to make; it must not exist or be empty')
    .option('--title <text>', 'what the negotiation is called')
    .option('--our-party <name>', 'our side, e.g. "Republic of Korea"')
    .option('--their-party <name>', 'the other side, e.g. "United States"')
    .option('--meeting <text>', 'the title of the meeting')
    .option('--kind <kind>', 'negotiating-round, ministerial, high-level, courtesy-call or pull-aside')
    .option('--date <day>', 'the first day of the meeting, e.g. 2025-05-20')
    .option('--until <day>', 'its last day, if it takes several')
    .option('--place <text>', 'where it takes place')
    .option('--issue <text>', 'the first subject on the agenda')
    .option('--time-zone <zone>', 'e.g. Asia/Seoul')
    .option('--language <language>', 'en or ko')
    .option('--yes', 'ask nothing: take the usual answer for what the options leave open')
    .option('--json', 'print what was written as JSON; asks nothing')
    .addHelpText(
      'after',
      examples(
        'aide-memoire new talks',
        'aide-memoire new talks --our-party "Republic of Korea" --their-party Canada --date 2026-03-09 --issue "Beef quota" --yes',
      ),
    )
    .action(async (dir: string, flags: NewFlags) => {
      const { runNew } = await import('./commands/new.ts');
      done(await runNew(io, dir, flags));
    });

  addFileCommands(program, io, done);
  return program;
}
