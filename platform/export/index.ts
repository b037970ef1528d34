export { exportBook } from './export-book.ts';
export {
  assembleCopy,
  chooseBook,
  fileName,
  makeBook,
  writeCopy,
  type AssembledCopy,
  type BookSource,
  type MadeFile,
} from './make-book.ts';
export * from './options.ts';
export { checkTarget, saveAll } from './save.ts';
