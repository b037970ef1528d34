import type { FootnoteInline } from '../../document/index.ts';
import { tagIn } from './layout/tags.ts';
import { indented } from './layout/slab.ts';
import type { Slab } from './layout/slab.ts';
import { baselineOf } from './text/lines.ts';
import { drawPieces, piecesOf } from './text/pieces.ts';
import { callPlace, notePlace } from './text/words.ts';
import { setText } from './blocks/paragraph.ts';
import { styleOf } from './blocks/setting.ts';
import type { Setting } from './blocks/setting.ts';

const INDENT_IN_SIZES = 1.5;
const DIGIT_IN_SIZES = 0.6;

/** What the link from a note to its call says. */
const BACK_TITLES = { en: 'Back to the text', ko: '본문으로 돌아가기' } as const;

/** A note for the foot of a page: its number, which leads back to its call, and its text. */
export function setNote(note: FootnoteInline, setting: Setting): readonly Slab[] {
  const style = styleOf(setting, 'note');
  const number = setting.voice.noteNumber(note);
  const indent = style.size * Math.max(INDENT_IN_SIZES, DIGIT_IN_SIZES * String(number).length + 0.7);
  const place = notePlace(number);
  const tag = setting.voice.noteTags.get(note) ?? tagIn(setting.tag, 'Note', { id: place });
  const pieces = piecesOf(String(number), style, setting.voice, {
    target: { place: callPlace(number), title: BACK_TITLES[setting.voice.language] },
    tag: tagIn(tagIn(tag, 'Lbl'), 'Link'),
  });
  const marker = [
    { kind: 'place', name: place, y: -2 } as const,
    ...drawPieces(pieces, 0, baselineOf(style), style.leading, tag),
  ];
  const lines = setText(
    note.content,
    style,
    { ...setting, tag },
    { width: setting.width - indent, align: 'start' },
  );
  const [first, ...rest] = lines;
  if (first === undefined) {
    return [{ height: style.leading, before: 0, after: 0, items: marker, keep: false, notes: [] }];
  }
  return [indented(first, indent, marker), ...rest.map((one) => indented(one, indent))].map((one) => ({
    ...one,
    notes: [],
  }));
}
