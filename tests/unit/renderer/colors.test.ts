import { describe, expect, test } from 'vitest';
import { DARK_SCHEME, LIGHT_SCHEME, TONE_NAMES, type SchemeColors } from '../../../renderer/theme/colors.ts';

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (scheme: SchemeColors): readonly (readonly [string, string, string])[] => [
  ...(['surface', 'panel', 'raised', 'selected', 'hover', 'mark'] as const).map(
    (ground) => [`ink on ${ground}`, scheme.ink, scheme[ground]] as const,
  ),
  ...(['surface', 'panel', 'raised', 'selected', 'hover'] as const).flatMap((ground) => [
    [`muted on ${ground}`, scheme.muted, scheme[ground]] as const,
    [`link on ${ground}`, scheme.link, scheme[ground]] as const,
  ]),
  ['rail ink', scheme.railInk, scheme.rail],
  ['rail ink on the chosen one', scheme.railInk, scheme.railActive],
  ['rail heading', scheme.railMuted, scheme.rail],
  ['desk', scheme.deskInk, scheme.desk],
  ['primary button', '#ffffff', scheme.primary],
  ['primary button under the pointer', '#ffffff', scheme.primaryHover],
  ['tab', '#ffffff', scheme.tab],
  ...TONE_NAMES.flatMap((name) => {
    const { strong, badge, ground } = scheme.tones[name];
    return [
      [`${name} on its badge`, strong, badge] as const,
      [`${name} on its box`, strong, ground] as const,
      [`${name} on the page`, strong, scheme.surface] as const,
      [`ink on ${name}`, scheme.ink, ground] as const,
      [`link on ${name}`, scheme.link, ground] as const,
    ];
  }),
];

describe.each([
  ['light', LIGHT_SCHEME],
  ['dark', DARK_SCHEME],
])('%s', (_name, scheme) => {
  test.each(pairs(scheme))('%s is read easily', (_pair, words, ground) => {
    expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['focus ring', scheme.focus, scheme.surface] as const,
    ['focus ring on a panel', scheme.focus, scheme.panel] as const,
    ...TONE_NAMES.map((name) => [`${name} dot`, scheme.tones[name].dot, scheme.panel] as const),
  ])('%s stands out', (_name, color, ground) => {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(nonText);
  });
});

/** What WCAG asks of things that are no text. */
const nonText = 3;
