/** Writes characters up to U+00FF, a byte each, from a place of an array on; gives how many it had room for. */
function encode(characters: string, from: number, into: Uint8Array, at: number): number {
  const count = Math.min(characters.length - from, into.length - at);
  for (let index = 0; index < count; index += 1) into[at + index] = characters.charCodeAt(from + index);
  return count;
}

/** Text of one page after the other, in the same bytes. */
export class Scratch {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;

  /** Adds a line of characters up to U+00FF. */
  line(characters: string): void {
    const needed = this.#used + characters.length + 1;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#used += encode(characters, 0, this.#bytes, this.#used);
    this.#bytes[this.#used] = 0x0a;
    this.#used += 1;
  }

  /** What was added since it was last taken; good until more is added. */
  take(): Uint8Array {
    const bytes = this.#bytes.subarray(0, this.#used);
    this.#used = 0;
    return bytes;
  }
}

const BLOCK = 1 << 18;

/** Bytes written one after the other. */
export class ByteSink {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;

  /** Writes characters up to U+00FF, a byte each. */
  text(characters: string): void {
    let from = 0;
    while (from < characters.length) {
      if (this.#used === BLOCK) this.#next();
      const count = encode(characters, from, this.#block, this.#used);
      this.#used += count;
      from += count;
    }
  }

  /** Writes bytes. */
  bytes(bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.length > 0) {
      if (this.#used === BLOCK) this.#next();
      const part = rest.subarray(0, BLOCK - this.#used);
      this.#block.set(part, this.#used);
      this.#used += part.length;
      rest = rest.subarray(part.length);
    }
  }

  /** All that was written; nothing more can be. The room of each part is given back as soon as it is copied. */
  finish(): Uint8Array {
    const bytes = new Uint8Array(this.#full.length * BLOCK + this.#used);
    for (const [index, block] of [...this.#full, this.#block].entries()) {
      bytes.set(block.subarray(0, bytes.length - index * BLOCK), index * BLOCK);
      block.buffer.transfer(0);
    }
    return bytes;
  }

  #next(): void {
    this.#full.push(this.#block);
    this.#block = new Uint8Array(BLOCK);
    this.#used = 0;
  }
}
