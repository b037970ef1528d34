import { createCipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { readPdf, UnreadablePdf } from '../prove/pdf-file.ts';
import {
  isDictionary,
  isKind,
  isList,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../prove/pdf-objects.ts';
import { preparePassword } from './password.ts';
import { makeSecurity, type Permissions, type RandomBytes } from './security.ts';

/** How a PDF is protected. */
export interface Protection extends Permissions {
  readonly password: string;
}

/**
 * Locks a finished PDF with a password (AES-256). Every string and stream of it is kept as it is, only encrypted: what
 * was proved of the file before holds for this one. The keys are random, so that two exports differ in their bytes.
 */
export function protectPdf(
  bytes: Uint8Array,
  { password, ...permissions }: Protection,
  random: RandomBytes = randomBytes,
): Uint8Array {
  const prepared = preparePassword(password);
  if (!prepared.ok) {
    throw new AppError('bad-password', 'this password cannot be used in a PDF: nothing was written');
  }
  const file = readPdf(bytes);
  const { key, dictionary } = makeSecurity(prepared.bytes, permissions, random);
  const encrypt = (plain: string): string => {
    const iv = random(16);
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    return Buffer.concat([iv, cipher.update(plain, 'latin1'), cipher.final()]).toString('latin1');
  };
  const root = file.trailer.get('Root');
  const rootId = isKind(root, 'reference') ? root.id : undefined;
  const lock = 1 + Math.max(...file.objects.keys());

  // 256-bit keys came with level 3 of Adobe's extensions to PDF 1.7, this handler with level 8.
  const parts: string[] = ['%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n'];
  let at = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const add = (id: number, body: string): void => {
    const part = `${id} 0 obj\n${body}\nendobj\n`;
    offsets.set(id, at);
    parts.push(part);
    at += part.length;
  };
  for (const [id, value] of file.objects) {
    if (isKind(value, 'stream')) add(id, written(value, encrypt));
    else add(id, write(id === rootId && isDictionary(value) ? extended(value) : value, encrypt));
  }
  add(lock, write(dictionary, same));
  const trailer = new Map([
    ...file.trailer,
    ['Size', lock + 1] as const,
    ['Encrypt', { kind: 'reference', id: lock } as const] as const,
  ]);
  parts.push(table(offsets, lock), `trailer\n${write(trailer, same)}\nstartxref\n${at}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

const same = (text: string): string => text;

function extended(catalog: PdfDictionary): PdfDictionary {
  const level = new Map<string, PdfValue>([
    ['BaseVersion', { kind: 'name', name: '1.7' }],
    ['ExtensionLevel', 8],
  ]);
  return new Map([...catalog, ['Extensions', new Map([['ADBE', level]])]]);
}

function written({ dictionary, bytes }: PdfStream, encrypt: (plain: string) => string): string {
  const body = encrypt(bytes);
  const head = new Map([...dictionary, ['Length', body.length] as const]);
  return `${write(head, encrypt)}\nstream\n${body}\nendstream`;
}

/** A value in the syntax of the format (ISO 32000-2, 7.3), with its strings encrypted. */
function write(value: PdfValue | undefined, encrypt: (plain: string) => string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (isList(value)) return `[${value.map((one) => write(one, encrypt)).join(' ')}]`;
  if (isDictionary(value)) {
    const entries = [...value].map(([key, one]) => `${nameText(key)} ${write(one, encrypt)}`);
    return `<<${entries.join('\n')}>>`;
  }
  switch (value.kind) {
    case 'name':
      return nameText(value.name);
    case 'string':
      return `<${Buffer.from(encrypt(value.bytes), 'latin1').toString('hex')}>`;
    case 'reference':
      return `${value.id} 0 R`;
    case 'stream':
    case 'operator':
      throw new UnreadablePdf('something stands in it where no such thing can be');
  }
}

function numberText(value: number): string {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(10) : plain;
}

const nameText = (name: string): string =>
  `/${name.replaceAll(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )}`;

/** The cross-reference table (7.5.4): twenty bytes for each object. */
function table(offsets: ReadonlyMap<number, number>, last: number): string {
  const free = '0000000000 65535 f \n';
  const rows = Array.from({ length: last }, (_, index) => {
    const offset = offsets.get(index + 1);
    return offset === undefined ? free : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return `xref\n0 ${last + 1}\n${free}${rows.join('')}`;
}
