import type { BookDocument, ImageFile } from '../../core/document/index.ts';
import type { AnnexFile } from '../../core/assemble/index.ts';
import type { Book, Workspace } from '../../core/model/index.ts';
import { lookAtAnnex } from '../annexes.ts';
import { readPicture, type PictureRead } from '../picture.ts';

/** Gives the bytes of an attachment's file; undefined where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

/** A preview asks again for the same bytes with every key that is pressed, and looking at them all takes its time. */
const seen = new WeakMap<Uint8Array, PictureRead>();

function lookAt(bytes: Uint8Array): PictureRead {
  const known = seen.get(bytes) ?? readPicture(bytes);
  seen.set(bytes, known);
  return known;
}

/** The size in pixels of each picture of a workspace, by attachment id. */
export async function readImageSizes(
  readFile: ReadFile,
  workspace: Workspace,
): Promise<ReadonlyMap<string, { readonly width: number; readonly height: number }>> {
  const sizes = new Map<string, { readonly width: number; readonly height: number }>();
  for (const attachment of workspace.records.attachment) {
    if (!attachment.mediaType.startsWith('image/')) continue;
    const bytes = await readFile(attachment.file);
    const picture = bytes && lookAt(bytes);
    if (picture?.ok) sizes.set(attachment.id, { width: picture.width, height: picture.height });
  }
  return sizes;
}

/** The pictures that a document shows; others are not kept in memory. */
export async function readImages(
  readFile: ReadFile,
  workspace: Workspace,
  document: BookDocument,
): Promise<ReadonlyMap<string, ImageFile>> {
  const images = new Map<string, ImageFile>();
  for (const id of new Set(picturesIn(document.sections))) {
    const attachment = workspace.records.attachment.find((record) => record.id === id);
    const bytes = attachment && (await readFile(attachment.file));
    const picture = bytes && lookAt(bytes);
    if (bytes && picture?.ok) images.set(id, { type: picture.type, bytes });
  }
  return images;
}

/** What the file of each annex of a book is, by attachment id. */
export async function readAnnexFiles(
  readFile: ReadFile,
  workspace: Workspace,
  book: Book,
): Promise<ReadonlyMap<string, AnnexFile>> {
  const files = new Map<string, AnnexFile>();
  for (const attachment of workspace.records.attachment) {
    if (!book.annexIds.includes(attachment.id)) continue;
    files.set(attachment.id, await lookAtAnnex(attachment.mediaType, await readFile(attachment.file)));
  }
  return files;
}

/** The bytes of the attached PDF files that a document shows. */
export async function readAnnexes(
  readFile: ReadFile,
  workspace: Workspace,
  document: BookDocument,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const annexes = new Map<string, Uint8Array>();
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'annex' || block.shown.kind !== 'pages') continue;
    const { file } = block.shown;
    const attachment = workspace.records.attachment.find((record) => record.id === file);
    const bytes = attachment && (await readFile(attachment.file));
    if (bytes) annexes.set(file, bytes);
  }
  return annexes;
}

/** The keys of all pictures in a value, however deep in it: blocks hold blocks. */
function picturesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'image' in value && typeof value.image === 'string' ? [value.image] : [];
  return [...own, ...Object.values(value).flatMap(picturesIn)];
}
