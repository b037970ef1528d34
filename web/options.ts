import { parseArgs } from 'node:util';

/** What `npm run web` can be told, in plain words. */
export const WEB_USAGE = `Usage: npm run web -- [options]

The app in a browser tab, for computers where nothing may be installed.

  --port <number>        the port to use; any free one unless told
  --no-open              only print the address, open no browser
  --documents <folder>   where the files lie
  --state <folder>       where the preferences lie
  --help                 these words
`;

/** What the web host was told to do. */
export interface WebOptions {
  readonly port: number;
  readonly mayOpen: boolean;
  readonly documents: string | undefined;
  readonly state: string | undefined;
}

/** Reads the words of the command line: options, a wish for help, or one line on what is wrong with them. */
export function readWebOptions(args: readonly string[]): WebOptions | 'help' | { readonly wrong: string } {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return wrong(`"${token.value}" is not an option`);
    const type = Object.hasOwn(OPTIONS, token.name)
      ? OPTIONS[token.name as keyof typeof OPTIONS].type
      : undefined;
    if (type === undefined) return wrong(`There is no option ${token.rawName}`);
    if (type === 'string' && (token.value === undefined || token.value.startsWith('-'))) {
      return wrong(`${token.rawName} needs a ${token.name === 'port' ? 'number' : 'folder'} after it`);
    }
    if (type === 'boolean' && token.value !== undefined) return wrong(`${token.rawName} takes no value`);
    values.set(token.name, token.value ?? '');
  }
  if (values.has('help')) return 'help';
  const port = Number(values.get('port') ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return wrong(`--port needs a number from 0 to 65535, not "${values.get('port')}"`);
  }
  return {
    port,
    mayOpen: !values.has('no-open'),
    documents: values.get('documents'),
    state: values.get('state'),
  };
}

const OPTIONS = {
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  documents: { type: 'string' },
  state: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (what: string) => ({ wrong: `${what}; npm run web -- --help lists what there is.` });
