/** The most bytes of a password that count (ISO 32000-2, 7.6.4.3.3); more would be left out in silence. */
const MOST_BYTES = 127;
/** Spaces of other scripts, which count as a plain one, and signs that cannot be seen, which do not count (RFC 4013). */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Why a password cannot be taken. */
export type BadPassword = 'empty' | 'too-long' | 'unusable-sign';

/** A password as the format wants it, or why it cannot be: the same signs typed on another keyboard must open the file. */
export function preparePassword(
  password: string,
): { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: BadPassword } {
  const prepared = password.replaceAll(SPACES, ' ').replaceAll(UNSEEN, '').normalize('NFKC');
  if (prepared === '') return { ok: false, reason: 'empty' };
  if (!prepared.isWellFormed() || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(prepared)) {
    return { ok: false, reason: 'unusable-sign' };
  }
  const bytes = new TextEncoder().encode(prepared);
  return bytes.length > MOST_BYTES ? { ok: false, reason: 'too-long' } : { ok: true, bytes };
}
