export { assembleBook, sectionRole, type AssembleResult } from './assemble.ts';
export { LABEL_NAMES, LABELS } from './labels.ts';
