export { assembleBook, sectionRole, type AssembleResult } from './assemble.ts';
export { keepEdition } from './changes/keep.ts';
export type { AnnexFile } from './context.ts';
export { LABEL_NAMES, LABELS } from './labels.ts';
