import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const id = 'virtual:contract-names';
const contract = fileURLToPath(new URL('../core/contract/index.ts', import.meta.url));
const webClient = fileURLToPath(new URL('../web/client/', import.meta.url));

/**
 * Gives the two carriers of the contract, the preload and the browser's side of the loopback host, the names of its
 * calls and events without the schemas behind them: what they carry is checked at the other end.
 */
export function contractNames(): Plugin {
  return {
    name: 'contract-names',
    enforce: 'pre',
    resolveId: (wanted, importer) =>
      wanted === id ||
      (wanted.endsWith('/core/contract/index.ts') && importer?.startsWith(webClient) === true)
        ? `\0${id}`
        : undefined,
    load: async (wanted) => {
      if (wanted !== `\0${id}`) return undefined;
      const { CHANNEL_NAMES, EVENT_NAMES } = (await import(contract)) as {
        readonly CHANNEL_NAMES: readonly string[];
        readonly EVENT_NAMES: readonly string[];
      };
      return [
        `export const CHANNEL_NAMES = ${JSON.stringify(CHANNEL_NAMES)};`,
        `export const EVENT_NAMES = ${JSON.stringify(EVENT_NAMES)};`,
      ].join('\n');
    },
  };
}
