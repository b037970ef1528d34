import { GREY, INK, NAVY, TONES, TONE_NAMES, toneName } from '../palette.ts';
import type { TypeScale } from '../sheet.ts';
import type { RunSpec, StyleSpec } from './style-xml.ts';

/** All character styles of a book. */
export function characterStyles(scale: TypeScale): readonly StyleSpec[] {
  const style = (id: string, name: string, run: RunSpec, more: Partial<StyleSpec> = {}): StyleSpec => ({
    type: 'character',
    id,
    name,
    basedOn: 'DefaultParagraphFont',
    run,
    ...more,
  });
  const custom = { custom: true, gallery: true } as const;
  return [
    { type: 'character', id: 'DefaultParagraphFont', name: 'Default Paragraph Font', isDefault: true },
    style('Strong', 'Strong', { bold: true }, { gallery: true }),
    style('Emphasis', 'Emphasis', { italic: true }, { gallery: true }),
    style('IntenseEmphasis', 'Intense Emphasis', { bold: true, italic: true }, { gallery: true }),
    style('Hyperlink', 'Hyperlink', { color: NAVY, underline: true }),
    style('FootnoteReference', 'footnote reference', { font: 'sans', color: NAVY, superscript: true }),
    style('CrossReference', 'Cross Reference', { color: NAVY }, custom),
    style(
      'TabNumber',
      'Tab Number',
      { font: 'sans', bold: true, color: 'FFFFFF', shade: NAVY, size: scale.heading1 * 0.72 },
      custom,
    ),
    style('TickBox', 'Tick Box', { font: 'symbol', color: INK }, custom),
    style('Aside', 'Aside', { font: 'sans', size: scale.small, bold: false, color: GREY }, custom),
    style('Symbol', 'Symbol', { font: 'symbol' }, custom),
    style('TimelineNowDot', 'Timeline Now Dot', { font: 'symbol', color: TONES.red.text, size: 11 }, custom),
    ...TONE_NAMES.flatMap((tone) => [
      style(
        `Badge${toneName(tone)}`,
        `Badge ${toneName(tone)}`,
        {
          font: 'sans',
          bold: true,
          size: scale.small - 0.5,
          color: TONES[tone].text,
          shade: TONES[tone].ground,
        },
        custom,
      ),
      style(
        `Lead${toneName(tone)}`,
        `Lead ${toneName(tone)}`,
        { bold: true, color: TONES[tone].text },
        custom,
      ),
    ]),
  ];
}
