import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SCREENS, type OpenFile } from '../screens/list.ts';
import { expect, expectAccessible, test } from './support/app.ts';
import { openFile, showScreen } from './support/screens.ts';

// the first screens of the list that `npm run screens` takes pictures of
test.describe.configure({ timeout: 600_000 });
test.use({ actionTimeout: 20_000 });

/** Colours are all that differs between the themes. */
async function expectContrast(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => [html, failureSummary])),
  ).toEqual([]);
}

/** What is cut off without a way to see the rest, and what makes the whole page scroll sideways. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const told: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) told.push(`the page is ${root.scrollWidth} wide`);
    const main = document.querySelector('#content[data-layout="page"]');
    if (main !== null && main.scrollWidth > main.clientWidth + 1) {
      told.push(`the content is ${main.scrollWidth} of ${main.clientWidth} wide`);
    }
    const texts =
      'button, a, label, h1, h2, h3, p, dt, dd, [role="tab"], [role="status"], .mantine-Button-label';
    for (const element of document.querySelectorAll<HTMLElement>(texts)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cut =
        element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && overflowX !== 'auto';
      const box = element.getBoundingClientRect();
      // what only screen readers read is one pixel large
      if (!cut || box.width <= 1) continue;
      if (textOverflow === 'ellipsis' && element.closest('[title]') !== null) continue;
      told.push(`${element.tagName} “${element.textContent?.trim().slice(0, 60)}” is cut at ${box.width}`);
    }
    return told;
  });
}

// the sample's screens have such checks in the tests of their own areas
const GROUPS: readonly OpenFile[] = ['none', 'empty'];
for (const file of GROUPS) {
  test(`before there is anything in a file, every screen is open to everybody and whole at 200 % text: ${file}`, async ({
    app,
  }) => {
    await app.emulateMedia({ reducedMotion: 'reduce' });
    await openFile(app, file);
    for (const screen of SCREENS.filter((each) => (each.file ?? 'sample') === file && !each.pictureOnly)) {
      const check = async (what: string, run: () => Promise<void>) => {
        await run().catch((error: unknown) => {
          expect.soft(String(error), `${screen.name}, ${what}`).toBe('');
        });
      };
      await check('showing', () => showScreen(app, screen));
      await check('light', () => expectAccessible(app));
      await app.emulateMedia({ colorScheme: 'dark' });
      await check('dark', () => expectContrast(app));
      await app.emulateMedia({ colorScheme: 'light' });
      await app.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await check('200 %', async () => expect(await cutOff(app)).toEqual([]));
      await app.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    }
  });
}
