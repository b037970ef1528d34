import type { BadgeInline } from '../../../document/index.ts';
import type { Tag } from '../layout/tags.ts';
import { TONES } from '../theme.ts';
import type { TextStyle } from '../theme.ts';
import { drawPieces, piecesOf, widthOf } from './pieces.ts';
import type { DrawnPiece } from './pieces.ts';
import { clean } from './voice.ts';
import type { Voice } from './voice.ts';

/** The style of a badge's words; where a badge is too wide for its place, they are set without the pill. */
export function badgeStyle(badge: BadgeInline, around: TextStyle, voice: Voice): TextStyle {
  const base = voice.theme.styles.badge;
  // A badge never outgrows the text it stands in.
  return { ...base, size: Math.min(base.size, around.size * 0.9), color: TONES[badge.tone].strong };
}

/** A badge slightly too wide for a narrow column is set this much smaller before its pill is given up. */
const SMALLEST = 0.84;

/**
 * A rounded label in its tone, as one piece that a line cannot break; undefined where even a smaller one is too
 * wide for the room.
 */
export function badgeOf(
  badge: BadgeInline,
  around: TextStyle,
  voice: Voice,
  room: number,
  tag: Tag,
): DrawnPiece | undefined {
  const style = badgeStyle(badge, around, voice);
  const whole = pill(badge, style, voice, tag);
  if (whole.width <= room) return whole;
  const scale = room / whole.width;
  return scale < SMALLEST ? undefined : pill(badge, { ...style, size: style.size * scale }, voice, tag);
}

function pill(badge: BadgeInline, style: TextStyle, voice: Voice, tag: Tag): DrawnPiece {
  const pieces = piecesOf(clean(badge.text, voice).replaceAll('\n', ' '), style, voice);
  const padX = style.size * 0.6;
  const height = style.size * 1.75;
  const width = widthOf(pieces) + padX * 2;
  return {
    kind: 'drawn',
    width,
    items: [
      {
        kind: 'rect',
        x: 0,
        y: -style.size * 0.36 - height / 2,
        width,
        height,
        radius: 2.25,
        fill: TONES[badge.tone].badge,
      },
      ...drawPieces(pieces, padX, 0, style.leading, tag),
    ],
  };
}
