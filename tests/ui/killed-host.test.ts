import type { Page } from '@playwright/test';
import { expect, startHost, test, visit } from './support/app.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const subtitle = (page: Page) => page.getByLabel('Subtitle (English)');

test('killed in mid-save, the app says so, keeps what is on the screen, and has all it called saved', async ({
  page,
  folders,
}) => {
  const host = await startHost(folders);
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('navigation', { name: 'This file' })).toBeVisible();
  await visit(page, '/meetings/second-technical');
  await subtitle(page).fill('Saved for certain');
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();

  // typing goes on while the program dies: the last words may be in the file or not, the first must be
  const ends = new Promise((resolve) => setTimeout(resolve, 900)).then(() => host.stop('SIGKILL'));
  await subtitle(page).press('End');
  await subtitle(page).pressSequentially(', and typed on until the lights went out', { delay: 40 });
  await ends;
  const said = page.getByRole('alert').filter({ hasText: 'The program behind this page has ended.' });
  await expect(said.first()).toContainText('Everything that was marked as saved is in the file');
  await expect(page.getByRole('contentinfo')).toContainText('Not saved');
  await expect(subtitle(page)).toHaveValue('Saved for certain, and typed on until the lights went out');
  await said.first().getByRole('button', { name: 'Try again' }).click();
  await expect(said.first()).toBeVisible();

  const again = await startHost(folders);
  await page.goto(again.url);
  await page.getByRole('listitem').filter({ hasText: 'Korea–US' }).getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'This file' })).toBeVisible();
  await expect(page.getByText('Read only.')).toBeHidden();
  await visit(page, '/meetings/second-technical');
  await expect(subtitle(page)).toHaveValue(/^Saved for certain/);
  await subtitle(page).fill('And on it goes');
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
  await page.goto('about:blank');
  await again.stop();
});
