import { zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, startHost, test, visit } from './support/app.ts';

// long walks through the app; a busy computer needs its time
test.describe.configure({ timeout: 150_000 });

test('the first start opens the sample in one click', async ({ app }) => {
  await expect(app.getByText('Files you open are listed here.')).toBeVisible();
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await expect(app.getByRole('navigation', { name: 'This file' })).toBeVisible();
  await expect(app.getByRole('link', { name: /^Issues 15/ })).toBeVisible();
});

test('a new file asks for what it needs and opens', async ({ app, host }) => {
  await app.getByRole('button', { name: /^New file/ }).click();
  const dialog = app.getByRole('dialog', { name: 'New file' });
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  await expect(dialog.getByText('Give the file a name.')).toBeVisible();
  await expect(dialog.getByText('Say who we are.')).toBeVisible();
  await expectAccessible(app);
  await dialog.getByLabel('Name of the file').fill('Fisheries/2026');
  await expect(dialog.getByText(/cannot hold any of/)).toBeVisible();
  await dialog.getByLabel('Name of the file').fill('Fisheries 2026');
  await dialog.getByLabel('Our side').fill('Republic of Korea');
  await dialog.getByLabel('Other side').fill('Norway');
  const zone = dialog.getByRole('combobox', { name: 'Time zone' });
  await zone.click();
  await zone.fill('oslo');
  await app.getByRole('option', { name: /^Oslo/ }).click();
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  await expect(app.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  await expect(app.getByText('File: Fisheries 2026')).toBeVisible();
  await expect(app.getByRole('link', { name: /^Parties 2/ })).toBeVisible();
  expect(existsSync(join(host.documents, 'Fisheries 2026.aide'))).toBe(true);
});

test('a recent file is opened again and can be taken off the list', async ({ app, host, folders }) => {
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await expect(app.getByRole('navigation', { name: 'This file' })).toBeVisible();
  // the page of a host that is gone would only report that
  await app.goto('about:blank');
  await host.stop();
  const again = await startHost(folders);
  await app.goto(again.url);
  await visit(app, '/');
  const row = app.getByRole('listitem').filter({ hasText: 'Korea–US' });
  await row.getByRole('button').first().click();
  await expect(app.getByRole('navigation', { name: 'This file' })).toBeVisible();
  await visit(app, '/');
  await app.getByRole('button', { name: /^Take .* off this list/ }).click();
  await expect(app.getByText('Files you open are listed here.')).toBeVisible();
  await app.goto('about:blank');
  await again.stop();
});

test('a file is opened by dropping it; one that is not ours or is damaged is refused in plain words', async ({
  app,
  host,
}) => {
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await expect(app.getByRole('navigation', { name: 'This file' })).toBeVisible();
  const name = await app.getByText(/^File: /).textContent();
  const file = readFileSync(join(host.documents, `${name?.replace('File: ', '')}.aide`));
  await visit(app, '/');
  // held over the window, it says what will happen
  const carried = await app.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'Dropped.aide'));
      return data;
    },
    [...file],
  );
  await app.dispatchEvent('body', 'dragenter', { dataTransfer: carried });
  await expect(app.getByText('Drop the file to open it')).toBeVisible();
  await app.dispatchEvent('body', 'drop', { dataTransfer: carried });
  await expect(app.getByText('File: Dropped')).toBeVisible();
  await visit(app, '/');
  const picker = app.locator('input[type=file][accept^=".aide"]');
  await picker.setInputFiles({ name: 'notes.docx', mimeType: 'text/plain', buffer: Buffer.from('no') });
  await expect(app.getByRole('alert')).toContainText('“notes.docx” is not an Aide-Mémoire file');
  await picker.setInputFiles({ name: 'torn.aide', mimeType: 'text/plain', buffer: Buffer.from('torn') });
  await expect(app.getByRole('alert')).toContainText('The file is damaged.');
  await expectAccessible(app);
  await picker.setInputFiles({ name: 'Copy.aide', mimeType: 'application/octet-stream', buffer: file });
  await expect(app.getByText('File: Copy')).toBeVisible();
});

test('a zipped folder with mistakes lists them by file and line, in the language of the interface', async ({
  app,
}) => {
  const text = (words: string) => new TextEncoder().encode(words);
  const zip = zipSync({
    'workspace.yaml': text('format: 1\ntitle: Talks\nlanguages: [en, ko]\n'),
    'issues/beef.yaml': text('id: beef\ntitel: Beef\n'),
    'issues/cars.yaml': text('id: cars\ntitle: [Cars\n'),
  });
  const picker = app.locator('input[type=file][accept=".aide,.zip"]');
  const give = () =>
    picker.setInputFiles({ name: 'Talks.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await give();
  const alert = app.getByRole('alert');
  await expect(alert.getByRole('listitem').filter({ hasText: 'issues/beef.yaml, line 2' })).toContainText(
    'there is no field "titel" here; did you mean "title"?',
  );
  await expectAccessible(app);
  await app.getByRole('button', { name: '한국어', exact: true }).click();
  const beef = alert.getByRole('listitem').filter({ hasText: 'issues/beef.yaml 2행' });
  await expect(alert).toContainText('폴더를 파일로 열 수 없습니다. 폴더에 오류가');
  await expect(beef).toHaveText('issues/beef.yaml 2행 “titel” 칸은 이 종류의 항목에 없습니다.');
  await expect(alert.getByRole('listitem').filter({ hasText: 'issues/cars.yaml' })).toContainText(
    'YAML 문법에 맞지 않습니다.',
  );
  // the host's own words, which say more, are there for those who help
  await alert.getByText('지원용 상세 정보').click();
  await expect(alert.getByText(/did you mean "title"/)).toBeVisible();
});

test('everything is found from the keyboard: records, screens and commands', async ({ sample }) => {
  await visit(sample, '/meetings');
  await expect(sample.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  const search = sample.getByRole('combobox', { name: 'Search everything' });
  const open = async () => {
    await expect(search).toBeHidden();
    await sample.keyboard.press('Control+k');
    await expect(search).toBeFocused();
  };
  await open();
  await sample.keyboard.type('beef');
  const found = sample.getByRole('group', { name: 'In this file' }).getByRole('option');
  await expect(found.first()).toContainText('Beef: the 30-month age limit');
  await expect(found.first().locator('mark').first()).toHaveText(/beef/i);
  await expectAccessible(sample);
  await sample.keyboard.press('Enter');
  await expect(sample).toHaveURL(/#\/library\/issues\/beef$/);
  await open();
  await sample.keyboard.type('쇠고기');
  await expect(found.first()).toBeVisible();
  await search.fill('deadl');
  await sample.getByRole('group', { name: 'Go to' }).getByRole('option', { name: 'Deadlines' }).click();
  await expect(sample).toHaveURL(/#\/library\/deadlines$/);
  await open();
  await sample.keyboard.type('dark');
  await sample.keyboard.press('Enter');
  await expect(sample.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await open();
  await sample.keyboard.type('qqqq');
  await expect(sample.getByText('Nothing found for “qqqq”')).toBeVisible();
  await sample.keyboard.press('Escape');
  await expect(search).toBeHidden();
});

test('settings keep themselves: title, languages, cover, areas, text size', async ({ sample }) => {
  await visit(sample, '/settings');
  await sample.getByLabel('Title of the negotiation (English)').fill('Tariff talks, autumn');
  await expect(sample.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
  const parts = sample.getByRole('navigation', { name: 'Settings' });
  await parts.getByRole('button', { name: 'Cover and handling' }).click();
  await sample.getByRole('button', { name: 'Add a line' }).click();
  await expect(sample.getByLabel('Line 3 (English)')).toBeFocused();
  await sample.keyboard.type('Americas Division');
  await expect(sample.getByRole('button', { name: /^Undo: Settings: Issuing office/ })).toBeVisible();
  await parts.getByRole('button', { name: 'Areas' }).click();
  await sample.getByRole('button', { name: 'Remove Balanced trade' }).click();
  await expect(sample.getByRole('alert').first()).toContainText('“Balanced trade” stays');
  await parts.getByRole('button', { name: 'This app' }).click();
  await sample.getByRole('button', { name: '200 %' }).click();
  await expect(sample.locator('html')).toHaveCSS('font-size', '32px');
  await expectAccessible(sample);
  await sample.reload();
  await expect(sample.getByLabel('Title of the negotiation (English)')).toHaveValue('Tariff talks, autumn');
  await expect(sample.locator('html')).toHaveCSS('font-size', '32px');
});

test('markings are added, renamed, put in order and removed if nothing uses them', async ({ sample }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await sample.route('**/api/records.list', async (route) => {
    await held;
    await route.continue();
  });
  await visit(sample, '/settings');
  const parts = sample.getByRole('navigation', { name: 'Settings' });
  await parts.getByRole('button', { name: 'Markings' }).click();
  const rows = sample.getByRole('list', { name: 'Markings' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  // no press is lost while it is looked up what uses them
  const remove = sample.getByRole('button', { name: 'Remove OFFICIAL', exact: true });
  await expect(remove).toBeDisabled();
  answer();
  await remove.click();
  await expect(sample.getByRole('alert').first()).toContainText('Printed on the Releasable copy');
  await sample.getByRole('button', { name: 'Add a marking' }).click();
  await expect(sample.getByLabel('Marking 3 (English)')).toBeFocused();
  await sample.getByLabel('Marking 3 (English)').fill('SECRET');
  await sample.getByRole('button', { name: 'Move SECRET', exact: true }).press('Alt+ArrowUp');
  await expect(sample.getByLabel('Marking 2 (English)')).toHaveValue('SECRET');
  await expect(sample.getByRole('button', { name: 'Move SECRET', exact: true })).toBeFocused();
  await sample.getByRole('button', { name: 'Remove SECRET' }).click();
  await expect(rows).toHaveCount(2);
  await sample.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(rows).toHaveCount(3);
});

test('templates say what they hold', async ({ sample }) => {
  await visit(sample, '/templates');
  const card = sample.getByRole('article', { name: 'Courtesy call pocket card' });
  await expect(card.getByRole('listitem')).toHaveText([
    'Masthead',
    'At a glance at most 1 page',
    'Issues in brief at most 1 page',
  ]);
  await card.getByRole('link').click();
  await expect(sample.getByRole('heading', { level: 1, name: 'Courtesy call pocket card' })).toBeVisible();
});

test('a second window gets a read-only notice that says who has the file', async ({
  sample,
  folders,
  browser,
}) => {
  const other = await startHost(folders);
  const second = await (await browser.newContext()).newPage();
  await second.goto(other.url);
  await second.getByRole('listitem').filter({ hasText: 'Korea–US' }).getByRole('button').first().click();
  await expect(second.getByText('Read only.')).toBeVisible();
  await expect(
    second.getByText(/open for writing in another window on this computer since \d/),
  ).toBeVisible();
  // for those who help, not for those who read
  const process = second.getByText(/^Account .*, process \d+$/);
  await expect(process).toBeHidden();
  await second.getByText('Details', { exact: true }).click();
  await expect(process).toBeVisible();
  await visit(second, '/meetings');
  await expect(second.getByRole('button', { name: 'New meeting' })).toBeDisabled();
  await expectAccessible(second);
  await expect(sample.getByText('Read only.')).toBeHidden();
  await second.close();
  await other.stop();
});

const PLACES = ['/', '/settings', '/templates', '/meetings'] as const;
for (const place of PLACES) {
  test(`${place} is open to everybody in both themes and languages, and narrow`, async ({ sample }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await sample.emulateMedia({ colorScheme });
      await visit(sample, place);
      await expect(sample.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(sample);
    }
    await sample.getByRole('button', { name: '한국어' }).click();
    await sample.setViewportSize({ width: 800, height: 600 });
    await expectAccessible(sample);
    const wider = await sample.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wider).toBe(false);
  });
}
