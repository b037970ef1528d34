import type { MantineColorsTuple } from '@mantine/core';

/** Navy from the palest ground to the ink of the rail; the books are set in the same navy. */
export const NAVY: MantineColorsTuple = [
  '#f3f6fa',
  '#e1eaf5',
  '#c6d6ea',
  '#a3bcdb',
  '#7d9fc9',
  '#5880b3',
  '#3c6499',
  '#2a4d7a',
  '#17365d',
  '#102744',
];

/** Greys with a little blue, for the light scheme. */
export const GRAY: MantineColorsTuple = [
  '#f8fafc',
  '#edf0f3',
  '#e3e8ee',
  '#d5dbe3',
  '#cfd6de',
  '#a9b4c2',
  '#75818f',
  '#5b6675',
  '#3b4553',
  '#1c2430',
];

/** Greys of the dark scheme, from text to the deepest ground. */
export const DARK: MantineColorsTuple = [
  '#e6ebf1',
  '#c8d1dc',
  '#a8b4c2',
  '#7d8a9a',
  '#3a4656',
  '#2f3947',
  '#1f2733',
  '#181f29',
  '#131922',
  '#0e131a',
];

/** What a tone looks like: words, edges, a badge's ground and a box's ground. */
export interface ToneColors {
  readonly strong: string;
  readonly edge: string;
  readonly badge: string;
  readonly ground: string;
  readonly dot: string;
}

/** The tones of badges, notices and boxes. */
export const TONE_NAMES = ['red', 'amber', 'green', 'blue', 'grey'] as const;
/** A tone; the words beside it carry the meaning, never the colour alone. */
export type ToneName = (typeof TONE_NAMES)[number];

/** All colours of one scheme. */
export interface SchemeColors {
  readonly ink: string;
  readonly muted: string;
  readonly link: string;
  readonly surface: string;
  readonly panel: string;
  readonly raised: string;
  readonly selected: string;
  readonly hover: string;
  readonly hairline: string;
  readonly control: string;
  readonly rail: string;
  readonly railActive: string;
  readonly railHover: string;
  readonly railInk: string;
  readonly railMuted: string;
  readonly tab: string;
  readonly desk: string;
  readonly deskInk: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly focus: string;
  readonly mark: string;
  readonly tones: Readonly<Record<ToneName, ToneColors>>;
}

const tone = (strong: string, edge: string, badge: string, ground: string, dot: string): ToneColors => ({
  strong,
  edge,
  badge,
  ground,
  dot,
});

/** The light scheme, as in the design. */
export const LIGHT_SCHEME: SchemeColors = {
  ink: '#1c2430',
  muted: '#5b6675',
  link: '#17365d',
  surface: '#ffffff',
  panel: '#f8fafc',
  raised: '#ffffff',
  selected: '#e1eaf5',
  hover: '#f0f4f9',
  hairline: '#d5dbe3',
  control: '#cfd6de',
  rail: '#17365d',
  railActive: '#2a4d7a',
  railHover: '#20426c',
  railInk: '#eef3f9',
  railMuted: '#9fb3cc',
  tab: '#17365d',
  desk: '#69717c',
  deskInk: '#ffffff',
  primary: '#17365d',
  primaryHover: '#2a4d7a',
  focus: '#2f6fd0',
  mark: '#ffe9a8',
  tones: {
    red: tone('#a3242b', '#e9b4b7', '#fbeaea', '#fdf6f6', '#a3242b'),
    amber: tone('#855800', '#e8cf8c', '#fff3d6', '#fff9e8', '#bf8200'),
    green: tone('#2b6a3f', '#b5d9c0', '#e4f2e8', '#f2f8f4', '#2b6a3f'),
    blue: tone('#17365d', '#bccde2', '#e6edf6', '#f3f6fa', '#3c6499'),
    grey: tone('#566170', '#d5dbe3', '#edf0f3', '#f6f7f9', '#75818f'),
  },
};

/** The dark scheme. */
export const DARK_SCHEME: SchemeColors = {
  ink: '#e6ebf1',
  muted: '#a8b4c2',
  link: '#a3c4ee',
  surface: '#181f29',
  panel: '#131922',
  raised: '#1f2733',
  selected: '#253852',
  hover: '#212b38',
  hairline: '#2f3947',
  control: '#465364',
  rail: '#0e1f37',
  railActive: '#24446f',
  railHover: '#18304f',
  railInk: '#e6edf6',
  railMuted: '#93a9c5',
  tab: '#35608f',
  desk: '#0b0f14',
  deskInk: '#d6dee8',
  primary: '#35649c',
  primaryHover: '#3f72ae',
  focus: '#7fb2ff',
  mark: '#6b5310',
  tones: {
    red: tone('#f4a6aa', '#74343a', '#43191d', '#2b1a1f', '#ec7c83'),
    amber: tone('#ecc36d', '#69531f', '#3a2c0c', '#292314', '#e0a93a'),
    green: tone('#8fd3a4', '#2f5f40', '#15321f', '#17261f', '#66bf83'),
    blue: tone('#a9c7ec', '#365679', '#1c3150', '#1a2636', '#7ba7dd'),
    grey: tone('#b7c1cd', '#3f4a59', '#2a3340', '#1d2530', '#97a4b3'),
  },
};
