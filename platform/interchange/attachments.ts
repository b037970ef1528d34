import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest, type LibraryRecord, type RuleFinding } from '../../core/check/index.ts';
import { isPdf, readPicture } from '../picture.ts';
import { FILES_FOLDER, readInside } from './scan.ts';

/** What is wrong with the files that attachments name. */
export async function checkAttachments(
  dir: string,
  records: readonly LibraryRecord[],
): Promise<RuleFinding[]> {
  const findings: RuleFinding[] = [];
  for (const record of records) {
    const path = record.value['file'];
    if (record.kind !== 'attachment' || typeof path !== 'string') continue;
    const problem = await problemOf(dir, path, record.value['mediaType']);
    if (problem === undefined) continue;
    findings.push({
      ...problem,
      severity: 'error',
      place: { kind: 'attachment', id: record.id, field: 'file' },
    });
  }
  return findings;
}

type Problem = Pick<RuleFinding, 'code' | 'message'>;

async function problemOf(dir: string, path: string, mediaType: unknown): Promise<Problem | undefined> {
  const read = await readInside(dir, path);
  if (!read.ok) {
    const hint = read.code === 'no-file' ? suggest(path, await filesOf(dir)) : '';
    return { code: read.code, message: `${path}: ${read.message}${hint}` };
  }
  if (mediaType === 'application/pdf') {
    return isPdf(read.bytes) ? undefined : { code: 'bad-file', message: `${path} is not a PDF file` };
  }
  const picture = readPicture(read.bytes);
  if (!picture.ok) return { code: 'bad-picture', message: `${path} ${picture.message}` };
  const found = `image/${picture.type}`;
  if (typeof mediaType === 'string' && found !== mediaType) {
    return { code: 'bad-picture', message: `${path} is ${found}, not ${mediaType}: correct mediaType` };
  }
  return undefined;
}

async function filesOf(dir: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(dir, FILES_FOLDER), { recursive: true });
    return names.map((name) => `${FILES_FOLDER}/${name.replaceAll('\\', '/')}`);
  } catch {
    return [];
  }
}
