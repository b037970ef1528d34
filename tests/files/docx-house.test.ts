import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../core/document/index.ts';
import { writeDocx } from '../../core/write/docx/index.ts';
import { everyBlock } from '../support/every-block.ts';
import { MINISTRY } from '../support/house-docx.ts';
import { has, libreOfficePages, ooxmlReport, pdfFonts } from '../support/validators.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-house-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, houseStyle: HouseStyle | undefined): Promise<string> {
  const pages = { pageCount: 30, sectionPages: new Map(), snugSections: new Set<string>() };
  const { bytes } = await writeDocx(everyBlock, { fonts: [], images: new Map(), houseStyle }, pages);
  const path = join(folder, `${name}.docx`);
  await writeFile(path, bytes);
  return path;
}

const ministry: HouseStyle = { name: 'ministry.docx', bytes: MINISTRY };

describe('a Word file in the styles of a house', () => {
  it.skipIf(!has.ooxml)('is valid Office Open XML', async () => {
    expect(await ooxmlReport(await written('valid', ministry))).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!has.ooxml || !has.libreOffice)('is valid in styles that another program wrote', async () => {
    const letter =
      '<h1>Letter</h1><p>Dear <strong>all</strong></p><ul><li>one</li></ul><ol><li>two</li></ol>';
    await writeFile(join(folder, 'letter.html'), letter);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [
      '--headless',
      profile,
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--infilter=HTML (StarWriter)',
    ];
    await run('/usr/bin/soffice', [...args, '--outdir', folder, join(folder, 'letter.html')]);
    const house = { name: 'letter.docx', bytes: await readFile(join(folder, 'letter.docx')) };
    expect(await ooxmlReport(await written('letter', house))).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!has.libreOffice || !has.poppler)('shows the fonts of the house', async () => {
    const fontsOf = async (name: string, house: HouseStyle | undefined) => {
      const path = await written(name, house);
      await libreOfficePages(path);
      const fonts = await pdfFonts(join(folder, 'laid-out', `${name}.pdf`));
      return fonts.map((font) => font.name).join(' ');
    };
    expect(await fontsOf('own', undefined)).not.toContain('DejaVuSansMono');
    const house = await fontsOf('house', ministry);
    expect(house).toContain('DejaVuSansMono');
    expect(house).toContain('DejaVuSerif');
  });
});
