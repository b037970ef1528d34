import { texts } from '../texts.ts';

/** Why something failed, by the host's reason; keys are the reasons' codes. */
export const reasonTexts = texts({
  en: {
    'archive-no-password': 'A PDF/A file cannot have a password. Choose one of the two.',
    'password-needs-pdf': 'Only PDFs can have a password. Choose PDF, or take the password away.',
    'password-too-long': 'The password is too long for a PDF: shorten it.',
    'password-signs': 'The password has signs that a PDF cannot take: choose another one.',
    'name-token': 'File names have no {token}. Choose one of those offered.',
    'name-double': 'Two copies would both be called {name}: add {token} to the name.',
    'withheld-in-name':
      'The name of a file would tell a text that is withheld from its copy (“{text}”). Choose another name.',
    'withheld-in-file': '{name} would hold a text that is withheld from this copy (“{text}”).',
    'not-searchable': '{name} could not be searched for withheld texts, so it was not handed out.',
    busy: 'Another export is running. Wait for its end, or stop it.',
    'copy-not-made': 'This book is not made as this copy ({variant}). Allow it on the cover’s form first.',
    'folder-not-writable': 'The folder cannot be written to: {why}.',
    'no-template': 'The book’s template, “{id}”, is not in the file.',
    'still-used': '{kind}: still named in {n:other place|other places}. Take it out there first.',
    'names-nothing': '“{id}” is named, but is not in the file any more.',
    'attach-unknown': '“{name}” cannot be attached: it is no PDF, Word file, JPEG or PNG, or it is damaged.',
    'too-large': 'The file has {size} MB; a file of a workspace has at most {most} MB.',
    'open-file-itself': 'That is the open file itself. Choose another name.',
    'no-workspace-file': '“{name}” is neither an .aide file nor a zipped folder of one. Choose another file.',
    'folder-errors': 'The folder has {n:error|errors}. Correct the folder and try again.',
    'zip-unusable':
      'The zipped folder is damaged, too large, or has files that do not belong in it. Zip the folder anew, or choose another file.',
    gone: '“{name}” is not there any more: it was moved or deleted.',
    'no-program': 'No program could open “{name}”. Open it from its folder.',
  },
  ko: {
    'archive-no-password': 'PDF/A 파일에는 암호를 걸 수 없습니다. 둘 중 하나만 선택해 주세요.',
    'password-needs-pdf': '암호는 PDF에만 걸 수 있습니다. PDF를 선택하거나 암호를 지워 주세요.',
    'password-too-long': 'PDF에 쓰기에는 암호가 너무 깁니다. 더 짧게 입력해 주세요.',
    'password-signs': 'PDF 암호에 쓸 수 없는 글자가 있습니다. 다른 암호를 입력해 주세요.',
    'name-token': '파일 이름에 {token}은(는) 쓸 수 없습니다. 목록에 있는 항목을 사용해 주세요.',
    'name-double': '두 파일의 이름이 {name}(으)로 같아집니다. 이름에 {token}을(를) 넣어 주세요.',
    'withheld-in-name':
      '파일 이름에 이 배포본에 공개되지 않는 문구(“{text}”)가 드러납니다. 다른 이름을 정해 주세요.',
    'withheld-in-file': '{name}에 이 배포본에 공개되지 않는 문구(“{text}”)가 들어가게 됩니다.',
    'not-searchable': '{name}에서 비공개 문구를 검색할 수 없어 파일을 내보내지 않았습니다.',
    busy: '다른 내보내기가 진행 중입니다. 끝날 때까지 기다리거나 중지해 주세요.',
    'copy-not-made':
      '이 자료집은 이 배포본({variant})으로 만들지 않습니다. 먼저 표지 화면에서 선택해 주세요.',
    'folder-not-writable': '폴더에 파일을 쓸 수 없습니다: {why}.',
    'no-template': '이 자료집의 서식 “{id}”이(가) 파일에 없습니다.',
    'still-used': '{kind}: 다른 {n}곳에서 아직 쓰이고 있습니다. 먼저 그곳에서 빼 주세요.',
    'names-nothing': '“{id}”을(를) 가리키고 있지만 파일에 더 이상 없는 항목입니다.',
    'attach-unknown':
      '“{name}”은(는) 첨부할 수 없습니다. PDF, Word, JPEG, PNG 파일이 아니거나 손상되었습니다.',
    'too-large': '파일 크기가 {size}MB입니다. 파일 하나는 {most}MB까지 넣을 수 있습니다.',
    'open-file-itself': '지금 열려 있는 파일입니다. 다른 이름을 정해 주세요.',
    'no-workspace-file':
      '“{name}”은(는) .aide 파일이나 그 폴더를 압축한 파일이 아닙니다. 다른 파일을 골라 주세요.',
    'folder-errors': '폴더에 오류가 {n}개 있습니다. 폴더를 고친 뒤 다시 시도해 주세요.',
    'zip-unusable':
      '압축한 폴더가 손상되었거나, 너무 크거나, 있어서는 안 될 파일이 들어 있습니다. 폴더를 다시 압축하거나 다른 파일을 골라 주세요.',
    gone: '“{name}”이(가) 더 이상 없습니다. 옮겼거나 삭제된 파일입니다.',
    'no-program': '“{name}”을(를) 열 수 있는 프로그램이 없습니다. 폴더에서 직접 열어 주세요.',
  },
});

/** Why the system refused, by its code. */
export const systemTexts = texts({
  en: {
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENOENT: 'it does not exist',
    ENOTDIR: 'part of the path is a file, not a folder',
    EISDIR: 'a folder stands where the file has to go',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'another program is using it',
    other: 'the system refused it',
  },
  ko: {
    EACCES: '권한이 없습니다',
    EPERM: '권한이 없습니다',
    EROFS: '읽기 전용 디스크입니다',
    ENOSPC: '디스크에 남은 공간이 없습니다',
    EDQUOT: '디스크 할당량을 모두 썼습니다',
    ENOENT: '폴더가 없습니다',
    ENOTDIR: '경로에 폴더가 아닌 파일이 있습니다',
    EISDIR: '파일이 들어갈 자리에 같은 이름의 폴더가 있습니다',
    ENAMETOOLONG: '이름이 너무 깁니다',
    EBUSY: '다른 프로그램이 사용하고 있습니다',
    other: '시스템이 허용하지 않았습니다',
  },
});
