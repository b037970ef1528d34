// Fetches the programs the tests look at finished files with. Says nothing and costs nothing when all are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumBinary } from './chromium.ts';

interface Tool {
  readonly debianPackage: string;
  readonly use: string;
  readonly present: () => boolean;
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const anyFile = (...files: readonly string[]) => files.some((file) => existsSync(file));

const tools: readonly Tool[] = [
  {
    debianPackage: 'poppler-utils',
    use: 'text, structure, fonts and pictures of PDF pages',
    present: () => ['pdftotext', 'pdfinfo', 'pdftoppm', 'pdffonts'].every(onPath),
  },
  { debianPackage: 'qpdf', use: 'the syntax of PDF files', present: () => onPath('qpdf') },
  { debianPackage: 'mupdf-tools', use: 'a second reading of PDF files', present: () => onPath('mutool') },
  ...['libpdfbox2-java', 'libactivation-java', 'libjaxb-api-java'].map((debianPackage) => ({
    debianPackage,
    use: 'PDF files for the archive',
    present: () => existsSync(`/usr/share/doc/${debianPackage}`),
  })),
  {
    debianPackage: 'default-jre-headless',
    use: 'the programs written in Java',
    present: () => onPath('java'),
  },
  {
    debianPackage: 'libreoffice-writer-nogui',
    use: 'opening DOCX files',
    // soffice alone can stand without Writer
    present: () =>
      onPath('soffice') &&
      (process.platform !== 'linux' ||
        !existsSync('/usr/lib/libreoffice') ||
        existsSync('/usr/lib/libreoffice/program/libswlo.so')),
  },
  {
    debianPackage: 'chromium',
    use: 'the app as a person uses it',
    present: () => chromiumBinary() !== undefined,
  },
  {
    debianPackage: 'python3-docx',
    use: 'a second reading of DOCX files',
    present: () =>
      anyFile('/usr/lib/python3/dist-packages/docx/__init__.py') ||
      (process.platform !== 'linux' && canImportDocx()),
  },
];

function canImportDocx(): boolean {
  return spawnSync('python3', ['-c', 'import docx'], { stdio: 'ignore' }).status === 0;
}

function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Runs apt-get with its output kept back unless it fails. */
function aptGet(prefix: readonly string[], ...args: readonly string[]): boolean {
  const [program = '', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    ...args,
  ];
  const run = spawnSync(program, rest, { encoding: 'utf8', timeout: 15 * 60_000 });
  if (run.status === 0) return true;
  console.error(`apt-get ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`.trimEnd());
  return false;
}

const missing = () => tools.filter((tool) => !tool.present());

function setUp(): void {
  const wanted = missing();
  if (wanted.length === 0) return;
  const names = wanted.map((tool) => tool.debianPackage);
  const prefix = onPath('apt-get') ? asRoot() : undefined;
  if (prefix !== undefined) {
    console.log(`Installing for the tests: ${names.join(' ')}`);
    // old package lists name files that are no longer there
    aptGet(prefix, 'update');
    aptGet(prefix, 'install', '-y', '--no-install-recommends', ...names);
  }
  const left = missing();
  if (left.length === 0) return;
  console.log('Some tests are going to be skipped, because these are missing:');
  for (const tool of left) console.log(`  ${tool.debianPackage} (${tool.use})`);
  console.log(
    onPath('apt-get')
      ? `To run them: sudo apt-get install --no-install-recommends ${left.map((t) => t.debianPackage).join(' ')}`
      : 'The names are those of Debian; other systems have the same programs under similar names.',
  );
}

setUp();
