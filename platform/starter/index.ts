export * from './answers.ts';
export { checkNewFolder, startWorkspace } from './start.ts';
export { newWorkspace } from './new-workspace.ts';
