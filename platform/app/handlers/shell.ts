import { existsSync } from 'node:fs';
import { Refusal } from '../failure.ts';
import { titleOfFile } from '../names.ts';
import type { AppServices } from '../services.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls that hand a file to the computer. */
export const SHELL_HANDLERS: HandlersOf<Group<'shell'>> = {
  'shell.open': async ({ token }, services) => {
    const path = existing(token, services);
    await services.shell.openPath(path).catch((error: unknown) => {
      services.log(error);
      throw new Refusal(
        'failed',
        `No program could open “${titleOfFile(path)}”. Open it from its folder.`,
        undefined,
        { code: 'no-program', params: { name: titleOfFile(path) } },
      );
    });
    return undefined;
  },
  'shell.showInFolder': async ({ token }, services) => {
    await services.shell.showItemInFolder(existing(token, services));
    return undefined;
  },
};

function existing(token: string, { session }: AppServices): string {
  const path = session.pathOf(token);
  if (existsSync(path)) return path;
  throw new Refusal(
    'not-found',
    `“${titleOfFile(path)}” is not there any more: it was moved or deleted.`,
    undefined,
    { code: 'gone', params: { name: titleOfFile(path) } },
  );
}
