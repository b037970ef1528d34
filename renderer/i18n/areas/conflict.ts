import { texts } from '../texts.ts';

/** Words for what two people, or two windows, changed at once. */
export const conflictTexts = texts({
  en: {
    title: 'This was changed elsewhere while you were writing.',
    text: 'What you typed stays on the screen and is not saved until you choose.',
    different: 'Different: {fields}.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
  },
  ko: {
    title: '작성하는 동안 다른 곳에서 내용이 바뀌었습니다.',
    text: '입력한 내용은 화면에 남아 있으며, 선택할 때까지 저장되지 않습니다.',
    different: '다른 항목: {fields}.',
    keepMine: '내 내용 유지',
    takeTheirs: '다른 내용 사용',
  },
});
