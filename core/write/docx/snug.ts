import { TONE_NAMES, toneName } from './palette.ts';
import type { Session } from './session.ts';

/** The styles that have a closer form, for sections that the PDF sets closer to save a page of a few lines. */
const WITH_SNUG = new Set([
  'Gap',
  'BookLines',
  'BookPairs',
  'BookFacts',
  ...TONE_NAMES.map((tone) => `Callout${toneName(tone)}`),
]);

/** A style in its closer form where the section asks for it. A house's own styles have no such form. */
export function snugStyle(style: string, session: Session): string {
  const closer = !session.env.houseStyle && session.pages.snugSections.has(session.section.id);
  return closer && WITH_SNUG.has(style) ? `${style}Snug` : style;
}
