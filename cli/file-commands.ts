import type { Command } from 'commander';
import type { IntakeFlags } from './commands/intake.ts';
import { examples } from './examples.ts';
import type { ExitCode, Io } from './io.ts';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds the commands that go from folders to workspace files and back. */
export function addFileCommands(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .summary('make a workspace file out of a folder, or import records into one')
    .description(
      'Makes a workspace file (.aide) out of a folder, with its pictures and papers; comments in its YAML files do not come along. Given a table (.csv) or a Word document (.docx), it imports its rows or its talking points into a file that is there, as one step that undo takes back; they go into the principal’s copy only.',
    )
    .argument('<from>', 'the workspace folder, or a .csv or .docx file')
    .argument('<file>', 'the file to make, e.g. talks.aide; for records, one that is there')
    .option('--kind <kind>', 'what the records are: issue, talkingPoint, person, measure …')
    .option('--column <head=field>', 'which column fills which field; may be given several times', collect)
    .option('--issue <issue>', 'the issue that the talking points of a document belong to')
    .option('--skip', 'leave out rows with mistakes and import the rest')
    .option('--dry-run', 'say what would be imported and change nothing')
    .option('--json', 'print what was taken over as JSON')
    .addHelpText(
      'after',
      examples(
        'aide-memoire import samples/korea-us-2025 korea-us.aide',
        'aide-memoire import talks talks.aide --json',
        'aide-memoire import people.csv talks.aide --kind person --column "Ministry=roles.0.organisation"',
        'aide-memoire import points.docx talks.aide --kind talkingPoint --issue beef --dry-run',
      ),
    )
    .action(async (from: string, file: string, flags: JsonFlag & IntakeFlags) => {
      if (/\.(csv|tsv|docx)$/i.test(from)) {
        const { runIntake } = await import('./commands/intake.ts');
        done(await runIntake(io, from, file, flags));
        return;
      }
      const { runImport } = await import('./commands/files.ts');
      done(await runImport(io, from, file, flags));
    });

  program
    .command('unpack')
    .summary('write the records of a workspace file into a folder')
    .description(
      'Writes a workspace file as a folder of YAML files, one a record, with its pictures and papers. The file stays as it is; its earlier versions do not come along.',
    )
    .argument('<file>', 'the workspace file')
    .argument('<folder>', 'the folder to make; it must not exist or be empty')
    .option('--force', 'write into a folder that is not empty: records there are replaced or removed')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      examples('aide-memoire unpack talks.aide talks', 'aide-memoire unpack talks.aide talks --force --json'),
    )
    .action(async (file: string, dir: string, flags: JsonFlag & { readonly force?: boolean }) => {
      const { runUnpack } = await import('./commands/files.ts');
      done(await runUnpack(io, file, dir, flags));
    });

  program
    .command('recover')
    .summary('save what can be read of a damaged workspace file')
    .description(
      'Writes what can be read of a damaged workspace file into a new one, or else the newest backup beside it. The damaged file stays as it is.',
    )
    .argument('<file>', 'the damaged file')
    .argument('[new-file]', 'the file to make; "<name> (recovered).aide" beside it unless told')
    .option('--json', 'print what was saved as JSON')
    .addHelpText(
      'after',
      examples('aide-memoire recover talks.aide', 'aide-memoire recover talks.aide saved.aide --json'),
    )
    .action(async (file: string, to: string | undefined, flags: JsonFlag) => {
      const { runRecover } = await import('./commands/files.ts');
      done(await runRecover(io, file, to, flags));
    });
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
