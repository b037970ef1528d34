import { texts } from '../texts.ts';

/**
 * What is wrong with a copy or the file, by the finding's code, where the host's own sentence is English or speaks of the
 * folder form; "/error" and "/warning" where a code is both.
 */
export const findingTexts = texts({
  en: {
    'no-agenda/error':
      'No issue on the meeting’s agenda may go into this copy. Add issues to the agenda, let them go into this copy on their form under “Release”, or leave this copy out.',
    'no-agenda/warning': 'This meeting has no agenda: its books have no issue tabs.',
    'empty-book': 'There is nothing to print: no section of the template has anything to show.',
    'empty-issue':
      '“{title}” has nothing under its heading in this copy. Write a position, a point or a background, let them go into this copy, or leave the tab out.',
    'not-released':
      'The meeting itself may not go into this copy. Let it on the meeting’s form under “Release”, or leave this copy out.',
    'variant-not-allowed':
      'This book is not made as this copy. Its cover’s form says which copies it is made as.',
    'over-marked':
      'Withheld from this copy ({variant}): its marking is above the copy’s, although it may go into it.',
    'over-length': '“{section}” takes {pages:page|pages}; the template allows {limit}.',
    'no-glyph': 'The fonts of books do not have {characters}.',
    'missing-glyph': 'The fonts of books do not have {characters}; □ stands in its place.',
    'template-version': 'This book was made with version {made} of its template; version {now} is used now.',
    'book-language': 'The file’s settings do not list the language of this book: texts may be missing in it.',
    'empty-library': 'There is none of these in the file yet: {kind}.',
    'citation-as-text':
      '“{sign}” would be printed as it stands: citations and notes work in running text only. Name the source in the field for sources.',
    'no-such-record': '“{id}” is named here, but is not in the file any more.',
    'unknown-record': '“{id}” is named here, but is not in the file any more.',
    'no-such-section': '“{id}” is no section of this book’s template.',
    'bad-edit': 'What this book says in place of the library does not fit the field.',
    'missing-image': 'The picture “{file}” is not in the library.',
    'bad-image': 'The picture “{file}” cannot be read.',
    'bad-annex': 'The attached file “{file}” cannot be shown as it is; the book says so in its place.',
    'bad-link': 'The address “{address}” cannot be a link in Word; its words stand without one.',
    'house-style-lacks':
      'The house style “{name}” lacks styles of this book, which has its own for them: {styles}.',
    'bad-house-style': 'The house style “{name}” cannot be used; the book has its own styles.',
    'revision-not-kept': 'The files are written, but the words of this revision could not be kept.',
    'withheld-in-annex/error':
      'Page {page} of this annex says what is withheld from the copy ({variant}): “{text}”. If that may be known there, say on the attachment’s form that the file was read through for it; if not, take the annex out.',
    'withheld-in-annex/warning':
      'Page {page} of this annex says what is withheld from the copy ({variant}): “{text}”. It went out because the file was read through for it.',
    'annex-not-searched':
      'Pages {pages} of this annex could not be searched for withheld texts. Read them through, then say so on the attachment’s form ({variant}).',
    'annex-not-pdf': 'The annex is not a PDF file; a page in its place says so. Attach the PDF itself.',
    'annex-encrypted':
      'The annex is locked with a password; a page in its place says so. Attach a copy without the password.',
    'annex-damaged':
      'The annex is a damaged PDF file; a page in its place says so. Attach it anew, or print it to PDF again.',
    'annex-no-pages': 'The annex is a PDF file without pages. Attach the right file.',
    'annex-too-many-pages': 'The annex has too many pages. Attach the part that is needed.',
    'annex-too-large': 'The annex is too large. Attach a smaller copy, or the part that is needed.',
    'annex-broken-pages':
      'Pages {pages} of the annex are damaged; the book says so there. Attach it anew, or print it to PDF again.',
    'annex-layers':
      'The annex has layers that a reader can hide; in a book all of them are shown. Look at its pages before it goes out.',
  },
  ko: {
    'no-agenda/error':
      '회의 의제 가운데 이 배포본에 들어갈 수 있는 쟁점이 없습니다. 의제에 쟁점을 추가하거나, 쟁점 화면의 ‘공개 범위’에서 이 배포본을 선택하거나, 이 배포본을 빼고 내보내 주세요.',
    'no-agenda/warning': '이 회의에는 의제가 없어 자료집에 쟁점 탭이 생기지 않습니다.',
    'empty-book': '인쇄할 내용이 없습니다. 서식의 어느 절에도 표시할 내용이 없습니다.',
    'empty-issue':
      '이 배포본에는 ‘{title}’의 제목 아래에 내용이 없습니다. 입장, 발언 요지나 배경을 쓰거나, 이 배포본에 넣도록 하거나, 이 탭을 빼 주세요.',
    'not-released':
      '회의 자체가 이 배포본에 공개되지 않았습니다. 회의 화면의 ‘공개 범위’에서 선택하거나, 이 배포본을 빼고 내보내 주세요.',
    'variant-not-allowed':
      '이 자료집은 이 배포본으로 만들지 않습니다. 표지 화면에서 만들 수 있는 배포본을 정합니다.',
    'over-marked':
      '이 배포본({variant})에서 빠졌습니다. 공개 대상으로 지정되었지만 보안 표시가 배포본보다 높습니다.',
    'over-length': '‘{section}’의 분량이 {pages}쪽입니다. 서식이 허용하는 분량은 {limit}쪽입니다.',
    'no-glyph': '자료집 글꼴에 없는 글자가 있습니다: {characters}.',
    'missing-glyph': '자료집 글꼴에 없는 글자가 있어 □로 표시됩니다: {characters}.',
    'template-version': '서식의 버전 {made}(으)로 만든 자료집입니다. 지금은 버전 {now}을(를) 사용합니다.',
    'book-language': '파일 설정의 언어 목록에 이 자료집의 언어가 없어 빠진 내용이 있을 수 있습니다.',
    'empty-library': '파일에 아직 없는 항목입니다: {kind}.',
    'citation-as-text':
      '“{sign}”이(가) 글자 그대로 인쇄됩니다. 인용과 각주는 본문에서만 쓸 수 있습니다. 출처는 ‘출처’ 칸에 지정해 주세요.',
    'no-such-record': '여기에서 가리키는 “{id}”이(가) 더 이상 파일에 없습니다.',
    'unknown-record': '여기에서 가리키는 “{id}”이(가) 더 이상 파일에 없습니다.',
    'no-such-section': '“{id}”은(는) 이 자료집의 서식에 없는 절입니다.',
    'bad-edit': '이 자료집에서만 바꾼 내용이 해당 칸의 형식에 맞지 않습니다.',
    'missing-image': '그림 “{file}”이(가) 자료실에 없습니다.',
    'bad-image': '그림 “{file}”을(를) 읽을 수 없습니다.',
    'bad-annex': '첨부 파일 “{file}”을(를) 그대로 실을 수 없어 그 자리에 안내를 인쇄합니다.',
    'bad-link': '“{address}”은(는) Word에서 링크로 쓸 수 없는 주소여서 글자만 남습니다.',
    'house-style-lacks':
      '기관 서식 “{name}”에 이 자료집의 스타일 일부가 없어 기본 스타일을 사용합니다: {styles}.',
    'bad-house-style': '기관 서식 “{name}”을(를) 사용할 수 없어 기본 스타일을 사용합니다.',
    'revision-not-kept': '파일은 만들었지만 이 수정본의 내용을 보관하지 못했습니다.',
    'withheld-in-annex/error':
      '이 붙임의 {page}쪽에 배포본({variant})에 공개되지 않는 문구(“{text}”)가 있습니다. 공개해도 되면 첨부 파일 화면의 ‘전문 확인 완료’에 표시하고, 안 되면 붙임에서 빼 주세요.',
    'withheld-in-annex/warning':
      '이 붙임의 {page}쪽에 배포본({variant})에 공개되지 않는 문구(“{text}”)가 있습니다. 전문 확인을 마친 파일이어서 그대로 내보냈습니다.',
    'annex-not-searched':
      '이 붙임의 {pages}쪽에서 비공개 문구를 검색할 수 없습니다. 직접 읽고 확인한 뒤 첨부 파일 화면의 ‘전문 확인 완료’({variant})에 표시해 주세요.',
    'annex-not-pdf': '붙임이 PDF 파일이 아니어서 그 자리에 안내를 인쇄합니다. PDF 파일을 첨부해 주세요.',
    'annex-encrypted':
      '붙임에 암호가 걸려 있어 그 자리에 안내를 인쇄합니다. 암호가 없는 파일을 첨부해 주세요.',
    'annex-damaged':
      '붙임 PDF가 손상되어 그 자리에 안내를 인쇄합니다. 다시 첨부하거나 PDF로 새로 인쇄해 주세요.',
    'annex-no-pages': '붙임 PDF에 쪽이 없습니다. 올바른 파일을 첨부해 주세요.',
    'annex-too-many-pages': '붙임의 쪽수가 너무 많습니다. 필요한 부분만 첨부해 주세요.',
    'annex-too-large': '붙임이 너무 큽니다. 더 작은 파일이나 필요한 부분만 첨부해 주세요.',
    'annex-broken-pages':
      '붙임의 {pages}쪽이 손상되어 그 자리에 안내를 인쇄합니다. 다시 첨부하거나 PDF로 새로 인쇄해 주세요.',
    'annex-layers':
      '붙임에 숨길 수 있는 레이어가 있으며, 자료집에는 모두 표시됩니다. 내보내기 전에 확인해 주세요.',
  },
});

/**
 * What only the folder form of a file can have wrong, for interfaces that are not English: there, the host's own sentence
 * says more than a code can.
 */
export const FOLDER_FINDINGS: Readonly<Record<string, string>> = {
  'no-workspace': '자료집 폴더가 아닙니다. 폴더 안에 workspace.yaml이 있어야 합니다.',
  format: '이 프로그램이 읽을 수 있는 형식 버전이 아닙니다. 새 버전의 Aide-Mémoire에서 열어 주세요.',
  encoding: 'UTF-8 파일이 아닙니다. UTF-8로 다시 저장해 주세요.',
  yaml: 'YAML 문법에 맞지 않습니다. 들여쓰기, 따옴표, 쌍점(:)을 확인해 주세요.',
  'empty-file': '파일이 비어 있습니다.',
  'unknown-folder': '이름이 정해진 폴더가 아니어서 읽지 않았습니다.',
  'stray-file': '이 자리의 파일은 읽지 않습니다.',
  unreadable: '읽을 수 없습니다.',
  outside: '폴더 밖을 가리키는 링크여서 읽지 않았습니다.',
  'not-a-file': '파일이 아닙니다.',
  'too-large': '20 MB보다 커서 읽지 않았습니다.',
  'missing-id': 'id가 없는 항목이 있습니다. id를 적어 주세요.',
  'missing-field': '“{field}” 칸이 없거나 비어 있습니다.',
  'unknown-field': '“{field}” 칸은 이 종류의 항목에 없습니다.',
  'wrong-type': '“{field}”에 맞지 않는 종류의 값입니다.',
  'unknown-value': '“{field}” 칸에 쓸 수 없는 값입니다.',
  'bad-value': '“{field}” 칸의 값이 올바르지 않습니다.',
  'duplicate-id': '이름이 같거나 대소문자만 다른 것이 이미 있습니다.',
  'duplicate-item': '같은 것이 두 번 들어 있습니다.',
  'duplicate-edit': '이 자료집에서 같은 칸을 두 번 바꾸었습니다.',
  'fixed-field': '자료집에서는 바꿀 수 없는 칸입니다. 원래 항목에서 바꿔 주세요.',
  circular: '이 조치가 자기 자신에 포함되어 있습니다.',
  'no-file': '첨부한 파일이 없습니다. 파일을 넣거나 다시 첨부해 주세요.',
  'bad-file': '첨부한 파일의 내용이 파일 종류와 다릅니다. 올바른 파일을 첨부해 주세요.',
  'bad-picture': '첨부한 그림을 읽을 수 없거나 그림의 종류가 다릅니다. 올바른 그림을 첨부해 주세요.',
};
