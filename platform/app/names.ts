import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { WORD_MEDIA_TYPE } from '../../core/model/index.ts';

/** The ending of workspace files. */
export const FILE_ENDING = '.aide';

/** A file's name without its ending, as people call it. */
export function titleOfFile(path: string): string {
  return basename(path).replace(/\.aide$/i, '');
}

/** A name for a file made of what a person typed or another computer called it: no folders, no signs with a meaning. */
export function safeName(name: string, otherwise: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const safe = Array.from(last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ').replaceAll(/\s+/g, ' '))
    .slice(0, 100)
    .join('')
    // Windows drops dots and spaces at the end; elsewhere a dot at the beginning hides the file.
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? otherwise : safe;
}

/** A path in a folder that is free: "name.aide", "name 2.aide", and so on. */
export function freePath(folder: string, name: string, ending = FILE_ENDING): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : ` ${count}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}

const ENDINGS = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  [WORD_MEDIA_TYPE]: '.docx',
} as const;

/** A free path inside a workspace for a picture or paper, with the ending of what it is. */
export function attachmentPath(
  name: string,
  mediaType: keyof typeof ENDINGS,
  taken: ReadonlySet<string>,
): string {
  const stem = safeName(basename(name, extname(name)), 'file');
  // Names that differ only in case would be one file in the folder form.
  const same = new Set([...taken].map((path) => path.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const path = `files/${stem}${count === 1 ? '' : `-${count}`}${ENDINGS[mediaType]}`;
    if (!same.has(path.toLowerCase())) return path;
  }
}
