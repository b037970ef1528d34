/** A decoded picture: 8-bit grey or RGB samples, and 8-bit alpha where it has transparency. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

/** The colours of one line of a picture. */
export interface SampledLine {
  readonly samples: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

/** Where the pixels of a line stand: every `dx`-th from `x`, on the line `y` plus so many times `dy`. */
interface Raster {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly w: number;
}

/** A picture as it fills, line by line; squares of `step` pixels are averaged into one. */
export class Pixels {
  readonly #width: number;
  readonly #height: number;
  readonly #colors: 1 | 3;
  readonly #step: number;
  readonly #samples: Uint8Array;
  readonly #alpha: Uint8Array | undefined;
  readonly #line: SampledLine;
  /** Colours times alpha, alpha, and the number of pixels of the squares that are filling. */
  readonly #sums: Float64Array;
  readonly #weights: Float64Array;
  readonly #counts: Uint32Array;
  readonly #source: { readonly width: number; readonly height: number };

  constructor(width: number, height: number, colors: 1 | 3, hasAlpha: boolean, step: number) {
    this.#source = { width, height };
    this.#width = Math.ceil(width / step);
    this.#height = Math.ceil(height / step);
    this.#colors = colors;
    this.#step = step;
    const count = this.#width * this.#height;
    this.#samples = new Uint8Array(count * colors);
    this.#alpha = hasAlpha ? new Uint8Array(count).fill(255) : undefined;
    this.#line = {
      samples: new Uint8Array(width * colors),
      alpha: hasAlpha ? new Uint8Array(width) : undefined,
    };
    const squares = step === 1 ? 0 : this.#width;
    this.#sums = new Float64Array(squares * colors);
    this.#weights = new Float64Array(squares);
    this.#counts = new Uint32Array(squares);
  }

  /** Room for the colours of a line of so many pixels. */
  line(width: number): SampledLine {
    const { samples, alpha } = this.#line;
    return { samples: samples.subarray(0, width * this.#colors), alpha: alpha?.subarray(0, width) };
  }

  /** Puts a line in its place. Lines of a picture that is made smaller come from top to bottom and are whole. */
  put(line: SampledLine, raster: Raster, row: number): void {
    const y = raster.y + row * raster.dy;
    if (this.#step === 1) this.#place(line, raster, y);
    else this.#add(line, y);
  }

  #place({ samples, alpha }: SampledLine, { x, dx, w }: Raster, y: number): void {
    const colors = this.#colors;
    const start = y * this.#width;
    if (dx === 1) {
      this.#samples.set(samples, (start + x) * colors);
      if (alpha) this.#alpha?.set(alpha, start + x);
      return;
    }
    for (let column = 0; column < w; column += 1) {
      const target = start + x + column * dx;
      for (let color = 0; color < colors; color += 1) {
        this.#samples[target * colors + color] = samples[column * colors + color] ?? 0;
      }
      if (this.#alpha && alpha) this.#alpha[target] = alpha[column] ?? 255;
    }
  }

  /** Colours count by their alpha: what cannot be seen must not show through at an edge. */
  #add({ samples, alpha }: SampledLine, y: number): void {
    const colors = this.#colors;
    const step = this.#step;
    for (let square = 0, from = 0; square < this.#width; square += 1) {
      const end = Math.min(from + step, this.#source.width);
      for (; from < end; from += 1) {
        const weight = alpha ? (alpha[from] ?? 0) : 255;
        this.#weights[square] = (this.#weights[square] ?? 0) + weight;
        this.#counts[square] = (this.#counts[square] ?? 0) + 1;
        for (let color = 0; color < colors; color += 1) {
          const at = square * colors + color;
          this.#sums[at] = (this.#sums[at] ?? 0) + (samples[from * colors + color] ?? 0) * weight;
        }
      }
    }
    if (y % step === step - 1 || y === this.#source.height - 1) this.#settle(Math.floor(y / step));
  }

  /** Writes the averages of a line of squares and begins the next. */
  #settle(row: number): void {
    const start = row * this.#width;
    for (let square = 0; square < this.#width; square += 1) {
      const weight = this.#weights[square] ?? 0;
      for (let color = 0; color < this.#colors; color += 1) {
        const sum = this.#sums[square * this.#colors + color] ?? 0;
        this.#samples[(start + square) * this.#colors + color] =
          weight === 0 ? 255 : Math.round(sum / weight);
      }
      if (this.#alpha) this.#alpha[start + square] = Math.round(weight / (this.#counts[square] ?? 1));
    }
    this.#sums.fill(0);
    this.#weights.fill(0);
    this.#counts.fill(0);
  }

  /** The picture. */
  finished(): DecodedPng {
    return {
      width: this.#width,
      height: this.#height,
      channels: this.#colors,
      samples: this.#samples,
      alpha: this.#alpha,
    };
  }
}
