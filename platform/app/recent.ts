import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ChannelOutput } from '../../core/contract/index.ts';
import { FILE_ENDING, titleOfFile } from './names.ts';
import { readState, writeState, type RecentEntry, type StateStore } from './state.ts';
import type { Tokens } from './tokens.ts';

type RecentFile = ChannelOutput<'app.info'>['recent'][number];

/** More than this nobody looks through. */
const MOST = 20;

/** The files that were open before, with those of the documents folder where the host has no dialog to find them by. */
export class RecentFiles {
  readonly #store: StateStore;
  readonly #folder: string | undefined;

  constructor(store: StateStore, folder: string | undefined) {
    this.#store = store;
    this.#folder = folder;
  }

  /** The newest first. */
  list(tokens: Tokens): readonly RecentFile[] {
    const remembered = readState(this.#store, 'recent');
    const known = new Set([...remembered.map((entry) => entry.path), ...readState(this.#store, 'forgotten')]);
    const found = this.#inFolder().filter((entry) => !known.has(entry.path));
    return [...remembered, ...found]
      .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
      .map(({ path, openedAt }) => ({
        token: tokens.give(path),
        name: titleOfFile(path),
        folder: basename(dirname(path)),
        openedAt,
        exists: existsSync(path),
      }));
  }

  /** Puts a file at the top. */
  add(path: string, at: Date): void {
    const others = readState(this.#store, 'recent').filter((entry) => entry.path !== path);
    writeState(this.#store, 'recent', [{ path, openedAt: at.toISOString() }, ...others].slice(0, MOST));
    this.#setForgotten((forgotten) => forgotten.filter((one) => one !== path));
  }

  /** Takes a file off the list; the file itself stays. */
  forget(path: string): void {
    const others = readState(this.#store, 'recent').filter((entry) => entry.path !== path);
    writeState(this.#store, 'recent', others);
    this.#setForgotten((forgotten) => [...new Set([...forgotten, path])]);
  }

  #setForgotten(change: (forgotten: readonly string[]) => string[]): void {
    writeState(this.#store, 'forgotten', change(readState(this.#store, 'forgotten')));
  }

  #inFolder(): readonly RecentEntry[] {
    const folder = this.#folder;
    if (folder === undefined || !existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith(FILE_ENDING) && !name.startsWith('.'))
      .flatMap((name): RecentEntry[] => {
        const path = join(folder, name);
        const entry = statSync(path, { throwIfNoEntry: false });
        return entry?.isFile() ? [{ path, openedAt: entry.mtime.toISOString() }] : [];
      });
  }
}
