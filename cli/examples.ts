const EXIT_CODES = `
Exit codes:
  0  done
  1  errors in the workspace or its files; nothing was written
  2  a mistake on the command line
`;

/** The end of a command's help: examples, and what its exit codes mean. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}${EXIT_CODES}`;
