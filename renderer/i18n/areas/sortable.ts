import { texts } from '../texts.ts';

/** Lists whose rows can be moved. */
export const sortableTexts = texts({
  en: {
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
