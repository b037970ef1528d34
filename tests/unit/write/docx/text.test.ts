import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeXml } from '../../../../core/write/docx/text.ts';

const LEGAL = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

describe('text for XML', () => {
  it('holds nothing that XML forbids, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).toMatch(LEGAL);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize('NFC'));
      }),
    );
  });

  it('takes out control characters, mends lone surrogates and composes Hangul', () => {
    expect(cleanText('a\u0000b\u001Fc\uFFFEd')).toBe('abcd');
    expect(cleanText('a\uD800b')).toBe('a\uFFFDb');
    expect(cleanText('한글')).toBe('한글');
    expect(cleanText('one\r\ntwo\tthree')).toBe('one two three');
  });

  it('escapes what XML would read as markup', () => {
    expect(escapeXml('<a & "b">')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
  });
});
