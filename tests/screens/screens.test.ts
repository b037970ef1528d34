import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, startHost, test, visit } from '../ui/support/app.ts';
import { openFile, showScreen } from '../ui/support/screens.ts';
import { AREAS, type ScreenShot } from './list.ts';

// `npm run screens`: every screen and dialog in both sizes, themes and languages, and at 200 % text, for people to look
// at, in .build/screens. `npm run screens -- -g "library, en"` takes one area in one language;
// `SCREENS='^issues' npm run screens` the screens of such names, `LOOKS='1024-dark' …` one look of each.

const folder = fileURLToPath(new URL('../../.build/screens/', import.meta.url));
const looks = new RegExp(process.env['LOOKS'] ?? '');
const wanted = new RegExp(process.env['SCREENS'] ?? '');
const LOOKS = [
  { name: '1440', width: 1440, height: 900, text: '100%' },
  { name: '1024', width: 1024, height: 700, text: '100%' },
  { name: '200', width: 1440, height: 900, text: '200%' },
] as const;

test.use({ actionTimeout: 15_000 });

async function take(page: Page, { name }: ScreenShot, language: string): Promise<void> {
  // nothing is hovered over
  await page.mouse.move(0, 0);
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: look.height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, look.text);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      if (!looks.test(`${look.name}-${colorScheme}`)) continue;
      const path = join(folder, `${name}-${look.name}-${colorScheme}-${language}.png`);
      rmSync(path, { force: true });
      await page.screenshot({ path });
    }
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const [area, screens] of Object.entries(AREAS)) {
  const chosen = screens.filter(({ name }) => wanted.test(name));
  for (const language of ['en', 'ko'] as const) {
    test(`pictures: ${area}, ${language}`, async ({ app }) => {
      test.skip(chosen.length === 0, 'no screen of such a name');
      mkdirSync(folder, { recursive: true });
      const file = chosen[0]?.file ?? 'sample';
      await openFile(app, file);
      await app.emulateMedia({ reducedMotion: 'reduce' });
      await visit(app, file === 'none' ? '/' : '/nowhere');
      await app.getByRole('button', { name: language === 'en' ? 'English' : '한국어', exact: true }).click();
      for (const screen of chosen) {
        // one that cannot be shown does not keep the others from being seen
        await showScreen(app, screen).catch((error: unknown) => {
          expect.soft(String(error), screen.name).toBe('');
        });
        await take(app, screen, language);
        await screen.after?.(app);
      }
    });
  }
}

// What goes wrong beyond one page: the file is open elsewhere, two windows write the same words, the program ends.
for (const language of ['en', 'ko'] as const) {
  test(`pictures: trouble, ${language}`, async ({ page, folders, browser }) => {
    test.skip(!wanted.test('trouble'), 'no screen of such a name');
    mkdirSync(folder, { recursive: true });
    const host = await startHost(folders);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(host.url);
    await openFile(page, 'sample');
    await page.getByRole('button', { name: language === 'en' ? 'English' : '한국어', exact: true }).click();
    await visit(page, '/meetings/second-technical');
    const subtitle = page.getByRole('main').getByRole('textbox').nth(4);
    await expect(subtitle).toBeVisible();

    const second = await startHost(folders);
    const reader = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await reader.goto(second.url);
    await reader.getByRole('listitem').getByRole('button').first().click();
    await expect(reader.getByRole('navigation').first()).toBeVisible();
    await visit(reader, '/library/issues/beef');
    await expect(reader.getByRole('main').getByRole('textbox').first()).toBeVisible();
    await take(reader, { name: 'trouble-read-only', path: '' }, language);
    await reader.close();
    await second.stop();

    const other = await page.context().newPage();
    await other.emulateMedia({ reducedMotion: 'reduce' });
    await other.goto(page.url());
    const same = other.getByRole('main').getByRole('textbox').nth(4);
    await expect(same).toBeVisible();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await other.route('**/api/records.apply', async (route) => {
      await held;
      await route.continue();
    });
    await same.fill('Six areas, one package');
    const saved = page.waitForResponse(/records\.apply/);
    await subtitle.fill('Six areas before the eighth of July');
    await saved;
    release();
    await expect(other.getByRole('alert')).toBeVisible();
    await take(other, { name: 'trouble-conflict', path: '' }, language);
    await other.close();

    await host.stop('SIGKILL');
    await subtitle.fill('Typed when the program was gone');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await take(page, { name: 'trouble-host-gone', path: '' }, language);
  });
}
