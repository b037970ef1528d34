export { brokenPages } from './broken.ts';
export { FormCopier, type TargetReference } from './copy.ts';
export { fitInto } from './geometry.ts';
export { MOST_PAGES, openSourcePdf, type SourcePdf, type SourceProblem } from './open.ts';
