export { readWorkspace, type WorkspaceRead } from './read.ts';
export { readInside } from './scan.ts';
export { compareIds } from './order.ts';
export { writeWorkspace } from './write.ts';
