import type { Tone } from '../../document/index.ts';

/** The book's colours as Word writes them: one navy, one red, two greys, hairlines. */
export const INK = '1C2430';
/** Headings, rules under table heads, bars. */
export const NAVY = '17365D';
/** Markings and warnings. */
export const RED = 'A3242B';
/** Labels, running heads, standfirsts. */
export const GREY = '5B6675';
/** Hairlines. */
export const HAIRLINE = 'CFD6DE';
/** The empty part of a bar. */
export const TRACK = 'F3F6FA';
/** The stripes of a paused rate. */
export const STRIPE = '9FB3CC';

/** How a tone is set: the words, a badge's ground, and the ground of a box. */
export interface ToneColours {
  readonly text: string;
  readonly ground: string;
  readonly box: string;
}

/** The five tones; each word is readable on its ground (contrast above 4.5). */
export const TONES: Readonly<Record<Tone, ToneColours>> = {
  red: { text: RED, ground: 'FBEAEA', box: 'FBF3F3' },
  amber: { text: '855900', ground: 'FFF3D6', box: 'FFF9EA' },
  green: { text: '2B6A3F', ground: 'E4F2E8', box: 'F2F9F4' },
  blue: { text: NAVY, ground: 'E3EAF3', box: TRACK },
  grey: { text: '4A5463', ground: 'E9ECF0', box: 'F5F6F8' },
};

/** The tones in the order styles are written. */
export const TONE_NAMES: readonly Tone[] = ['red', 'amber', 'green', 'blue', 'grey'];

/** A tone's name as part of a style's id or name: "Red". */
export function toneName(tone: Tone): string {
  return tone.charAt(0).toUpperCase() + tone.slice(1);
}
