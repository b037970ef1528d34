export { proveFile, type FinishedFile, type Proof } from './prove.ts';
