import type { Page } from '@playwright/test';
import { AREAS } from '../screens/list.ts';
import { axeFor, expect, expectAccessible, test } from './support/app.ts';
import { openFile, showScreen } from './support/screens.ts';

// the screens and dialogs that `npm run screens` takes pictures of
test.describe.configure({ timeout: 600_000 });
test.use({ actionTimeout: 20_000 });

/** Colours are all that differs between the themes. */
async function expectContrast(page: Page): Promise<void> {
  const { violations } = await axeFor(page).withRules(['color-contrast']).analyze();
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => [html, failureSummary])),
  ).toEqual([]);
}

/** The dark colours are there, and nothing is on its way from one colour to another. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    return Promise.allSettled(transitions.map((each) => each.finished.then(() => undefined)));
  });
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

/** What cannot be come at although it is there: another thing lies over it, or nothing scrolls to it. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const told: string[] = [];
    const scrolled = [...document.querySelectorAll('*')].map(
      (each) => [each, each.scrollLeft, each.scrollTop] as const,
    );
    // what is under a dialog is meant to be out of reach
    const over = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].findLast((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    const controls =
      'button, a[href]:not([href="#content"]), input, textarea, select, [contenteditable="true"]';
    for (const control of (over ?? document).querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) continue;
      if (getComputedStyle(control).pointerEvents === 'none') continue;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = control.getClientRects()[0];
      // a field that only the keyboard meets has its label for the pointer
      if (box === undefined || box.width <= 1 || box.height <= 1) continue;
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = control.closest('label') ?? (control as HTMLInputElement).labels?.[0];
      if (hit !== null && (control.contains(hit) || label?.contains(hit))) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 60);
      told.push(
        `${control.tagName} “${name}” is under ${hit?.outerHTML.slice(0, 80) ?? 'nothing that is shown'}`,
      );
    }
    for (const [each, left, top] of scrolled) each.scrollTo({ left, top, behavior: 'instant' });
    return told;
  });
}

for (const [area, screens] of Object.entries(AREAS)) {
  test(`every screen is open to everybody in both themes, and whole at 200 % text: ${area}`, async ({
    app,
  }) => {
    await app.emulateMedia({ reducedMotion: 'reduce' });
    await openFile(app, screens[0]?.file ?? 'sample');
    for (const screen of screens.filter((each) => !each.pictureOnly)) {
      const check = async (what: string, run: () => Promise<void>) => {
        await run().catch((error: unknown) => {
          expect.soft(String(error), `${screen.name}, ${what}`).toBe('');
        });
      };
      await check('showing', () => showScreen(app, screen));
      await check('light', () => expectAccessible(app));
      await app.emulateMedia({ colorScheme: 'dark' });
      await settled(app);
      await check('dark', () => expectContrast(app));
      await app.emulateMedia({ colorScheme: 'light' });
      await app.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await check('200 %', async () => expect([await cutOff(app), await outOfReach(app)]).toEqual([[], []]));
      await app.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await screen.after?.(app);
    }
  });
}
