/** Stands random names for paths, which the renderer neither sees nor sends. They last as long as the process. */
export class Tokens {
  readonly #randomId: () => string;
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  constructor(randomId: () => string) {
    this.#randomId = randomId;
  }

  /** The token of a path, always the same one. */
  give(path: string): string {
    const known = this.#tokens.get(path);
    if (known !== undefined) return known;
    const token = this.#randomId();
    this.#tokens.set(path, token);
    this.#paths.set(token, path);
    return token;
  }

  /** The path that a token stands for; undefined for one that was not given out. */
  pathOf(token: string): string | undefined {
    return this.#paths.get(token);
  }

  /** A message with the names of files instead of their paths. */
  hide(message: string): string {
    let hidden = message;
    // The longest first: a folder's path is the beginning of its files'.
    const paths = [...this.#tokens.keys()].toSorted((a, b) => b.length - a.length);
    for (const path of paths) hidden = hidden.replaceAll(path, nameOf(path));
    return hidden;
  }
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) || path;
