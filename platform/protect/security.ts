import { createCipheriv, createHash } from 'node:crypto';
import type { PdfDictionary, PdfValue } from '../prove/pdf-objects.ts';

// Revision 6 of the standard security handler, ISO 32000-2, 7.6.4: AES-256, and a password check that is slow on
// purpose. Revision 5, which pdfkit writes, checks with a single SHA-256 and is deprecated for that.

/** What who opens the file with the password may do, as far as their viewer heeds it. */
export interface Permissions {
  readonly print: boolean;
  readonly copy: boolean;
  readonly change: boolean;
}

/** Gives random bytes; passed in, so that tests get the same ones. */
export type RandomBytes = (count: number) => Uint8Array;

/** The key of a file and the dictionary that lets a password find it. */
export interface Security {
  readonly key: Uint8Array;
  readonly dictionary: PdfDictionary;
}

/** Bits of table 22, ISO 32000-2; bit 1 is the lowest. */
const bit = (position: number): number => 1 << (position - 1);
/** Bits 7, 8 and 13 to 32 are set in any case, bits 1 and 2 never. */
const ALWAYS = 0xfffff0c0;
/** Reading aloud is never forbidden. */
const ACCESS = bit(10);
const PRINT = bit(3) | bit(12);
const COPY = bit(5);
const CHANGE = bit(4) | bit(6) | bit(9) | bit(11);

/** Permissions as the signed number of the format. */
export function permissionBits({ print, copy, change }: Permissions): number {
  return ALWAYS | ACCESS | (print ? PRINT : 0) | (copy ? COPY : 0) | (change ? CHANGE : 0);
}

/**
 * Makes the key of a file. The password opens it; the owner's, which would lift the permissions, is random and kept by
 * nobody.
 */
export function makeSecurity(password: Uint8Array, permissions: Permissions, random: RandomBytes): Security {
  const key = random(32);
  const nothing = new Uint8Array(0);
  const user = entry(password, nothing, key, random);
  const owner = entry(random(32), user.check, key, random);
  const bits = permissionBits(permissions);
  const perms = Buffer.alloc(16, 0xff);
  perms.writeInt32LE(bits, 0);
  perms.write('Tadb', 8, 'latin1');
  perms.set(random(4), 12);
  const ecb = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const filter = new Map<string, PdfValue>([
    ['AuthEvent', name('DocOpen')],
    ['CFM', name('AESV3')],
    ['Length', 32],
  ]);
  const dictionary = new Map<string, PdfValue>([
    ['Filter', name('Standard')],
    ['V', 5],
    ['R', 6],
    ['Length', 256],
    ['P', bits],
    ['U', text(user.check)],
    ['UE', text(user.wrapped)],
    ['O', text(owner.check)],
    ['OE', text(owner.wrapped)],
    ['Perms', text(Buffer.concat([ecb.update(perms), ecb.final()]))],
    ['CF', new Map<string, PdfValue>([['StdCF', filter]])],
    ['StmF', name('StdCF')],
    ['StrF', name('StdCF')],
  ]);
  return { key, dictionary };
}

/** Algorithms 8 and 9: what a password is checked against, and the file's key under it. */
function entry(
  password: Uint8Array,
  user: Uint8Array,
  key: Uint8Array,
  random: RandomBytes,
): { readonly check: Uint8Array; readonly wrapped: Uint8Array } {
  const checkSalt = random(8);
  const keySalt = random(8);
  const check = Buffer.concat([slowHash(password, checkSalt, user), checkSalt, keySalt]);
  const wrap = createCipheriv('aes-256-cbc', slowHash(password, keySalt, user), new Uint8Array(16));
  wrap.setAutoPadding(false);
  return { check, wrapped: Buffer.concat([wrap.update(key), wrap.final()]) };
}

const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/** Algorithm 2.B. */
function slowHash(password: Uint8Array, salt: Uint8Array, user: Uint8Array): Uint8Array {
  let hash: Buffer = createHash('sha256').update(password).update(salt).update(user).digest();
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round += 1) {
    const once = Buffer.concat([password, hash, user]);
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32));
    cipher.setAutoPadding(false);
    const mixed = Buffer.concat([
      cipher.update(Buffer.concat(Array.from({ length: 64 }, () => once))),
      cipher.final(),
    ]);
    // The first 16 bytes as one number, modulo 3: 256 is 1 modulo 3, so the sum of the bytes will do.
    const which = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = createHash(HASHES[which] ?? 'sha256')
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return hash.subarray(0, 32);
}

const name = (value: string): PdfValue => ({ kind: 'name', name: value });
const text = (bytes: Uint8Array): PdfValue => ({
  kind: 'string',
  bytes: Buffer.from(bytes).toString('latin1'),
});
