import { texts } from '../texts.ts';

/** Forms that save themselves. */
export const autosaveTexts = texts({
  en: {
    conflictTitle: 'This was changed in another window while you were writing.',
    conflictText: 'Different: {fields}. Your version is still on the screen and is not saved yet.',
    keepMine: 'Keep my version',
    takeTheirs: 'Take the other version',
    dragHint:
      'Press Space to pick up, the arrow keys to move, Space again to put down, Escape to cancel. Alt with the arrow keys moves at once.',
    lifted: '{name} picked up.',
    movedOver: '{name} is now at place {place} of {count}.',
    dropped: '{name} put down at place {place} of {count}.',
    dragCancelled: '{name} is back where it was.',
    move: 'Move {name}',
    remove: 'Remove {name}',
  },
  ko: {
    conflictTitle: '작성하는 동안 다른 창에서 내용이 바뀌었습니다.',
    conflictText: '다른 항목: {fields}. 작성한 내용은 화면에 남아 있으며 아직 저장되지 않았습니다.',
    keepMine: '내 버전 유지',
    takeTheirs: '다른 버전 사용',
    dragHint:
      '스페이스로 집고 화살표로 옮긴 뒤 다시 스페이스로 놓습니다. Esc는 취소입니다. Alt와 화살표를 함께 누르면 바로 이동합니다.',
    lifted: '{name} 집음.',
    movedOver: '{name}: {count}개 중 {place}번째.',
    dropped: '{name}: {count}개 중 {place}번째에 놓음.',
    dragCancelled: '{name} 원래 위치로 돌아감.',
    move: '{name} 옮기기',
    remove: '{name} 제거',
  },
});
