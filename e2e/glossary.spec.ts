import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { open } from './steps';

/** A table as a terminologist would send it. */
const TABLE = `ar,en,class
وادي الريحان,Wadi al-Rayhan,place
أحمد المنصوري,Ahmad al-Mansouri,person
هيئة الجسور,Bridges Authority,organisation
`;

test('names are added, looked up, decided about, brought in and taken back', async ({ page, ui, project }) => {
  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:glossaries.label') })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: ui('glossary:none') })).toBeVisible();
  const entry = (text: string) => page.getByRole('row').filter({ hasText: text });
  const term = (number: number, lang: string) => ui('glossary:entry.term', { number, language: ui.language(lang) });

  await test.step('an entry with two renderings', async () => {
    await page.getByRole('button', { name: ui('glossary:entry.add') }).click();
    const dialog = page.getByRole('dialog', { name: ui('glossary:entry.add') });
    await dialog.getByRole('textbox', { name: term(1, 'ar') }).fill('سامر الخطيب');
    await dialog.getByRole('textbox', { name: term(1, 'en') }).fill('Samer al-Khatib');
    await dialog
      .getByRole('button', { name: ui('glossary:entry.addTerm') })
      .last()
      .click();
    await dialog.getByRole('textbox', { name: term(2, 'en') }).fill('Samir Khateeb');
    await dialog
      .getByRole('combobox', { name: ui('glossary:entry.statusOf', { number: 2, language: ui.language('en') }) })
      .selectOption('deprecated');
    await dialog.getByRole('button', { name: ui('common:action.add') }).click();
    await expect(dialog).toBeHidden();
    await expect(entry('سامر الخطيب')).toContainText('Samer al-Khatib');
    await expect(entry('سامر الخطيب')).toContainText(ui('glossary:status.deprecated'));
  });

  await test.step('a proposal is approved or rejected with one press', async () => {
    const row = entry('سامر الخطيب');
    await row.getByRole('link', { name: ui('common:action.edit') }).click();
    const form = page.getByRole('form', { name: ui('entry:form') });
    await form.getByRole('textbox', { name: ui('glossary:entry.note'), exact: true }).fill('museum director');
    await form.getByRole('button', { name: ui('common:action.save') }).click();
    await expect(page.getByRole('region', { name: ui('review:history.title') })).toContainText('museum director');
    await page.goBack();
    await expect(row).toContainText('museum director');
  });

  await test.step('a table comes in whole, and says what it brought', async () => {
    await page.getByRole('button', { name: ui('common:action.import') }).click();
    const dialog = page.getByRole('dialog', { name: ui('termfile:title') });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
    await dialog.getByRole('button', { name: ui('common:action.import') }).click();
    await expect(dialog.getByText(ui('termfile:done'))).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByRole('definition').first()).toHaveText(ui.number(3));
    await page.keyboard.press('Escape');
    await expect(entry('وادي الريحان')).toBeVisible();
  });

  await test.step('search is blind to spelling, and filters stand in the address', async () => {
    const search = page.getByRole('searchbox', { name: ui('glossary:search') });
    await search.fill('احمد المنصوري');
    await search.press('Enter');
    await expect(page).toHaveURL(/q=/u);
    await expect(entry('أحمد المنصوري')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await search.fill('');
    await search.press('Enter');
    await expect(page.getByRole('row')).toHaveCount(5);
    await page.getByRole('combobox', { name: ui('glossary:entry.class') }).selectOption('place');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(entry('وادي الريحان')).toBeVisible();
    await page.getByRole('combobox', { name: ui('glossary:entry.class') }).selectOption('');
    await expect(page.getByRole('row')).toHaveCount(5);
  });

  await test.step('TBX holds the entries', async () => {
    await page.getByRole('button', { name: ui('common:action.export') }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: ui('glossary:formats.tbx'), exact: true }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('<tbx');
    for (const name of ['Samer al-Khatib', 'Samir Khateeb', 'هيئة الجسور']) expect(text).toContain(name);
  });

  await test.step('an entry is deleted and waits to be restored', async () => {
    await entry('هيئة الجسور')
      .getByRole('button', { name: ui('common:action.delete') })
      .click();
    await expect(entry('هيئة الجسور')).toHaveCount(0);
    const show = page.getByRole('combobox', { name: ui('glossary:show.label') });
    await show.selectOption('deleted');
    await expect(entry('هيئة الجسور')).toBeVisible();
    await entry('هيئة الجسور')
      .getByRole('button', { name: ui('entry:deleted.restore') })
      .click();
    await expect(entry('هيئة الجسور')).toHaveCount(0);
    await show.selectOption('');
    await expect(entry('هيئة الجسور')).toBeVisible();
  });

  await test.step('the import is taken back as a whole, the rest stays', async () => {
    await page
      .getByRole('main')
      .getByRole('button', { name: ui('jobs:imports.undo') })
      .click();
    const dialog = page.getByRole('dialog', { name: ui('jobs:imports.undoTitle') });
    await dialog.getByRole('button', { name: ui('jobs:imports.undo') }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(ui('jobs:imports.state.undone'), { exact: true })).toBeVisible();
    await expect(entry('وادي الريحان')).toHaveCount(0);
    await expect(entry('سامر الخطيب')).toBeVisible();
  });
});

test('a name proposed in the editor waits for a decision', async ({ page, ui, project }) => {
  for (const [source, target] of [
    ['ليلى الحداد', 'Layla al-Haddad'],
    ['جسر النور', 'Light Bridge'],
  ]) {
    const response = await page.request.post(`/api/projects/${project.id}/terms`, {
      headers: { origin: new URL(page.url()).origin },
      data: { source, target, class: 'other', note: '', doNotTranslate: false },
    });
    expect(response.status(), await response.text()).toBe(201);
  }
  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:glossaries.label') })
    .getByRole('link')
    .first()
    .click();
  const entry = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect(entry('ليلى الحداد')).toContainText(ui('glossary:review.proposed'));
  await entry('ليلى الحداد')
    .getByRole('button', { name: ui('glossary:review.approve') })
    .click();
  await expect(entry('ليلى الحداد')).toContainText(ui('glossary:review.approved'));
  await entry('جسر النور')
    .getByRole('button', { name: ui('glossary:review.reject') })
    .click();
  await expect(entry('جسر النور')).toContainText(ui('glossary:review.rejected'));
  await page.getByRole('combobox', { name: ui('glossary:entry.review') }).selectOption('rejected');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(entry('جسر النور')).toBeVisible();
});
