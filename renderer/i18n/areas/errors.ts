import type { ErrorCode } from '../../../core/contract/index.ts';
import { texts } from '../texts.ts';

/** What happened, by error code; the codes' names with a capital letter after each hyphen. */
export const errorTexts = texts({
  en: {
    badRequest: 'The app asked for something it may not ask for. This is a fault in the app.',
    forbidden: 'This page is not allowed to use this file.',
    noFile: 'No file is open.',
    notFound: 'This is no longer in the file.',
    conflict: 'Somebody else changed this in the meantime.',
    duplicateId: 'There is already something with this short name.',
    invalid: 'Some of what was entered cannot be kept as it is.',
    readOnly: 'This file can only be read here.',
    damaged: 'The file is damaged.',
    newerFormat: 'The file was written by a newer version of Aide-Mémoire.',
    fileExists: 'There is already a file of this name.',
    cannotWrite: 'The file could not be written there.',
    diskFull: 'The disk is full.',
    withheldFound: 'A text that this copy may not hold was found in it, so it was not handed out.',
    contentErrors: 'The book has mistakes that must be mended before it can be made.',
    folderErrors: 'The folder could not be opened as a file.',
    cancelled: 'This was stopped.',
    hostGone: 'The program behind this page has ended.',
    failed: 'Something went wrong in the app.',

    keptAll: 'Everything saved before is kept.',
    keptTyped: 'What you typed is still on the screen.',
    keptNothingWritten: 'No file was written.',
    keptSaved:
      'Everything that was marked as saved is in the file; what is not saved yet is on this page only.',

    nextReload: 'Try again. If it happens again, restart the app.',
    nextOpen: 'Open a file first.',
    nextBack: 'Go back to the list; undo brings back what was deleted.',
    nextConflict: 'Look at both versions and choose.',
    nextId: 'Choose another short name.',
    nextInvalid: 'Mend the fields that are marked and try again.',
    nextReadOnly: 'Close it in the other window, or save a copy.',
    nextDamaged:
      'Open the latest backup, which lies beside the file. Without one, the command “aide-memoire recover” saves what can be read as a new file.',
    nextNewer: 'Update Aide-Mémoire, or ask for the file in an older format.',
    nextExists: 'Choose another name or replace the file.',
    nextFolder: 'Choose another folder or close the file in the other program.',
    nextDisk: 'Make room and try again.',
    nextWithheld: 'Look at the checks of the book to see which text it is.',
    nextChecks: 'Open the checks: each says where it is and how to mend it.',
    nextNothing: 'Start it again when you like.',
    nextHost:
      'Start Aide-Mémoire again: it opens a page of its own. Copy what is not saved from here before you close this page.',

    screenTitle: 'This screen could not be shown',
    screenText: 'The rest of the app still works, and everything saved is safe.',
    reload: 'Reload the app',
    details: 'Details for support',
  },
  ko: {
    badRequest: '앱이 허용되지 않은 요청을 했습니다. 앱의 오류입니다.',
    forbidden: '이 페이지는 이 파일을 사용할 수 없습니다.',
    noFile: '열린 파일이 없습니다.',
    notFound: '더 이상 파일에 없는 항목입니다.',
    conflict: '그사이 다른 곳에서 내용이 바뀌었습니다.',
    duplicateId: '같은 약칭을 쓰는 항목이 이미 있습니다.',
    invalid: '입력한 내용 중 그대로 저장할 수 없는 것이 있습니다.',
    readOnly: '이 파일은 여기에서 읽기만 할 수 있습니다.',
    damaged: '파일이 손상되었습니다.',
    newerFormat: '더 새로운 버전의 Aide-Mémoire로 만든 파일입니다.',
    fileExists: '같은 이름의 파일이 이미 있습니다.',
    cannotWrite: '그 위치에 파일을 쓸 수 없습니다.',
    diskFull: '디스크에 남은 공간이 없습니다.',
    withheldFound: '이 배포본에 담을 수 없는 문구가 발견되어 파일을 내보내지 않았습니다.',
    contentErrors: '자료집에 먼저 고쳐야 할 오류가 있습니다.',
    folderErrors: '폴더를 파일로 열 수 없습니다.',
    cancelled: '작업을 중지했습니다.',
    hostGone: '이 화면 뒤에서 작동하던 프로그램이 종료되었습니다.',
    failed: '앱에 문제가 생겼습니다.',

    keptAll: '이전에 저장한 내용은 모두 그대로입니다.',
    keptTyped: '입력한 내용은 화면에 남아 있습니다.',
    keptNothingWritten: '파일은 만들어지지 않았습니다.',
    keptSaved:
      '저장됨으로 표시된 내용은 모두 파일에 있습니다. 아직 저장되지 않은 내용은 이 화면에만 남아 있습니다.',

    nextReload: '다시 시도해 주세요. 반복되면 앱을 다시 시작해 주세요.',
    nextOpen: '먼저 파일을 열어 주세요.',
    nextBack: '목록으로 돌아가세요. 삭제한 항목은 실행 취소로 되살릴 수 있습니다.',
    nextConflict: '두 버전을 비교하여 선택해 주세요.',
    nextId: '다른 약칭을 입력해 주세요.',
    nextInvalid: '표시된 칸을 고친 뒤 다시 시도해 주세요.',
    nextReadOnly: '다른 창에서 파일을 닫거나 사본을 저장해 주세요.',
    nextDamaged:
      '파일과 같은 폴더에 있는 최신 백업을 열어 주세요. 백업이 없으면 “aide-memoire recover” 명령으로 읽을 수 있는 내용을 새 파일에 저장할 수 있습니다.',
    nextNewer: 'Aide-Mémoire를 업데이트하거나 이전 형식의 파일을 요청해 주세요.',
    nextExists: '다른 이름을 고르거나 기존 파일을 바꿔 주세요.',
    nextFolder: '다른 폴더를 고르거나 다른 프로그램에서 파일을 닫아 주세요.',
    nextDisk: '공간을 확보한 뒤 다시 시도해 주세요.',
    nextWithheld: '어떤 문구인지 자료집의 점검 결과에서 확인해 주세요.',
    nextChecks: '점검 결과를 열면 위치와 고치는 방법이 나옵니다.',
    nextNothing: '원할 때 다시 시작할 수 있습니다.',
    nextHost:
      'Aide-Mémoire를 다시 시작하면 새 화면이 열립니다. 이 화면을 닫기 전에 저장되지 않은 내용을 복사해 두세요.',

    screenTitle: '이 화면을 표시할 수 없습니다',
    screenText: '앱의 다른 부분은 정상이며, 저장한 내용은 안전합니다.',
    reload: '앱 다시 불러오기',
    details: '지원용 상세 정보',
  },
});

type ErrorKey = keyof (typeof errorTexts)['en'];

/** What to say of a failure: what happened, what was kept, what to do. */
export interface ErrorWords {
  readonly happened: ErrorKey;
  readonly kept: ErrorKey;
  readonly next: ErrorKey;
}

const words = (happened: ErrorKey, kept: ErrorKey, next: ErrorKey): ErrorWords => ({ happened, kept, next });

/** The words of every error code. */
export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  'bad-request': words('badRequest', 'keptAll', 'nextReload'),
  forbidden: words('forbidden', 'keptAll', 'nextReload'),
  'no-file': words('noFile', 'keptAll', 'nextOpen'),
  'not-found': words('notFound', 'keptAll', 'nextBack'),
  conflict: words('conflict', 'keptTyped', 'nextConflict'),
  'duplicate-id': words('duplicateId', 'keptTyped', 'nextId'),
  invalid: words('invalid', 'keptTyped', 'nextInvalid'),
  'read-only': words('readOnly', 'keptTyped', 'nextReadOnly'),
  damaged: words('damaged', 'keptAll', 'nextDamaged'),
  'newer-format': words('newerFormat', 'keptAll', 'nextNewer'),
  'file-exists': words('fileExists', 'keptNothingWritten', 'nextExists'),
  'cannot-write': words('cannotWrite', 'keptAll', 'nextFolder'),
  'disk-full': words('diskFull', 'keptTyped', 'nextDisk'),
  'withheld-found': words('withheldFound', 'keptNothingWritten', 'nextWithheld'),
  'content-errors': words('contentErrors', 'keptNothingWritten', 'nextChecks'),
  cancelled: words('cancelled', 'keptAll', 'nextNothing'),
  'host-gone': words('hostGone', 'keptSaved', 'nextHost'),
  failed: words('failed', 'keptAll', 'nextReload'),
};

/** The words of a folder with mistakes in it: its reason says how many, and what to do. */
export const FOLDER_WORDS: Omit<ErrorWords, 'next'> = {
  happened: 'folderErrors',
  kept: 'keptNothingWritten',
};

/** The words of a code that comes as any text. */
export function wordsOfCode(code: string): ErrorWords {
  const known = (each: string): each is ErrorCode => each in ERROR_WORDS;
  return known(code) ? ERROR_WORDS[code] : ERROR_WORDS.failed;
}
