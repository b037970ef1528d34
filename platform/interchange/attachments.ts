import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest, type LibraryRecord, type RuleFinding } from '../../core/check/index.ts';
import { checkAnnex } from '../annexes.ts';
import { WORD_MEDIA_TYPE } from '../../core/model/index.ts';
import { checkHouseStyle } from '../../core/write/docx/index.ts';
import { isPdf, readPicture } from '../picture.ts';
import { FILES_FOLDER, readInside, type FileRead } from './scan.ts';

/** The files of a workspace, wherever they are kept. Paths start with files/ and have forward slashes. */
export interface AttachedFiles {
  readonly read: (path: string) => Promise<FileRead> | FileRead;
  readonly list: () => Promise<readonly string[]> | readonly string[];
}

/** The files of a workspace folder. */
export function filesIn(dir: string): AttachedFiles {
  return { read: (path) => readInside(dir, path), list: () => listFiles(dir) };
}

/** What is wrong with the files that attachments name. */
export async function checkAttachments(
  files: AttachedFiles,
  records: readonly LibraryRecord[],
): Promise<RuleFinding[]> {
  const findings: RuleFinding[] = [];
  const annexes = new Set(
    records.flatMap(({ kind, value }) => (kind === 'book' ? (value['annexIds'] ?? []) : [])) as unknown[],
  );
  for (const record of records) {
    const path = record.value['file'];
    if (record.kind !== 'attachment' || typeof path !== 'string') continue;
    const problem = await problemOf(files, path, record.value['mediaType']);
    const place = { kind: 'attachment', id: record.id, field: 'file' } as const;
    if (problem !== undefined) findings.push({ ...problem, severity: 'error', place });
    else if (annexes.has(record.id) && record.value['mediaType'] === 'application/pdf') {
      const read = await files.read(path);
      const found = read.ok ? await checkAnnex(path, read.bytes) : [];
      findings.push(...found.map((one) => ({ ...one, severity: 'warning' as const, place })));
    }
  }
  return findings;
}

type Problem = Pick<RuleFinding, 'code' | 'message'>;

async function problemOf(
  files: AttachedFiles,
  path: string,
  mediaType: unknown,
): Promise<Problem | undefined> {
  const read = await files.read(path);
  if (!read.ok) {
    const hint = read.code === 'no-file' ? suggest(path, await files.list()) : '';
    return { code: read.code, message: `${path}: ${read.message}${hint}` };
  }
  if (mediaType === 'application/pdf') {
    return isPdf(read.bytes) ? undefined : { code: 'bad-file', message: `${path} is not a PDF file` };
  }
  if (mediaType === WORD_MEDIA_TYPE) {
    const house = checkHouseStyle(read.bytes);
    return house.ok ? undefined : { code: 'bad-file', message: `${path} ${house.message}` };
  }
  const picture = readPicture(read.bytes);
  if (!picture.ok) return { code: 'bad-picture', message: `${path} ${picture.message}` };
  const found = `image/${picture.type}`;
  if (typeof mediaType === 'string' && found !== mediaType) {
    return { code: 'bad-picture', message: `${path} is ${found}, not ${mediaType}: correct mediaType` };
  }
  return undefined;
}

async function listFiles(dir: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(dir, FILES_FOLDER), { recursive: true });
    return names.map((name) => `${FILES_FOLDER}/${name.replaceAll('\\', '/')}`);
  } catch {
    return [];
  }
}
