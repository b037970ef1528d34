import {
  checkBooks,
  checkContents,
  checkGlyphs,
  checkReferences,
  directoryOf,
  type Library,
  type RuleFinding,
} from '../../core/check/index.ts';
import { loadCoverage } from '../fonts/index.ts';
import { checkAttachments, type AttachedFiles } from './attachments.ts';

/** All that the rules find wrong with a library and the files its attachments name. */
export async function checkLibrary(library: Library, files: AttachedFiles): Promise<RuleFinding[]> {
  // Without any settings every area and marking would seem unknown; that workspace.yaml is missing says enough.
  const directory = directoryOf(library);
  return [
    ...checkReferences(library, directory),
    ...checkBooks(library, directory),
    ...checkContents(library),
    ...checkGlyphs(library, await loadCoverage()),
    ...(await checkAttachments(files, library.records)),
  ];
}
