export { searchAnnexes } from './annexes.ts';
export { proveFile, proveName, type FinishedFile, type Proof } from './prove.ts';
