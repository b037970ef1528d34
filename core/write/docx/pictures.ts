import { ImageRun } from 'docx';
import type { ImageFile, Picture } from '../../document/index.ts';
import { run } from './runs.ts';
import type { Session } from './session.ts';
import { cleanText } from './text.ts';

/** A size in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room a picture may take, in points; `grow` fills it even if the picture is smaller. */
export interface Room extends Size {
  readonly grow?: boolean;
}

// Text is free of non-characters, so that no text can be taken for a slot.
const SLOT = /\uFFFF(\d+)\uFFFF/g;

/** Puts the frames that the library wrote where the pictures stand. */
export function withFrames(xml: string, frames: readonly string[]): string {
  return xml.replace(SLOT, (_, index: string) => frames[Number(index)] ?? '');
}

/**
 * A run with a picture that fits its room in its own proportions, or undefined with a warning if it is missing or
 * broken. The run holds a slot for the frame.
 */
export function pictureRun(picture: Picture, room: Room, session: Session): string | undefined {
  const file = session.env.images.get(picture.image);
  const size = file && sizeOf(file);
  if (!file || !size) {
    warn(picture, file !== undefined, session);
    return undefined;
  }
  const id = session.pictures.length + 1;
  session.pictures.push(
    new ImageRun({
      type: file.type === 'jpeg' ? 'jpg' : 'png',
      data: file.bytes,
      transformation: fitted(picture, size, room),
      altText: { id: String(id), name: `Picture ${id}`, description: cleanText(picture.alt) },
    }),
  );
  return run(`\uFFFF${id - 1}\uFFFF`);
}

/** One warning a picture, however often it is called for. */
function warn(picture: Picture, broken: boolean, session: Session): void {
  if (session.badPictures.has(picture.image)) return;
  session.badPictures.add(picture.image);
  session.warnings.push({
    code: broken ? 'bad-image' : 'missing-image',
    sectionId: session.section.id,
    params: { file: picture.image },
    message: broken
      ? `The picture “${picture.image}” cannot be read.`
      : `The picture “${picture.image}” is not in the library.`,
  });
}

/** In pixels at 96 to the inch, as the library counts. */
function fitted(picture: Picture, size: Size, room: Room): { width: number; height: number } {
  const most = Math.min((room.width * 4) / 3 / size.width, (room.height * 4) / 3 / size.height);
  // As wide as the document asks for, unless that is more than there is room for.
  const scale = room.grow ? most : Math.min(Math.max(1, picture.width) / size.width, most);
  return { width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) };
}

/** A picture's size by its own header; undefined if the bytes are not what they claim to be. */
export function sizeOf(file: ImageFile): Size | undefined {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const size = file.type === 'png' ? pngSize(view) : jpegSize(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function pngSize(view: DataView): Size | undefined {
  const opens = view.byteLength > 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!opens || view.getUint32(12) !== 0x49484452) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment of a JPEG to its frame header, which holds the size. */
function jpegSize(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes before a marker count one each.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
