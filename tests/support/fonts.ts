import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { FontFile } from '../../core/document/index.ts';

const modules = new URL('../../node_modules/', import.meta.url);
const read = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(path, modules))));

const serif = '@expo-google-fonts/source-serif-4';
const gothic = 'pretendard-gov/dist/public/static/alternative/PretendardGOV';
const face = (family: string, weight: FontFile['weight'], italic: boolean, path: string): FontFile => ({
  family,
  weight,
  italic,
  bytes: read(path),
});

/** The fonts of the book as the platform loads them, read from the installed packages. */
export function testFonts(): readonly FontFile[] {
  return [
    face('Source Serif 4', 'regular', false, `${serif}/400Regular/SourceSerif4_400Regular.ttf`),
    face('Source Serif 4', 'semibold', false, `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`),
    face('Source Serif 4', 'bold', false, `${serif}/700Bold/SourceSerif4_700Bold.ttf`),
    face('Source Serif 4', 'regular', true, `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`),
    face('Source Serif 4', 'bold', true, `${serif}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`),
    face('Pretendard GOV', 'regular', false, `${gothic}-Regular.ttf`),
    face('Pretendard GOV', 'semibold', false, `${gothic}-SemiBold.ttf`),
    face('Pretendard GOV', 'bold', false, `${gothic}-Bold.ttf`),
    face(
      'Noto Sans Symbols 2',
      'regular',
      false,
      '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
    ),
  ];
}
