import { ImportedXmlComponent } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file that carry its look. */
export interface HouseParts {
  readonly styles: string;
  /** The fonts and colours that its styles may call by their part in the design. */
  readonly theme: string | undefined;
}

/** A house's Word file as it was read, or what is wrong with it, as the end of a sentence about it. */
export type HouseRead =
  { readonly ok: true; readonly parts: HouseParts } | { readonly ok: false; readonly message: string };

// The largest styles parts seen have less than 2 MB; a file that unpacks to more is no honest one.
const MOST_BYTES = 20_000_000;
const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
const MAIN = 'word/document.xml';
const ZIP = [0x50, 0x4b, 0x03, 0x04];
// Both the old .doc files and .docx files with a password are files of this kind.
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const STYLES_ROOT =
  /^\uFEFF?(?:<\?xml[^>]*\?>)?(?:\s|<!--.*?-->)*<w:styles\b[^>]*xmlns:w="http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/s;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const bad = (message: string): HouseRead => ({ ok: false, message });

/** Takes out of a Word file what carries its look. Nothing of its text is read. */
export function openHouse(bytes: Uint8Array): HouseRead {
  if (startsWith(bytes, COMPOUND)) {
    return bad(
      hasPassword(bytes)
        ? 'is protected by a password: save it without one'
        : 'is a file of an old Word (.doc): save it as .docx',
    );
  }
  if (!startsWith(bytes, ZIP)) return bad('is not a Word file (.docx)');
  let tooLarge = false;
  let isWord = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === MAIN) isWord = true;
        const wanted = name === STYLES || name === THEME;
        if (wanted && originalSize > MOST_BYTES) tooLarge = true;
        return wanted && originalSize <= MOST_BYTES;
      },
    });
  } catch {
    return bad('is a damaged file: it cannot be unpacked');
  }
  if (!isWord) return bad('is not a Word file (.docx), though it is packed like one');
  if (tooLarge) return bad('has styles that unpack to more than 20 MB: it cannot be an honest Word file');
  const text = (path: string): string | undefined => {
    const part = files[path];
    return part && strFromU8(part);
  };
  return checked(text(STYLES), text(THEME));
}

function checked(styles: string | undefined, theme: string | undefined): HouseRead {
  if (styles === undefined) return bad('has no styles in it');
  if (!isSound(styles)) return bad('is a damaged Word file: its styles cannot be read');
  if (!STYLES_ROOT.test(styles)) return bad('has styles in a form that Word does not write');
  // A theme with pictures would need more parts than its own.
  const plain = theme !== undefined && !/\br:(?:embed|link)=/.test(theme);
  if (plain && !isSound(theme)) return bad('is a damaged Word file: its theme cannot be read');
  return { ok: true, parts: { styles, theme: plain ? theme : undefined } };
}

/** In UTF-16, as such files name their streams. */
function hasPassword(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  const most = Math.min(bytes.length, 1_000_000) - name.length;
  for (let at = 0; at <= most; at += 1) {
    if (bytes[at] === name[0] && startsWith(bytes.subarray(at, at + name.length), name)) return true;
  }
  return false;
}

/** Whether XML is well-formed and brings no definitions of its own, which Office files never have. */
function isSound(xml: string): boolean {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return false;
  try {
    ImportedXmlComponent.fromXmlString(xml.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?/, ''));
    return true;
  } catch {
    return false;
  }
}
