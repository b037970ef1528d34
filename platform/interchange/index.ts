export { sortFindings, type Locate } from './locate.ts';
export { filesIn, type AttachedFiles } from './attachments.ts';
export { checkLibrary } from './check-library.ts';
export { readWorkspace } from './read.ts';
export { FILES_FOLDER, LARGEST_FILE, readInside, type FileRead } from './scan.ts';
export { compareIds } from './order.ts';
export { recordFile, writeWorkspace } from './write.ts';
