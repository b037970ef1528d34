import type { Page } from '@playwright/test';
import type { RecordKind } from '../../core/model/index.ts';
import { expect, expectAccessible, test, visit } from './support/app.ts';

// other test suites may share the machine's two cores
test.describe.configure({ timeout: 120_000 });

/** What the file holds, asked past the screen. */
async function stored(
  page: Page,
  kind: RecordKind,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const found = await page.evaluate(
    async ([k, i]) => {
      const answer = await window.api['records.get']({ kind: k, id: i });
      return answer.ok ? answer.value : null;
    },
    [kind, id] as const,
  );
  return (found as unknown as Record<string, unknown> | null) ?? undefined;
}

/** A change made elsewhere: in another window on the same file. */
async function changeElsewhere(page: Page, kind: RecordKind, id: string, fields: object): Promise<void> {
  const problem = await page.evaluate(
    async ([k, i, change]) => {
      const before = await window.api['records.get']({ kind: k, id: i });
      if (!before.ok || before.value === null) return 'not there';
      const record = { ...before.value, ...change };
      const baseRevision = before.value.revision;
      const answer = await window.api['records.apply']({
        label: 'Elsewhere',
        changes: [{ op: 'put', kind: k, record, baseRevision }],
      });
      return answer.ok ? undefined : answer.error.message;
    },
    [kind, id, fields] as const,
  );
  expect(problem).toBeUndefined();
}

const rows = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const saved = (page: Page) => expect(page.getByRole('contentinfo')).toContainText(/Saved/);

test.describe('lists', () => {
  test('filter, sort, clear', async ({ sample: page }) => {
    await visit(page, '/library/issues');
    await expect(page.getByText('15 entries')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Filter issues' }).fill('rules online');
    await expect(page.getByText('1 of 15')).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('combobox', { name: 'Area' }).click();
    await page.getByRole('option', { name: 'Digital trade' }).click();
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Agreed' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Clear the filters' }).last().click();
    const header = page.getByRole('columnheader', { name: 'Title' });
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(rows(page).first()).toContainText('Vehicle emission rules');
  });

  test('the list keeps the focus: no key is lost while a far row is drawn', async ({ sample: page }) => {
    await visit(page, '/library/talking-points');
    const grid = page.getByRole('grid');
    // the head is a row too
    const all = Number(await grid.getAttribute('aria-rowcount')) - 1;
    const active = async () => {
      const id = (await grid.getAttribute('aria-activedescendant')) ?? '';
      return Number(await page.locator(`[id="${id}"]`).getAttribute('data-row'));
    };
    await grid.focus();
    // one after the other without waiting, as fingers do
    for (const key of ['End', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(active).toBe(2);
    await expect(page.locator('[data-row="2"]')).toBeInViewport();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await expect.poll(active).toBe(2);
    await page.keyboard.press('Space');
    await expect(page.getByText('1 selected')).toBeVisible();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('3 selected')).toBeVisible();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(page.getByText('2 selected')).toBeVisible();
    await page.keyboard.press('Shift+End');
    await expect(page.getByText(`${all - 2} selected`)).toBeVisible();
    await page.keyboard.press('Control+A');
    await expect(page.getByText(`${all} selected`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(`${all} entries`)).toBeVisible();
    const at = await active();
    const title = await page.locator(`[data-row="${at}"] a`).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    // who comes back finds the list as it was left, and only what is in sight is drawn
    await page.goBack();
    await expect(page.locator(`[data-row="${at}"]`)).toBeInViewport();
    expect(await rows(page).count()).toBeLessThan(60);
  });

  test('the pointer selects one, a range with Shift, and opens from anywhere in the row', async ({
    sample: page,
  }) => {
    await visit(page, '/library/issues');
    await page.getByRole('checkbox', { name: /Select “Beef/ }).check();
    const box = (row: number) => page.locator(`[data-row="${row}"]`).getByRole('checkbox');
    await page.getByRole('checkbox', { name: /Select “Beef/ }).uncheck();
    await box(1).click();
    await box(4).click({ modifiers: ['Shift'] });
    await expect(page.getByText('4 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await page.locator('[data-row="3"]').getByRole('gridcell').last().click();
    await expect(page.getByRole('textbox', { name: 'Title (English)', exact: true })).toBeVisible();
  });

  test('what is selected is released, marked and deleted in one action each, and comes back', async ({
    sample: page,
  }) => {
    await visit(page, '/library/deadlines');
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
    await expect(page.getByText('2 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Who may have them', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Principal only' }).click();
    await expect(page.getByText('Copies set for 2 entries.')).toBeVisible();
    await expect(rows(page).getByText('Principal')).toHaveCount(2);
    await page.getByRole('button', { name: 'Marking', exact: true }).click();
    await page.getByRole('menuitem', { name: 'OFFICIAL', exact: true }).click();
    await expect(page.getByText('Marking set for 2 entries.')).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const ask = page.getByRole('dialog', { name: 'Delete 2 entries?' });
    await expect(ask).toBeVisible();
    await ask.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('heading', { name: 'No deadlines yet' })).toBeVisible();
    await page
      .getByRole('alert')
      .filter({ hasText: '2 entries deleted.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(rows(page)).toHaveCount(2);
  });
});

test.describe('many at once', () => {
  test('issues are added to a book once, and what the agenda brings is not added again', async ({
    sample: page,
  }) => {
    await visit(page, '/library/issues');
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
    await page.getByRole('button', { name: 'Add to a book…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add 15 issues to a book' });
    await dialog.getByRole('combobox', { name: 'Book' }).click();
    // its meeting's agenda brings most of them
    await page.getByRole('option', { name: /pocket card/ }).click();
    await dialog.getByRole('button', { name: 'Add to the book' }).click();
    const toast = page.getByRole('alert').filter({ hasText: 'added to' });
    const said = /^(\d+) issues? added to “.*”. (\d+) issues? w(?:as|ere) in it already/.exec(
      (await toast.textContent()) ?? '',
    );
    expect(Number(said?.[1]) + Number(said?.[2])).toBe(15);
    const added = await page.evaluate(async () => {
      const answer = await window.api['records.get']({ kind: 'book', id: 'pocket-card' });
      return answer.ok && answer.value !== null && 'issueIds' in answer.value
        ? answer.value.issueIds.length
        : undefined;
    });
    expect(added).toBe(Number(said?.[1]));
    await toast.getByRole('button', { name: 'Undo' }).click();
  });

  test('only what changed is counted: red lines stay out of the releasable copy', async ({
    sample: page,
  }) => {
    await visit(page, '/library/positions');
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
    const all = Number(
      /(\d+) selected/.exec((await page.getByText(/\d+ selected/).textContent()) ?? '')?.[1],
    );
    await page.getByRole('button', { name: 'Who may have them', exact: true }).click();
    await page.getByRole('menuitem', { name: 'All three copies' }).click();
    const toast = page.getByRole('alert').filter({ hasText: 'red lines never go' });
    const numbers = ((await toast.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    const released = await page.evaluate(async () => {
      const answer = await window.api['records.list']({ kind: 'position' });
      return answer.ok ? answer.value.filter((each) => each.releaseTo.includes('releasable')).length : -1;
    });
    expect(numbers[0]).toBeLessThanOrEqual(released);
    expect(released + (numbers[1] ?? 0)).toBe(all);
    await page.getByRole('button', { name: 'Who may have them', exact: true }).click();
    await page.getByRole('menuitem', { name: 'All three copies' }).click();
    await expect(page.getByText('Nothing to change: it is so already.')).toBeVisible();
  });

  test('talking points move to another issue, issues to an area', async ({ sample: page }) => {
    await visit(page, '/library/talking-points');
    await page.locator('[data-row="0"]').getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Issue…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put 1 entry under an issue' });
    await dialog.getByRole('combobox', { name: 'Issue' }).fill('currency');
    await page
      .getByRole('option', { name: /Currency/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Put there' }).click();
    await expect(page.getByText('Issue set for 1 entry.')).toBeVisible();
    await expect(page.locator('[data-row="0"]')).toContainText('Currency');
  });
});

test.describe('forms', () => {
  test('a new issue is named, written and kept', async ({ sample: page }) => {
    await visit(page, '/library/issues');
    await page.getByRole('button', { name: 'New issue' }).click();
    const dialog = page.getByRole('dialog', { name: 'New issue' });
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog.getByText('Fill this in.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Title (English)' }).fill('Steel quotas');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Steel quotas');
    await page.getByRole('textbox', { name: 'Title (Korean)', exact: true }).fill('철강 쿼터');
    await page.getByRole('button', { name: 'Add to “How it stands”' }).click();
    await page.getByRole('textbox', { name: 'What separates the sides (English)' }).fill('Volume and years.');
    await saved(page);
    await expect
      .poll(async () => (await stored(page, 'issue', 'steel-quotas'))?.['states'])
      .toMatchObject([{ state: 'open', distance: 'Volume and years.' }]);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Title (Korean)', exact: true })).toHaveValue('철강 쿼터');
  });

  test('a line that is added has the keyboard in its first field', async ({ sample: page }) => {
    await visit(page, '/library/people');
    await rows(page).first().getByRole('link').click();
    await page.getByRole('button', { name: 'Add to “Offices held”' }).click();
    const line = page.getByRole('group', { name: 'Offices held' }).getByRole('listitem').last();
    await expect(line.getByRole('textbox').first()).toBeFocused();
  });

  test('what cannot be saved is said at the field and kept', async ({ sample: page }) => {
    await visit(page, '/library/sources/SRC-5');
    const url = page.getByRole('textbox', { name: 'Web address' });
    await url.fill('ustr.gov');
    await expect(page.getByText('A web address starts with https://')).toBeVisible();
    await expect(page.getByText('Not saved yet: 1 field needs attention.')).toBeVisible();
    await visit(page, '/library/sources');
    await visit(page, '/library/sources/SRC-5');
    await expect(url).toHaveValue('ustr.gov');
    await url.fill('https://ustr.gov');
    await expect.poll(async () => (await stored(page, 'source', 'SRC-5'))?.['url']).toBe('https://ustr.gov');
    await expect(page.getByText('Not saved yet')).toBeHidden();
  });

  test('a field changed in two places is asked about, other fields are joined', async ({ sample: page }) => {
    await visit(page, '/library/issues/beef');
    const lead = page.getByRole('textbox', { name: 'Lead division (English)' });
    await lead.fill('Mine');
    await changeElsewhere(page, 'issue', 'beef', { shortTitle: 'Beef, elsewhere' });
    await expect(page.getByRole('textbox', { name: 'Short title (English)' })).toHaveValue('Beef, elsewhere');
    await expect.poll(async () => (await stored(page, 'issue', 'beef'))?.['lead']).toBe('Mine');

    await lead.fill('Mine again');
    await changeElsewhere(page, 'issue', 'beef', { lead: 'Theirs' });
    const notice = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(async () => (await stored(page, 'issue', 'beef'))?.['lead']).toBe('Mine again');
    await expect(notice).toBeHidden();
  });

  test('history shows what changed and brings a version back', async ({ sample: page }) => {
    await visit(page, '/library/issues/beef');
    const ask = page.getByRole('textbox', { name: 'What they will ask (English)' });
    await ask.fill('Nothing at all');
    await saved(page);
    const beside = page.getByRole('complementary', { name: 'History and uses' });
    const versions = beside.getByRole('button', { expanded: false }).filter({ hasText: /\d{4}/ });
    await expect(versions).toHaveCount(2);
    await versions.first().click();
    await expect(beside.locator('del').filter({ hasText: 'Easing' })).toBeVisible();
    await expect(beside.locator('ins').filter({ hasText: 'Nothing' })).toBeVisible();
    await beside.getByRole('button', { name: /Version 1/ }).click();
    await beside.getByRole('button', { name: 'Restore this version' }).click();
    await expect(ask).toHaveValue('Easing of the age limit');
  });

  test('deleting what is used says what goes with it, and undo brings all back', async ({ sample: page }) => {
    await visit(page, '/library/issues/beef');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const ask = page.getByRole('dialog', { name: /Delete “Beef/ });
    await expect(ask).toContainText('deleted as well');
    await ask.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('14 entries')).toBeVisible();
    await page
      .getByRole('alert')
      .filter({ hasText: 'deleted' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page.getByText('15 entries')).toBeVisible();
  });
});

test.describe('rich text', () => {
  const background = (page: Page) => page.getByRole('textbox', { name: 'Background (English)' });

  test('Escape leaves what is on top only, and what is typed below it stays', async ({ sample: page }) => {
    await visit(page, '/library/issues/currency');
    await background(page).click();
    await page
      .getByRole('toolbar', { name: 'Format Background (English)' })
      .getByRole('button', { name: 'Footnote' })
      .click();
    const footnote = page.getByRole('dialog', { name: 'Footnote', includeHidden: true });
    await footnote.getByRole('textbox', { name: 'Own note' }).fill('See paragraph 2.');
    await footnote.getByRole('combobox', { name: 'Add a source' }).fill('Ministry of Fisheries');
    await page.getByRole('option', { name: /^New: / }).click();
    const source = page.getByRole('dialog', { name: 'New source' });
    await expect(source.getByText(/It goes into the principal’s copy only/)).toBeVisible();
    const day = source.getByRole('textbox', { name: 'Published on' });
    await day.click();
    await expect(page.locator('[data-dates-dropdown]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-dates-dropdown]')).toBeHidden();
    await expect(day).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(source).toBeHidden();
    await expect(footnote.getByRole('textbox', { name: 'Own note' })).toHaveValue('See paragraph 2.');
    await page.keyboard.press('Escape');
    await expect(footnote).toBeHidden();
  });

  test('bold, lists and a footnote by “@”', async ({ sample: page }) => {
    await visit(page, '/library/issues/currency');
    const text = background(page);
    await text.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Plain ');
    await page.keyboard.press('Control+B');
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+B');
    await page.keyboard.type(' and a source @');
    const dialog = page.getByRole('dialog', { name: 'Footnote' });
    await dialog.getByRole('combobox', { name: 'Add a source' }).fill('yonhap');
    await page.getByRole('option', { name: /Yonhap News/ }).click();
    await dialog.getByRole('textbox', { name: /^Where in/ }).fill('p. 4');
    await dialog.getByRole('textbox', { name: 'Own note' }).fill('As reported.');
    await dialog.getByRole('button', { name: 'Insert footnote' }).click();
    await expect(text.getByRole('img', { name: /Footnote: SRC-5.*p\. 4; As reported\./ })).toBeVisible();
    await expect(text).toBeFocused();
    await page.keyboard.type('.');
    await expect
      .poll(async () => ((await stored(page, 'issue', 'currency'))?.['background'] as { en?: unknown })?.en)
      .toEqual([
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'Plain ' },
            { kind: 'text', text: 'bold', bold: true },
            { kind: 'text', text: ' and a source ' },
            { kind: 'footnote', cites: [{ sourceId: 'SRC-5', locator: 'p. 4' }], note: 'As reported.' },
            { kind: 'text', text: '.' },
          ],
        },
      ]);
  });

  test('what is pasted from Word keeps bold, italics, lists, tables, links and notes, and nothing else', async ({
    sample: page,
  }) => {
    await visit(page, '/library/issues/currency');
    const text = background(page);
    await text.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
      <h2 style="color:blue">Heading</h2>
      <p class=MsoNormal>One <b>bold</b> and <i style="font-size:20pt">italic</i>, a
      <a href="https://ustr.gov/x">link</a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>First</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Inner</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Second</p>
      <table border=1><tr><td colspan=2><p>Head</p></td></tr><tr><td>a</td><td>b</td></tr></table>
      <img src="file:///x.png"><script>alert(1)</script>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> See the report.</p></div></div>
      </body></html>`;
    await text.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      clipboardData.setData('text/plain', 'x');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
    const line = (words: string) => [{ kind: 'paragraph', content: [{ kind: 'text', text: words }] }];
    await expect
      .poll(async () => ((await stored(page, 'issue', 'currency'))?.['background'] as { en?: unknown })?.en)
      .toEqual([
        { kind: 'paragraph', content: [{ kind: 'text', text: 'Heading', bold: true }] },
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'One ' },
            { kind: 'text', text: 'bold', bold: true },
            { kind: 'text', text: ' and ' },
            { kind: 'text', text: 'italic', italic: true },
            { kind: 'text', text: ', a ' },
            { kind: 'link', href: 'https://ustr.gov/x', text: 'link' },
            { kind: 'footnote', cites: [], note: 'See the report.' },
            { kind: 'text', text: '.' },
          ],
        },
        {
          kind: 'list',
          ordered: false,
          items: [
            [...line('First'), { kind: 'list', ordered: false, items: [line('Inner')] }],
            line('Second'),
          ],
        },
        {
          kind: 'table',
          header: [[{ kind: 'text', text: 'Head' }], []],
          rows: [[[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]]],
        },
      ]);
  });
});

test('one of every kind can be made by hand', async ({ sample: page }) => {
  test.setTimeout(180_000);
  const open = async (path: string, button: string) => {
    await visit(page, `/library/${path}`);
    await page.getByRole('button', { name: button }).first().click();
    return page.getByRole('dialog', { name: button });
  };
  const pick = async (name: string, option: string) => {
    const dialog = page.getByRole('dialog').last();
    await dialog.getByRole('combobox', { name }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const make = async (title: string) => {
    await page.getByRole('dialog').last().getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  let dialog = await open('rounds', 'New round');
  await dialog.getByRole('textbox', { name: 'Title (English)' }).fill('Fourth round');
  await make('Fourth round');

  dialog = await open('people', 'New person');
  await dialog.getByRole('textbox', { name: 'Name (English)' }).fill('Alex Example');
  await make('Alex Example');

  dialog = await open('parties', 'New party');
  await dialog.getByRole('textbox', { name: 'Name (English)', exact: true }).fill('European Union');
  await make('European Union');

  dialog = await open('measures', 'New measure');
  await dialog.getByRole('textbox', { name: 'Title (English)' }).fill('Duty on widgets');
  await dialog.getByRole('textbox', { name: 'Rate in percent' }).fill('12.5');
  await make('Duty on widgets');

  dialog = await open('deadlines', 'New deadline');
  await dialog.getByRole('textbox', { name: 'What happens then (English)' }).fill('Pause ends');
  await dialog.getByRole('textbox', { name: 'Day' }).fill('8 July 2025');
  await dialog.getByRole('textbox', { name: 'Day' }).blur();
  await make('Pause ends');

  dialog = await open('sources', 'New source');
  await dialog.getByRole('textbox', { name: 'Publisher (English)' }).fill('Daily Paper');
  await dialog.getByRole('textbox', { name: 'Published on' }).fill('2025-05-20');
  await dialog.getByRole('textbox', { name: 'Published on' }).blur();
  await make('Daily Paper');

  dialog = await open('positions', 'New position');
  await pick('Issue', 'Currency');
  await pick('Side', 'Republic of Korea');
  await dialog.getByRole('textbox', { name: 'Text (English)' }).click();
  await page.keyboard.type('Left to the ministries.');
  await make('Left to the ministries.');

  dialog = await open('talking-points', 'New talking point');
  await dialog.getByRole('textbox', { name: 'The line itself (English)' }).fill('We are listening.');
  await make('We are listening.');

  dialog = await open('claims', 'New conflicting claim');
  await dialog.getByRole('textbox', { name: 'Subject (English)' }).fill('Third round');
  await dialog.getByRole('textbox', { name: 'What is disputed (English)' }).fill('Its date');
  await dialog.getByRole('textbox', { name: 'Statement (English)' }).fill('In June');
  await pick('Sources', 'SRC-1');
  await page.keyboard.press('Escape');
  await make('Third round: Its date');

  dialog = await open('attachments', 'New attachment');
  const chosen = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') };
  await dialog.locator('input[type=file]').setInputFiles(chosen);
  await expect(dialog.getByText('This file cannot be used.')).toBeVisible();
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Map of ports.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await expect(dialog.getByRole('textbox', { name: 'Title (English)' })).toHaveValue('Map of ports');
  // thought better of it: the file was not taken in, so there is nothing to undo
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const undo = await page.evaluate(async () => {
    const answer = await window.api['history.state'](undefined);
    return answer.ok ? answer.value.undo : undefined;
  });
  expect(undo).not.toContain('Attach');
  dialog = await open('attachments', 'New attachment');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Map of ports.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await make('Map of ports');
  await expect(page.getByRole('link', { name: /^Open .*\.png$/ })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('new round');
  await page.getByRole('option', { name: /^New: round/i }).click();
  await expect(page.getByRole('dialog', { name: 'New round' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Rounds' })).toBeVisible();
});

test('lists, forms and dialogs are open to everybody, in both themes and in Korean', async ({
  sample: page,
}) => {
  test.setTimeout(180_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await visit(page, '/library/issues');
    await page.getByRole('checkbox', { name: /Select “Beef/ }).check();
    await expect(page.getByText('1 selected')).toBeVisible();
    await expectAccessible(page);
    await visit(page, '/library/issues/beef');
    await expect(page.getByRole('textbox', { name: 'Background (English)' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Footnote' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Footnote' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await visit(page, '/library/claims/beef-rule');
    await expect(page.getByRole('textbox', { name: 'Subject (English)' })).toBeVisible();
    await expectAccessible(page);
    await visit(page, '/library/attachments');
    await page.getByRole('button', { name: 'New attachment' }).first().click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: '한국어' }).click();
  await visit(page, '/library/issues');
  // the selection was kept
  await expect(page.getByText('1건 선택')).toBeVisible();
  await expect(page.getByRole('button', { name: '새 쟁점' })).toBeVisible();
});
