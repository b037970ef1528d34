import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { newWorkspace } from '../../starter/index.ts';
import { createWorkspaceFile, openWorkspaceFile, type WorkspaceFile } from '../../store/index.ts';
import { Refusal } from '../failure.ts';
import { importOrRefuse, takeIn } from '../incoming.ts';
import { FILE_ENDING, freePath, safeName, titleOfFile } from '../names.ts';
import type { AppServices } from '../services.ts';
import type { OpenFile } from '../session.ts';
import type { Group, HandlersOf } from './handler.ts';

const SAMPLE_NAME = 'Korea–US tariffs 2025';

/** The calls that open, make and close files. */
export const FILE_HANDLERS: HandlersOf<Group<'file'>> = {
  'file.create': async (input, services) => {
    const { dialogs, folders, clock } = services;
    // A stroke in a title is no folder: "2026/27".
    const title = safeName(input.name.replaceAll(/[\\/]/g, '-'), 'Negotiation');
    const name = `${title}${FILE_ENDING}`;
    const path = await dialogs.askSave(name, folders.documents);
    if (path === null) return null;
    const full = withEnding(path);
    services.session.tokens.give(full);
    mkdirSync(dirname(full), { recursive: true });
    return take(createWorkspaceFile(full, newWorkspace(input), new Map(), { clock }), services);
  },
  'file.open': async ({ token }, services) => {
    const { session, dialogs, clock } = services;
    const path = token === undefined ? await dialogs.askOpen() : session.pathOf(token);
    if (path === null) return null;
    // Known by a token, it is called by its name in messages.
    session.tokens.give(path);
    // Opened again it would be locked by ourselves; where another has it, that one may have ended meanwhile.
    if (session.path === resolve(path) && !session.file.readOnly) return session.describe();
    return take(openWorkspaceFile(path, { clock }), services);
  },
  'file.openSample': async (_input, services) => {
    const { folders } = services;
    mkdirSync(folders.documents, { recursive: true });
    const path = freePath(folders.documents, SAMPLE_NAME);
    return take(await importOrRefuse(folders.sample, path), services);
  },
  'file.openBytes': async ({ name, bytes }, services) =>
    take(await takeIn(name, bytes, services.folders.documents), services),
  'file.close': (_input, { session }) => {
    session.close();
    return undefined;
  },
  'file.current': (_input, { session }) => session.describe(),
  'file.forget': ({ token }, { session, recent }) => {
    recent.forget(session.pathOf(token));
    return [...recent.list(session.tokens)];
  },
  'file.saveCopy': async (_input, { session, dialogs, folders }) => {
    const { file } = session;
    const title = titleOfFile(file.path);
    const chosen = await dialogs.askSave(`${title} copy${FILE_ENDING}`, folders.documents);
    if (chosen === null) return null;
    const path = withEnding(chosen);
    session.tokens.give(path);
    if (resolve(path) === file.path) {
      throw new Refusal(
        'file-exists',
        'That is the open file itself: no copy was made. Choose another name.',
        undefined,
        { code: 'open-file-itself', params: {} },
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    await file.backup(path);
    return { name: titleOfFile(path) };
  },
};

/** Makes a file the open one and puts it at the top of the list. */
function take(file: WorkspaceFile, { session, recent, clock }: AppServices): OpenFile {
  const open = session.take(file);
  recent.add(file.path, clock());
  return open;
}

function withEnding(path: string): string {
  return path.toLowerCase().endsWith(FILE_ENDING) ? path : `${path}${FILE_ENDING}`;
}
