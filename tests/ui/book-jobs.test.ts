import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect as promptly, expectAccessible, startHost, test, visit } from './support/app.ts';

const expect = promptly.configure({ timeout: 25_000 });
test.describe.configure({ timeout: 120_000 });

const LONG = 'second-technical-en/issue-beef';

async function openBook(page: Page, book = 'pocket-card'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Books', level: 1 })).toBeVisible();
  await visit(page, `/books/${book}`);
  await expect(page.getByText(/^Page \d+ of \d+$/)).toBeVisible({ timeout: 40_000 });
}

async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export the book' });
  await expect(dialog.getByRole('button', { name: /^Export \d+ files$/ })).toBeFocused();
  return dialog;
}

/** Nothing that can be pressed lies under something else. */
async function expectReachable(dialog: Locator): Promise<void> {
  for (const button of await dialog.getByRole('button').all()) await button.click({ trial: true });
}

test.describe('printing by keyboard', () => {
  test('the focus goes from the button to the dialog, and back once the pages are handed over', async ({
    sample,
  }) => {
    await openBook(sample);
    await sample.evaluate(() => {
      // the frame of the pages takes the focus as it does outside of tests; the browser's own dialog cannot be answered
      const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get(this: HTMLIFrameElement): unknown {
          const inside = frames?.get?.call(this) as Window | null;
          if (!this.src.startsWith('blob:')) return inside;
          return {
            focus: () => {
              this.style.visibility = 'visible';
              this.focus();
            },
            print: () => (document.body.dataset['printed'] = document.activeElement?.tagName ?? ''),
          };
        },
      });
    });
    const print = sample.getByRole('button', { name: 'Print this copy' });
    await print.focus();
    await sample.keyboard.press('Enter');
    await expect(sample.locator('body[data-printed="IFRAME"]')).toBeAttached({ timeout: 60_000 });
    await expect(sample.getByRole('dialog')).toBeHidden();
    await expect(print).toBeFocused();
  });

  test('stopping keeps the focus in the dialog until it goes back to the button', async ({ sample }) => {
    await openBook(sample, LONG);
    const print = sample.getByRole('button', { name: 'Print this copy' });
    await print.focus();
    await sample.keyboard.press('Enter');
    const stop = sample.getByRole('dialog').getByRole('button', { name: 'Stop' });
    await expect(stop).toBeFocused();
    await sample.evaluate(() => {
      // where the focus is while it stops
      const seen = new Set<string>();
      const look = () => {
        if (document.querySelector('[role="dialog"]') === null) return;
        seen.add(document.activeElement?.tagName ?? '');
        document.body.dataset['focus'] = [...seen].join(' ');
        requestAnimationFrame(look);
      };
      look();
    });
    await sample.keyboard.press('Enter');
    await expect(sample.getByRole('dialog')).toBeHidden();
    await expect(sample.locator('body')).toHaveAttribute('data-focus', 'BUTTON');
    await expect(print).toBeFocused();
  });

  test('where it cannot be done the dialog says why, and Enter closes it', async ({ sample }) => {
    await openBook(sample);
    await sample.evaluate(() => {
      const error = { code: 'host-gone', message: 'Gone.' } as const;
      Object.assign(window.api, { 'book.print': () => Promise.resolve({ ok: false, error }) });
    });
    const print = sample.getByRole('button', { name: 'Print this copy' });
    await print.focus();
    await sample.keyboard.press('Enter');
    const dialog = sample.getByRole('dialog', { name: 'Print · Principal' });
    await expect(dialog.getByRole('alert')).toContainText('The program behind this page has ended.');
    await expect(dialog.getByRole('alert')).toContainText(
      'Everything that was marked as saved is in the file',
    );
    await expect(dialog.getByRole('alert')).toContainText('Start Aide-Mémoire again');
    await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
    await sample.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(print).toBeFocused();
  });
});

test('a dialog that the ended program can no longer give leaves the screen and its words alone', async ({
  page,
  folders,
}) => {
  const host = await startHost(folders);
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await openBook(page, LONG);
  await host.stop('SIGKILL');
  const position = page.getByRole('textbox', { name: 'Our position' });
  await position.fill('Typed when the program was gone.');
  const told = page.getByRole('alert').filter({ hasText: 'The program behind this page has ended.' });
  for (const keys of ['Control+p', 'Control+k', 'Control+p']) {
    await page.keyboard.press(keys);
    await expect(told.first()).toContainText('Everything that was marked as saved is in the file');
    await expect(position).toHaveText('Typed when the program was gone.');
  }
  await expect(page.getByRole('heading', { name: 'This screen could not be shown' })).toHaveCount(0);
});

test('printing while an export runs says so, and not that the app is broken', async ({ sample }) => {
  await openBook(sample, LONG);
  const dialog = await openExport(sample);
  await sample.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Go on working' }).click();
  await sample.keyboard.press('Control+p');
  const told = sample.getByRole('dialog', { name: 'Print · Principal' }).getByRole('alert');
  await expect(told).toHaveText('Another export is running. Wait for its end, or stop it.');
});

test('an export whose host is gone ends, and says what was kept', async ({ page, folders }) => {
  const host = await startHost(folders);
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await visit(page, '/books');
  await openBook(page, LONG);
  const dialog = await openExport(page);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await host.stop('SIGKILL');
  const told = dialog.getByRole('alert');
  await expect(told).toContainText('The program behind this page has ended.');
  await expect(told).toContainText('Everything that was marked as saved is in the file');
  await expect(dialog.getByRole('progressbar')).toBeHidden();
});

test('a folder that takes no files is told before the work, and the choices are kept', async ({
  sample,
  folders,
}) => {
  await openBook(sample);
  writeFileSync(join(folders.documents, 'Exports'), 'a file where the folder should be');
  const dialog = await openExport(sample);
  await dialog.getByLabel('Word', { exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Export 2 files' }).click();
  const told = dialog.getByRole('alert');
  await expect(told).toContainText('The file could not be written there.');
  await expect(told).toContainText(
    'The folder cannot be written to: part of the path is a file, not a folder.',
  );
  await expect(told).toContainText('Choose another folder');
  await expectAccessible(sample);
  await expect(dialog.getByRole('button', { name: 'Back to the choices' })).toBeFocused();

  // another folder is chosen, which the window of a browser cannot ask for
  await sample.keyboard.press('Enter');
  await sample.evaluate(() => {
    const place = { ok: true, value: { token: 'elsewhere', folder: 'Elsewhere' } } as const;
    Object.assign(window.api, { 'book.chooseFolder': () => Promise.resolve(place) });
  });
  await dialog.getByRole('button', { name: 'Choose…' }).click();
  await expect(dialog.getByText('Elsewhere')).toBeVisible();
  await dialog.getByRole('button', { name: 'Export 2 files' }).click();
  await dialog.getByRole('button', { name: 'Back to the choices' }).click();
  await expect(dialog.getByText('Elsewhere')).toBeVisible();
  await expect(dialog.getByLabel('Word', { exact: true })).not.toBeChecked();
});

test('in a small window nothing lies over what is to be read or pressed', async ({ sample }) => {
  await sample.setViewportSize({ width: 1024, height: 700 });
  await openBook(sample, LONG);
  // a copy that leaves things out has more to say over its page, in one line
  await sample.getByRole('radiogroup', { name: 'Copy shown' }).getByText('Delegation').click();
  const withheld = sample.getByRole('button', { name: /^\d+ withheld from this copy$/ });
  const place = sample.getByText(/^Page \d+ of \d+$/);
  const middle = async (one: Locator) => {
    const { y = 0, height = 0 } = (await one.boundingBox()) ?? {};
    return y + height / 2;
  };
  await expect(withheld).toBeVisible();
  await expect
    .poll(async () => Math.abs((await middle(withheld)) - (await middle(place))))
    .toBeLessThanOrEqual(1);

  // a notice in the corner makes way for a dialog
  await sample.getByRole('button', { name: /This is an age limit/ }).click();
  await sample.getByRole('button', { name: 'More', exact: true }).click();
  await sample.getByRole('menuitem', { name: 'Leave out of this book' }).click();
  const notice = sample.getByRole('alert').filter({ hasText: 'Left out of this book' });
  await expect(notice).toBeVisible();
  const dialog = await openExport(sample);
  await expect(notice).toBeVisible();
  await expectReachable(dialog);
  await sample.keyboard.press('Escape');

  await visit(sample, '/new-book/second-technical');
  await sample.getByRole('button', { name: 'Next' }).click();
  const filled = sample.getByText('It is filled from the agenda: 12 issue tabs.');
  await expect(filled).toBeInViewport({ ratio: 1 });
  await filled.click({ trial: true });
});

test('what stands under a heading in a menu is named by it', async ({ sample }) => {
  await openBook(sample, 'third-technical-en');
  await sample.getByRole('button', { name: 'Add', exact: true }).click();
  const menu = sample.getByRole('menu');
  const issues = menu.getByRole('group', { name: 'Add an issue' });
  await expect(issues.getByRole('menuitem', { name: 'Rules of origin' })).toBeVisible();
  await expect(menu.getByRole('group', { name: 'Add an annex' }).getByRole('menuitem').first()).toBeVisible();
  // the arrows go through all of them
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await sample.keyboard.press('ArrowDown');
  await expect(issues.getByRole('menuitem').first()).toBeFocused();
  await sample.keyboard.press('ArrowUp');
  await sample.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await expectAccessible(sample);
});
