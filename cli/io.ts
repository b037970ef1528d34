/** A stream the commands write to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** What the commands see of the world outside: passed in, so that tests can watch. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** Whether a person can be asked something. */
  readonly canAsk: boolean;
  /** Whether to show the trace of unexpected failures. */
  readonly debug: boolean;
}

/** How a command ended: 0 done, 1 problems in the content or the files, 2 a mistake on the command line. */
export const EXIT = { done: 0, content: 1, usage: 2, interrupted: 130 } as const;
/** The exit code of a command. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake on the command line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Writes a value as JSON, for programs. */
export function printJson(io: Io, value: unknown): void {
  io.out.write(`${JSON.stringify(value, null, 2)}\n`);
}
