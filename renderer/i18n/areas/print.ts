import { texts } from '../texts.ts';

/** Printing a copy. */
export const printTexts = texts({
  en: {
    title: 'Print · {copy}',
    pages: 'The pages being printed',
    sent: 'Sent to the printer.',
    opened: 'The pages are open in your program for PDFs: print them there.',
  },
  ko: {
    title: '인쇄 · {copy}',
    pages: '인쇄할 쪽',
    sent: '프린터로 보냈습니다.',
    opened: 'PDF 프로그램에서 열었습니다. 그곳에서 인쇄해 주세요.',
  },
});
