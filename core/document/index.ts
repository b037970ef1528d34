export type { Language } from '../model/language.ts';
export type { Variant } from '../model/vocabulary.ts';
export { assertNever } from './assert-never.ts';
export * from './blocks.ts';
export * from './document.ts';
export * from './inlines.ts';
export * from './list-marks.ts';
export * from './walk.ts';
export * from './writer.ts';
