import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, visit } from './support/app.ts';

// long walks through the app; a busy computer needs its time
test.describe.configure({ timeout: 150_000 });

const part = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the meeting' }).getByRole('button', { name }).click();
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();

test.beforeEach(async ({ sample }) => {
  await visit(sample, '/meetings/second-technical');
  await expect(sample.getByRole('heading', { name: 'The meeting', level: 2 })).toBeVisible();
});

test('meetings are listed and lead to their form', async ({ sample }) => {
  await visit(sample, '/meetings');
  await expect(sample.getByRole('region', { name: 'Past' }).getByRole('listitem')).toHaveCount(2);
  await sample.getByRole('link', { name: 'Korea–US technical discussions, second round' }).click();
  await expect(sample).toHaveURL(/#\/meetings\/second-technical$/);
});

test('what is typed saves itself, shows everywhere, and undo takes it back', async ({ sample }) => {
  await sample.getByLabel('Title (English)', { exact: true }).fill('Second round, moved');
  await saved(sample);
  await expect(sample.getByRole('heading', { level: 1 })).toHaveText('Second round, moved');
  await sample.reload();
  await expect(sample.getByLabel('Title (English)', { exact: true })).toHaveValue('Second round, moved');
  await sample.getByRole('heading', { level: 1 }).click();
  await sample.keyboard.press('Control+z');
  await expect(sample.getByLabel('Title (English)', { exact: true })).toHaveValue(
    'Korea–US technical discussions, second round',
  );
  await sample.keyboard.press('Control+Shift+z');
  await expect(sample.getByLabel('Title (English)', { exact: true })).toHaveValue('Second round, moved');
});

test('a meeting without a title is not saved and says so', async ({ sample }) => {
  await sample.getByLabel('Title (English)', { exact: true }).fill('');
  await sample.getByLabel('Title (Korean)', { exact: true }).fill('');
  await expect(sample.getByText('Without it the meeting cannot be saved.')).toBeVisible();
  await expect(sample.getByText('Not saved')).toBeVisible();
  await sample.getByLabel('Title (English)', { exact: true }).fill('Back');
  await saved(sample);
});

test('the agenda is put in order by keyboard and by mouse, added to and taken from', async ({ sample }) => {
  await part(sample, /^Agenda/);
  const rows = sample.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  await expect(rows).toHaveCount(12);
  const first = rows.first().getByRole('link');
  await sample.getByRole('button', { name: 'Move Purchases of US goods', exact: true }).press('Alt+ArrowUp');
  await expect(first).toHaveText('Purchases of US goods');
  await expect(sample.getByRole('button', { name: 'Move Purchases of US goods', exact: true })).toBeFocused();

  const from = await sample.getByRole('button', { name: /^Move Purchases/ }).boundingBox();
  const to = await sample.getByRole('button', { name: /^Move Beef/ }).boundingBox();
  if (from === null || to === null) throw new Error('no handles');
  await sample.mouse.move(from.x + 10, from.y + 10);
  await sample.mouse.down();
  await sample.mouse.move(from.x + 10, from.y + 60, { steps: 5 });
  await sample.mouse.move(to.x + 10, to.y + 30, { steps: 10 });
  await sample.mouse.up();
  await expect(first).toHaveText('Reciprocal and sectoral tariffs');

  await sample.getByRole('button', { name: 'Remove Vehicle emission rules' }).click();
  await expect(rows).toHaveCount(11);
  await sample.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(rows).toHaveCount(12);

  const add = sample.getByRole('combobox', { name: 'Add an issue' });
  await add.click();
  await add.fill('currency');
  await sample.keyboard.press('Enter');
  await expect(rows).toHaveCount(13);
  await expect(add).toHaveValue('');
  await expect(sample.getByRole('button', { name: /^Agenda 13$/ })).toBeVisible();
  await expectAccessible(sample);
  await saved(sample);
  await sample.reload();
  await part(sample, /^Agenda/);
  await expect(rows).toHaveCount(13);
});

test('the run of show takes lines, days and times as people type them', async ({ sample }) => {
  await part(sample, /^Run of show/);
  const rows = sample.getByRole('list', { name: 'Run of show' }).locator('[data-row]');
  const before = await rows.count();
  await sample.getByRole('button', { name: 'Add a line on Thursday 22 May' }).click();
  await expect(rows).toHaveCount(before + 1);
  const row = rows.last();
  await expect(row.getByLabel('Begins')).toBeFocused();
  await row.getByLabel('Begins').fill('930');
  await row.getByLabel('Ends').fill('9');
  await row.getByLabel('Ends').blur();
  await expect(row.getByLabel('Begins')).toHaveValue('09:30');
  await expect(row.getByText('It ends before it begins.')).toBeVisible();
  await row.getByLabel('Ends').fill('10.15');
  await row.getByLabel('What happens (English)').fill('Press stand-up');
  await row.getByLabel('Press present').check();
  await saved(sample);
  await sample.reload();
  await part(sample, /^Run of show/);
  const kept = rows.filter({ has: sample.locator('textarea', { hasText: 'Press stand-up' }) });
  await expect(kept.getByLabel('Begins')).toHaveValue('09:30');
  await expect(kept.getByLabel('Ends')).toHaveValue('10:15');
  await expectAccessible(sample);
});

test('delegations, asks and release', async ({ sample }) => {
  await part(sample, /^Their delegation/);
  const add = sample.getByRole('combobox', { name: 'Add a person' });
  await add.click();
  await add.fill('greer');
  await sample.keyboard.press('Enter');
  const their = sample.getByRole('list', { name: 'Their delegation' }).getByRole('listitem');
  await expect(their).toHaveCount(1);
  await add.fill('Ambassador Ro');
  await sample.getByRole('option', { name: /Ambassador Ro/ }).click();
  const made = sample.getByRole('dialog', { name: 'New person' });
  await expect(made.getByText(/may go into these copies/)).toBeVisible();
  await made.getByRole('button', { name: 'Create' }).click();
  await their.getByRole('link', { name: 'Ambassador Ro' }).click();
  await expect(sample.getByRole('combobox', { name: 'Side' })).toHaveValue('United States of America');
  await sample.goBack();
  await part(sample, /^Their delegation/);
  await their.first().getByLabel('In this delegation (English)').fill('Head of delegation');
  await expectAccessible(sample);

  await part(sample, 'At a glance');
  await expect(sample.getByText('Three asks are the most')).toBeVisible();
  await sample.getByRole('button', { name: 'Remove Ask 3' }).click();
  await expect(sample.getByRole('button', { name: 'Add an ask' })).toBeVisible();
  await expectAccessible(sample);

  await part(sample, 'Objectives and outcomes');
  await expect(sample.getByText('What we want')).toBeVisible();
  await expectAccessible(sample);

  await part(sample, 'Release');
  await sample.getByLabel('Releasable copy').uncheck();
  await saved(sample);
  await sample.reload();
  await part(sample, 'Release');
  await expect(sample.getByLabel('Releasable copy')).not.toBeChecked();
});

test('a meeting that books are made from stays; another is deleted and taken back', async ({ sample }) => {
  await sample.getByRole('button', { name: 'More' }).click();
  await sample.getByRole('menuitem', { name: 'Delete meeting' }).click();
  await expect(sample.getByRole('dialog', { name: 'This meeting is still in use' })).toBeVisible();
  await sample.keyboard.press('Escape');

  await visit(sample, '/meetings/new');
  await sample.getByRole('button', { name: 'Make the meeting' }).click();
  await expect(sample.getByText('Give the meeting a title.')).toBeVisible();
  await sample.getByLabel('Title (English)').fill('Courtesy call');
  await sample.getByRole('button', { name: 'Make the meeting' }).click();
  await expect(sample).toHaveURL(/#\/meetings\/courtesy-call$/);
  await expect(sample.getByRole('link', { name: /^Meetings 4/ })).toBeVisible();
  await sample.getByRole('button', { name: 'More' }).click();
  await sample.getByRole('menuitem', { name: 'Delete meeting' }).click();
  await expect(sample).toHaveURL(/#\/meetings$/);
  await expect(sample.getByRole('link', { name: /^Meetings 3/ })).toBeVisible();
  await sample.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(sample.getByRole('link', { name: /^Meetings 4/ })).toBeVisible();
});

test('two tabs on one meeting: different fields come together, the same field is a question', async ({
  sample,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(sample.url());
  await expect(other.getByLabel('Place (English)')).toHaveValue('Washington, D.C.');
  await other.getByLabel('Place (English)').fill('Sejong');
  await expect(sample.getByLabel('Place (English)')).toHaveValue('Sejong');

  await sample.getByLabel('Subtitle (English)').fill('Mine');
  await other.getByLabel('Subtitle (English)').fill('Theirs');
  const question = (page: Page) => page.getByText('changed elsewhere');
  // whoever saved last is asked
  await expect.poll(async () => (await question(sample).count()) + (await question(other).count())).toBe(1);
  const asked = (await question(sample).count()) > 0 ? sample : other;
  await asked.getByRole('button', { name: 'Keep mine' }).click();
  await expect(question(asked)).toHaveCount(0);
  const kept = await asked.getByLabel('Subtitle (English)').inputValue();
  await expect((asked === sample ? other : sample).getByLabel('Subtitle (English)')).toHaveValue(kept);
});

test('the form is open to everybody in both themes, in Korean and narrow', async ({ sample }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await sample.emulateMedia({ colorScheme });
    await expectAccessible(sample);
  }
  await sample.getByRole('button', { name: '한국어' }).click();
  await sample.setViewportSize({ width: 800, height: 600 });
  await expectAccessible(sample);
  const wider = await sample.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider).toBe(false);
});

test('the other side is never our own, and its list stays shut once one was made', async ({ sample }) => {
  for (const place of ['/meetings/new', '/meetings/second-technical']) {
    await visit(sample, place);
    const other = sample.getByRole('combobox', { name: 'Other side' });
    await other.click();
    await expect(sample.getByRole('option', { name: 'Make a new one…' })).toBeVisible();
    await expect(sample.getByRole('option', { name: 'United States of America' })).toBeVisible();
    await expect(sample.getByRole('option', { name: 'Republic of Korea' })).toBeHidden();
    await other.fill(`Norway of ${place}`);
    await sample.getByRole('option', { name: /^New: “Norway/ }).click();
    const dialog = sample.getByRole('dialog', { name: 'New party' });
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog).toBeHidden();
    await expect(other).toBeFocused();
    await expect(other).toHaveValue(`Norway of ${place}`);
    await expect(sample.getByRole('listbox')).toBeHidden();
  }
});
