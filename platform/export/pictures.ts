import type { BookDocument, ImageFile } from '../../core/document/index.ts';
import type { Workspace } from '../../core/model/index.ts';
import { readInside } from '../interchange/index.ts';
import { readPicture } from '../picture.ts';

/** The size in pixels of each picture of a workspace, by attachment id. */
export async function readImageSizes(
  dir: string,
  workspace: Workspace,
): Promise<ReadonlyMap<string, { readonly width: number; readonly height: number }>> {
  const sizes = new Map<string, { readonly width: number; readonly height: number }>();
  for (const attachment of workspace.records.attachment) {
    if (attachment.mediaType === 'application/pdf') continue;
    const read = await readInside(dir, attachment.file);
    const picture = read.ok ? readPicture(read.bytes) : undefined;
    if (picture?.ok) sizes.set(attachment.id, { width: picture.width, height: picture.height });
  }
  return sizes;
}

/** The pictures that a document shows; others are not kept in memory. */
export async function readImages(
  dir: string,
  workspace: Workspace,
  document: BookDocument,
): Promise<ReadonlyMap<string, ImageFile>> {
  const images = new Map<string, ImageFile>();
  for (const id of new Set(picturesIn(document.sections))) {
    const attachment = workspace.records.attachment.find((record) => record.id === id);
    const read = attachment ? await readInside(dir, attachment.file) : undefined;
    const picture = read?.ok ? readPicture(read.bytes) : undefined;
    if (read?.ok && picture?.ok) images.set(id, { type: picture.type, bytes: read.bytes });
  }
  return images;
}

/** The keys of all pictures in a value, however deep in it: blocks hold blocks. */
function picturesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'image' in value && typeof value.image === 'string' ? [value.image] : [];
  return [...own, ...Object.values(value).flatMap(picturesIn)];
}
