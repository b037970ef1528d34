import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, visit } from '../ui/support/app.ts';
import { openFile, showScreen } from '../ui/support/screens.ts';
import { SCREENS, type OpenFile } from './list.ts';

// `npm run screens`: every screen and dialog in both sizes, themes and languages, and at 200 % text, for people to look
// at, in .build/screens. `npm run screens -- -g empty` takes the screens of a new file only.

const folder = fileURLToPath(new URL('../../.build/screens/', import.meta.url));
const LOOKS = [
  { name: '1440', width: 1440, height: 900, text: '100%' },
  { name: '1024', width: 1024, height: 700, text: '100%' },
  { name: '200', width: 1440, height: 900, text: '200%' },
] as const;
const GROUPS: readonly OpenFile[] = ['none', 'empty', 'sample'];

for (const file of GROUPS) {
  test(`pictures: ${file}`, async ({ app }) => {
    mkdirSync(folder, { recursive: true });
    await openFile(app, file);
    await app.emulateMedia({ reducedMotion: 'reduce' });
    for (const language of ['en', 'ko'] as const) {
      await visit(app, file === 'none' ? '/' : '/nowhere');
      await app.getByRole('button', { name: language === 'en' ? 'English' : '한국어', exact: true }).click();
      for (const screen of SCREENS.filter((each) => (each.file ?? 'sample') === file)) {
        await app.setViewportSize({ width: 1440, height: 900 });
        await showScreen(app, screen);
        for (const { name, width, height, text } of LOOKS) {
          await app.setViewportSize({ width, height });
          await app.evaluate((size) => {
            document.documentElement.style.fontSize = size;
          }, text);
          for (const colorScheme of ['light', 'dark'] as const) {
            await app.emulateMedia({ colorScheme });
            const path = join(folder, `${screen.name}-${name}-${colorScheme}-${language}.png`);
            rmSync(path, { force: true });
            await app.screenshot({ path });
          }
        }
        await app.evaluate(() => {
          document.documentElement.style.fontSize = '';
        });
      }
    }
  });
}
