/** A file's text, or what is wrong with its encoding and where. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly line?: number };

/** Text from the bytes of a UTF-8 file; a byte order mark is dropped and line ends become \n. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, message: 'the file is UTF-16, not UTF-8: save it as UTF-8' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text: text.replaceAll(/\r\n?/g, '\n') };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    return {
      ok: false,
      message: 'the file is not UTF-8 (perhaps an older Korean or Windows encoding): save it as UTF-8',
      line: before.replaceAll(/\r\n?/g, '\n').split('\n').length,
    };
  }
}
