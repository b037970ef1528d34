import type { Command } from 'commander';
import { examples } from './examples.ts';
import type { ExitCode, Io } from './io.ts';

interface JsonFlag {
  readonly json?: boolean;
}

/** Adds the commands that go from folders to workspace files and back. */
export function addFileCommands(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .summary('make a workspace file out of a folder')
    .description(
      'Makes a workspace file (.aide) out of a folder, with its pictures and papers. The folder stays as it is; comments in its YAML files do not come along.',
    )
    .argument('<folder>', 'the workspace folder')
    .argument('<file>', 'the file to make, e.g. talks.aide; it must not exist')
    .option('--json', 'print what was taken over as JSON')
    .addHelpText(
      'after',
      examples(
        'aide-memoire import samples/korea-us-2025 korea-us.aide',
        'aide-memoire import talks talks.aide --json',
      ),
    )
    .action(async (dir: string, file: string, flags: JsonFlag) => {
      const { runImport } = await import('./commands/files.ts');
      done(await runImport(io, dir, file, flags));
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
