export { assembleBook, type AssembleResult } from './assemble.ts';
export { type AssembleInput, type ImageSize } from './context.ts';
export { LABEL_NAMES } from './labels.ts';
export { type AssemblyProblem } from './problem.ts';
