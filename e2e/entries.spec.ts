import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import type { Ui } from './interface';
import { addEntry, glossaryPath, isAlive, open } from './steps';

type Words = readonly (readonly [string, string])[];

/** Puts names into the glossary of the project and opens it. */
async function fill(page: Page, ui: Ui, projectId: string, words: Words): Promise<void> {
  const glossary = await glossaryPath(page, ui, projectId);
  for (const [ar, en] of words) await addEntry(page, glossary, ar, en);
  await open(page, glossary);
}

const edit = async (page: Page, ui: Ui, text: string) => {
  await page
    .getByRole('row')
    .filter({ hasText: text })
    .getByRole('link', { name: ui('common:action.edit') })
    .click();
  await expect(page.getByRole('form', { name: ui('entry:form') })).toBeVisible();
  await isAlive(page);
};

test('an entry is told of in full, restored from its history, and never overwritten by a second hand', async ({
  page,
  ui,
  project,
  expected,
}) => {
  expected.push(/status of 409/u);
  await fill(page, ui, project.id, [
    ['سامر الخطيب', 'Samer al-Khatib'],
    ['متحف الجسور', 'Museum of Bridges'],
  ]);
  await edit(page, ui, 'سامر الخطيب');
  const form = page.getByRole('form', { name: ui('entry:form') });
  const field = (
    key: 'glossary:entry.note' | 'glossary:entry.definition' | 'glossary:entry.domain' | 'entry:field.source',
  ) => form.getByRole('textbox', { name: ui(key), exact: true });
  const history = page.getByRole('region', { name: ui('review:history.title') });
  const save = () => form.getByRole('button', { name: ui('common:action.save') }).click();
  const saved = () => expect(form.getByRole('button', { name: ui('common:action.save') })).toBeDisabled();

  await test.step('fields, a second rendering with its details, and a relation', async () => {
    await field('glossary:entry.definition').fill('director of the museum');
    await field('entry:field.source').fill('museum press kit');
    await form
      .getByRole('button', { name: ui('glossary:entry.addTerm') })
      .last()
      .click();
    const about = { number: 2, language: ui.language('en') };
    await form.getByRole('textbox', { name: ui('glossary:entry.term', about) }).fill('Samir Khatib');
    await form.getByRole('button', { name: ui('entry:term.details', about) }).click();
    await form
      .getByRole('combobox', { name: ui('entry:term.relation') })
      .selectOption({ label: ui('entry:term.relations.variantOf', { term: 'Samer al-Khatib' }) });
    await form.getByRole('searchbox', { name: ui('entry:relations.search') }).fill('Bridges');
    await form
      .getByRole('list', { name: ui('entry:relations.found') })
      .getByRole('button')
      .click();
    await expectAccessible(page, 'an entry being edited');
    await save();
    await saved();
    await expect(history).toContainText('director of the museum');
    await expect(history).toContainText('Samir Khatib');
    await expect(history).toContainText('متحف الجسور');
    await page.reload();
    await isAlive(page);
    await expect(form.getByRole('textbox', { name: ui('glossary:entry.term', about) })).toHaveValue('Samir Khatib');
    await expect(form.getByText('متحف الجسور')).toBeVisible();
  });

  await test.step('a state of the review with its reason, and a comment', async () => {
    const aside = page.getByRole('complementary', { name: ui('entry:aside') });
    await aside.getByRole('textbox', { name: ui('entry:review.reason') }).fill('ask the desk');
    await aside.getByRole('button', { name: ui('entry:review.to.inReview') }).click();
    await expect(history).toContainText('ask the desk');
    await aside.getByRole('textbox', { name: ui('review:comments.write') }).fill('بانتظار الرد');
    await aside.getByRole('button', { name: ui('review:comments.send') }).click();
    await expect(aside.getByText('بانتظار الرد')).toBeVisible();
  });

  await test.step('a stale save shows both versions, field by field', async () => {
    const other = await page.context().newPage();
    await open(other, page.url());
    const theirs = other.getByRole('form', { name: ui('entry:form') });
    await theirs.getByRole('textbox', { name: ui('glossary:entry.note'), exact: true }).fill('their note');
    await theirs.getByRole('textbox', { name: ui('glossary:entry.domain'), exact: true }).fill('museums');
    await theirs.getByRole('button', { name: ui('common:action.save') }).click();
    await expect(theirs.getByRole('button', { name: ui('common:action.save') })).toBeDisabled();
    await other.close();

    await field('glossary:entry.note').fill('my note');
    await field('glossary:entry.definition').fill('my definition');
    await save();
    const dialog = page.getByRole('dialog', { name: ui('entry:stale.title') });
    await expect(dialog).toContainText('their note');
    await expect(dialog).toContainText('museums');
    await expectAccessible(page, 'two versions of an entry');
    const done = dialog.getByRole('button', { name: ui('entry:stale.save') });
    await expect(done).toBeDisabled();
    await dialog.getByRole('radio', { name: 'my note' }).check();
    await done.click();
    await saved();
    await expect(field('glossary:entry.note')).toHaveValue('my note');
    await expect(field('glossary:entry.domain')).toHaveValue('museums');
    await expect(field('glossary:entry.definition')).toHaveValue('my definition');
  });

  await test.step('the first state comes back', async () => {
    await history.getByRole('button', { name: ui('entry:history.restore', { version: 1 }), exact: true }).click();
    await expect(field('glossary:entry.definition')).toHaveValue('');
    await expect(form.getByText('متحف الجسور')).toHaveCount(0);
  });

  await test.step('deleted and restored', async () => {
    await form.getByRole('button', { name: ui('common:action.delete') }).click();
    await expect(page.getByText(ui('entry:deleted.text'))).toBeVisible();
    await page
      .getByRole('button', { name: ui('entry:deleted.restore') })
      .first()
      .click();
    await expect(form).toBeVisible();
  });
});

test('conflicts are told while one types, and listed for the whole glossary', async ({ page, ui, project }) => {
  await fill(page, ui, project.id, [
    ['سامر الخطيب', 'Samer al-Khatib'],
    ['ليلى الحداد', 'Layla al-Haddad'],
    ['وادي الريحان', 'Wadi al-Rayhan'],
  ]);
  await page.getByRole('button', { name: ui('glossary:entry.add') }).click();
  const dialog = page.getByRole('dialog', { name: ui('glossary:entry.add') });
  const term = (number: number, lang: string) =>
    dialog.getByRole('textbox', { name: ui('glossary:entry.term', { number, language: ui.language(lang) }) });
  await term(1, 'ar').fill('سامر الخطيب');
  await term(1, 'en').fill('Samir Khatib');
  await expect(dialog.getByText(ui('review:conflicts.sameTerm'))).toBeVisible();
  await expect(dialog.getByRole('link')).toContainText('Samer al-Khatib');
  await expectAccessible(page, 'a conflict while an entry is added');
  await dialog.getByRole('button', { name: ui('common:action.add') }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('combobox', { name: ui('glossary:show.label') }).selectOption('conflicts');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').filter({ hasText: 'Samir Khatib' }).first()).toContainText(
    ui('review:conflicts.sameTerm'),
  );
  await expectAccessible(page, 'the conflicts of a glossary');
  await page.getByRole('combobox', { name: ui('glossary:show.label') }).selectOption('');
  await expect(page.getByRole('row')).toHaveCount(5);

  await test.step('many at once, and back', async () => {
    await page.getByRole('checkbox', { name: ui('glossary:bulk.selectPage') }).check();
    const bar = page.getByRole('toolbar', { name: ui('glossary:bulk.label') });
    await expect(bar).toContainText(ui('glossary:bulk.selected', { count: 4 }));
    await bar.getByRole('button', { name: ui('entry:review.to.inReview') }).click();
    await expect(page.getByRole('row').filter({ hasText: ui('glossary:review.inReview') })).toHaveCount(4);
    await page.getByRole('button', { name: ui('common:action.undo') }).click();
    await expect(page.getByRole('row').filter({ hasText: ui('glossary:review.approved') })).toHaveCount(4);
  });
});
