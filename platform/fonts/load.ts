import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFile } from '../../core/document/index.ts';
import { AppError, systemReason } from '../errors.ts';

const require = createRequire(import.meta.url);
/** Beside the bundle of the desktop app, which ships without packages; there is no such folder in the sources. */
const SHIPPED = fileURLToPath(new URL('../fonts/', import.meta.url));

interface Face extends Omit<FontFile, 'bytes'> {
  readonly npmPackage: string;
  readonly file: string;
}

const serif = (weight: FontFile['weight'], italic: boolean, name: string): Face => ({
  family: 'Source Serif 4',
  weight,
  italic,
  npmPackage: '@expo-google-fonts/source-serif-4',
  file: `${name}/SourceSerif4_${name}.ttf`,
});
const gothic = (weight: FontFile['weight'], name: string): Face => ({
  family: 'Pretendard GOV',
  weight,
  italic: false,
  npmPackage: 'pretendard-gov',
  file: `dist/public/static/alternative/PretendardGOV-${name}.ttf`,
});

/** The faces of the book: Latin text, Hangul and labels, and signs such as the empty box. */
const FACES: readonly Face[] = [
  serif('regular', false, '400Regular'),
  serif('semibold', false, '600SemiBold'),
  serif('bold', false, '700Bold'),
  serif('regular', true, '400Regular_Italic'),
  serif('bold', true, '700Bold_Italic'),
  gothic('regular', 'Regular'),
  gothic('semibold', 'SemiBold'),
  gothic('bold', 'Bold'),
  {
    family: 'Noto Sans Symbols 2',
    weight: 'regular',
    italic: false,
    npmPackage: '@expo-google-fonts/noto-sans-symbols-2',
    file: '400Regular/NotoSansSymbols2_400Regular.ttf',
  },
];

/** Where the faces lie in the installed packages, for those who ship them. */
export function fontPaths(): readonly string[] {
  return FACES.map(({ npmPackage, file }) => join(npmPackage, file));
}

let loaded: Promise<readonly FontFile[]> | undefined;

/** The font files of the book, from the installed packages; read once a process. */
export function loadFonts(): Promise<readonly FontFile[]> {
  loaded ??= Promise.all(
    FACES.map(async ({ npmPackage, file, ...face }) => ({
      ...face,
      bytes: await readFont(npmPackage, file),
    })),
  );
  return loaded;
}

async function readFont(npmPackage: string, file: string): Promise<Uint8Array> {
  try {
    const shipped = join(SHIPPED, npmPackage, file);
    if (existsSync(shipped)) return new Uint8Array(await readFile(shipped));
    // Every package gives out its package.json; the files beside it are then a matter of paths.
    const folder = dirname(require.resolve(`${npmPackage}/package.json`));
    return new Uint8Array(await readFile(join(folder, file)));
  } catch (error) {
    throw new AppError(
      'broken-installation',
      `the font ${npmPackage}/${file} cannot be read (${systemReason(error)}): run "npm ci" in the folder of aide-memoire`,
    );
  }
}
