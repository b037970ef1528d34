import { expect, expectAccessible, test, visit } from './support/app.ts';

test('an address that leads nowhere says so and leads back', async ({ sample }) => {
  await visit(sample, '/nowhere/at/all');
  await expect(sample.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await sample.getByRole('link', { name: 'Go to the start screen' }).click();
  await expect(sample.getByRole('button', { name: 'Open the sample' })).toBeVisible();
});

test('the language changes at once, everywhere, and stays', async ({ sample }) => {
  await visit(sample, '/nowhere');
  const html = sample.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await sample.getByRole('button', { name: '한국어' }).click();
  await expect(html).toHaveAttribute('lang', 'ko');
  await expect(sample.getByRole('navigation').getByText('쟁점')).toBeVisible();
  await expect(sample.getByRole('heading', { level: 1 })).toHaveText('여기에는 아무것도 없습니다');
  await sample.reload();
  await expect(html).toHaveAttribute('lang', 'ko');
});

test('the frame is open to everybody, in both themes and narrow', async ({ sample }) => {
  await visit(sample, '/nowhere');
  await expect(sample.getByRole('heading', { level: 1 })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await sample.emulateMedia({ colorScheme });
    await expectAccessible(sample);
  }
  await sample.setViewportSize({ width: 700, height: 600 });
  await expect(sample.getByRole('navigation')).toBeHidden();
  await sample.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(sample.getByRole('navigation')).toBeVisible();
  await expectAccessible(sample);
  await sample.keyboard.press('Escape');
  await expect(sample.getByRole('navigation')).toBeHidden();
});

test('the first Tab offers to skip to the content', async ({ sample }) => {
  await visit(sample, '/nowhere');
  await expect(sample.getByRole('heading', { level: 1 })).toBeVisible();
  // as it comes in by its address; after a way inside the app the focus stands in the content already
  await sample.reload();
  await expect(sample.getByRole('heading', { level: 1 })).toBeVisible();
  await sample.keyboard.press('Tab');
  const skip = sample.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await sample.keyboard.press('Enter');
  await expect(sample.getByRole('main')).toBeFocused();
  await expect(sample).toHaveURL(/#\/nowhere$/);
});

test('nothing is loaded from anywhere else, and inline scripts are refused', async ({ page, host }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(host.url);
  await expect(page.getByRole('main')).toBeVisible();
  const elsewhere = asked.filter((url) => !url.startsWith('http://127.0.0.1:') && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
  await expect(page.evaluate(() => fetch('https://example.com/').then(() => 'loaded'))).rejects.toThrow();
});

test('of many steps back and forth only the last is told', async ({ sample }) => {
  await visit(sample, '/library/deadlines');
  await sample.getByRole('grid').getByRole('link').first().click();
  const title = sample.getByRole('textbox', { name: 'What happens then (English)' });
  await title.fill('The pause ends');
  await title.blur();
  const undo = sample.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await expect(sample.getByRole('alert').filter({ hasText: 'Undone' })).toHaveCount(1);
  await sample.getByRole('button', { name: /^Redo/ }).click();
  await expect(sample.getByRole('alert').filter({ hasText: 'Done again' })).toHaveCount(1);
  await expect(sample.getByRole('alert').filter({ hasText: 'Undone' })).toHaveCount(0);
});

test('a book whose screen failed is tried anew at another address in it', async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('navigation', { name: 'This file' })).toBeVisible();
  await page.route('**/api/templates.list', (route) => route.fulfill({ status: 500 }));
  await page.reload();
  await visit(page, '/books/second-technical-en/cover');
  const failed = page.getByRole('heading', { name: 'This screen could not be shown' });
  await expect(failed).toBeVisible();
  await page.unroute('**/api/templates.list');
  await visit(page, '/books/second-technical-en/issue-beef');
  await expect(page.getByRole('heading', { name: 'Beef: the 30-month age limit' })).toBeVisible();
  await expect(failed).toBeHidden();
});

test('names from everywhere are set in the font of the interface', async ({ sample }) => {
  await visit(sample, '/meetings/second-technical');
  const title = sample.getByLabel('Title (English)', { exact: true });
  await title.fill('Šimečka, Čapek, Erdoğan, Wałęsa, Nguyễn, Şahin, Ђоковић, Παππάς');
  await expect(sample.getByText(/^Saved /)).toBeVisible();
  const heading = sample.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Nguyễn');
  const client = await sample.context().newCDPSession(sample);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const fonts = async () => {
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const used = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    return [...new Set(used.fonts.map(({ familyName }) => familyName))];
  };
  await expect.poll(fonts).toEqual(['Pretendard GOV Variable']);
});
