export * from './books.ts';
export * from './contents.ts';
export * from './explain.ts';
export * from './finding.ts';
export * from './glyphs.ts';
export * from './library.ts';
export * from './nearest.ts';
export * from './references.ts';
export { formOf, shapeFits } from './schema-form.ts';
