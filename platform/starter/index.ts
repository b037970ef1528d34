export * from './answers.ts';
export { checkNewFolder, startWorkspace } from './start.ts';
