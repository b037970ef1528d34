import {
  doubleNames,
  filledName,
  fileStem,
  mainLanguage,
  NAME_TOKENS,
  unknownTokens,
  type Book,
  type Variant,
  type Workspace,
} from '../../core/model/index.ts';
import { suggest } from '../../core/check/index.ts';
import { AppError } from '../errors.ts';
import { FORMATS, type FileOptions, type Format } from './options.ts';

/** A file of an export and how it is called. */
export interface NamedFile {
  readonly name: string;
  /** The name before signs were replaced and titles cut: what it would tell. */
  readonly words: string;
  readonly variant: Variant;
  readonly format: Format;
}

/** Names the files of an export; throws an AppError where the pattern cannot be followed or two would be one file. */
export function nameFiles(
  workspace: Workspace,
  book: Book,
  options: Pick<FileOptions, 'name'> & {
    readonly variants: readonly Variant[];
    readonly formats: readonly Format[];
  },
): readonly NamedFile[] {
  const pattern = options.name ?? '';
  const [unknown] = unknownTokens(pattern);
  if (unknown !== undefined) {
    throw new AppError(
      'bad-name',
      `there is no {${unknown}} for names${suggest(unknown, NAME_TOKENS)}: there are ${NAME_TOKENS.map((token) => `{${token}}`).join(' ')}`,
      [],
      { code: 'name-token', params: { token: `{${unknown}}` } },
    );
  }
  const meeting = workspace.records.meeting.find(({ id }) => id === book.meetingId);
  // A Word file takes its page numbers from the PDF, which is therefore the first.
  const files = options.variants.flatMap((variant) => {
    const copy = { book, meeting, main: mainLanguage(workspace.settings), variant };
    const stem = fileStem(pattern, copy);
    const words = filledName(pattern, copy);
    return FORMATS.filter((format) => options.formats.includes(format)).map((format) => ({
      name: `${stem}.${format}`,
      words,
      variant,
      format,
    }));
  });
  const [double] = doubleNames(files.map(({ name }) => name));
  if (double !== undefined) {
    throw new AppError(
      'bad-name',
      `two copies would both be called ${double}: add {copy} to the name. Nothing was written`,
      [],
      { code: 'name-double', params: { name: double, token: '{copy}' } },
    );
  }
  return files;
}
