// fontkit ships no types. Only what the platform and the tests use of it is declared.
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }

  export interface OpenFont {
    readonly characterSet: readonly number[];
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly post: { readonly italicAngle: number; readonly isFixedPitch: number };
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): {
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly { readonly xAdvance: number }[];
    };
  }

  export function create(bytes: Uint8Array): OpenFont;
}
