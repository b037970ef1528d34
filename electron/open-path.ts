import { isAbsolute, join } from 'node:path';

/** The workspace file named on a command line, as a double click on it does; undefined where there is none. */
export function fileInArguments(args: readonly string[], folder: string): string | undefined {
  const named = args.slice(1).findLast((word) => !word.startsWith('-') && /\.aide$/i.test(word));
  if (named === undefined) return undefined;
  return isAbsolute(named) ? named : join(folder, named);
}
