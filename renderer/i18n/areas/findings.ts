import { texts } from '../texts.ts';

/** What keeps a copy from being made, where the host's own sentence speaks of the folder form. */
export const findingTexts = texts({
  en: {
    noAgenda:
      'No issue on the meeting’s agenda may go into this copy. Add issues to the agenda, let them go into this copy on their form under “Release”, or leave this copy out.',
    emptyBook: 'There is nothing to print: no section of the template has anything to show.',
    notReleased:
      'The meeting itself may not go into this copy. Let it on the meeting’s form under “Release”, or leave this copy out.',
    variantNotAllowed:
      'This book is not made as this copy. Its cover’s form says which copies it is made as.',
  },
  ko: {
    noAgenda:
      '회의 의제 가운데 이 배포본에 들어갈 수 있는 쟁점이 없습니다. 의제에 쟁점을 추가하거나, 쟁점 화면의 ‘공개 범위’에서 이 배포본을 선택하거나, 이 배포본을 빼고 내보내 주세요.',
    emptyBook: '인쇄할 내용이 없습니다. 서식의 어느 절에도 표시할 내용이 없습니다.',
    notReleased:
      '회의 자체가 이 배포본에 공개되지 않았습니다. 회의 화면의 ‘공개 범위’에서 선택하거나, 이 배포본을 빼고 내보내 주세요.',
    variantNotAllowed:
      '이 자료집은 이 배포본으로 만들지 않습니다. 표지 화면에서 만들 수 있는 배포본을 정합니다.',
  },
});
