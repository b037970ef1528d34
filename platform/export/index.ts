export { exportBook } from './export-book.ts';
export * from './options.ts';
