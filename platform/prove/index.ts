export { proveFile, proveName, type FinishedFile, type Proof } from './prove.ts';
