export { exportBook } from './export-book.ts';
export { chooseBook } from './choose-book.ts';
export {
  assembleCopy,
  makeBook,
  type AssembledCopy,
  type BookOptions,
  type BookSource,
  type MadeFile,
} from './make-book.ts';
export { nameFiles } from './names.ts';
export { editionChanges, keepLabel } from './keep-editions.ts';
export * from './options.ts';
export { readAnnexes, readImages } from './pictures.ts';
export { checkTarget, saveAll } from './save.ts';
