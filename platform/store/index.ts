export { createWorkspaceFile } from './create.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { exportFolder, importFolder } from './folder.ts';
export { recoverWorkspaceFile, type Recovered } from './recover.ts';
export * from './types.ts';
export { openWorkspaceFile } from './workspace-file.ts';
