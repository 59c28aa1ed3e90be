import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, open } from './steps';

const TEXT = 'وصل حفتر إلى المدينة.\n\nقال حفتر إن الطريق مفتوح.\n\nغادر حفتر مساء.\n';
const TARGETS = ['Hifter arrived in the city.', 'Hifter said the road was open.', 'Hifter left in the evening.'];

test('a name is replaced across a project, but for one place, and taken back with one press', async ({
  page,
  ui,
  project,
}) => {
  test.slow();
  const document = await importDocument(page, project.id, TEXT);
  const editor = editorOf(page, ui);
  const hits = page.getByRole('list', { name: ui('replace:hits') }).getByRole('listitem');

  await test.step('from the editor, with the document that is open', async () => {
    await editor.open(documentPath(project.id, document, 1));
    for (const [i, text] of TARGETS.entries()) {
      await editor.write(i + 1, text);
      if (i < 2) await editor.confirm(i + 2);
    }
    await page.keyboard.press('Control+Enter');
    await expect(editor.saved).toBeVisible();
    await page.keyboard.press('Control+h');
    await expect(page.getByRole('heading', { level: 1, name: ui('replace:title') })).toBeVisible();
    await expect(page.getByRole('combobox', { name: ui('replace:scope') })).toHaveValue(document);
  });

  await test.step('every place is shown before and after', async () => {
    await page.getByRole('textbox', { name: ui('replace:find') }).fill('hifter');
    await page.getByRole('textbox', { name: ui('replace:replacement') }).fill('Haftar');
    await page.getByRole('combobox', { name: ui('replace:by') }).selectOption('case');
    await page.getByRole('button', { name: ui('replace:search') }).click();
    await expect(hits).toHaveCount(3);
    await expect(hits.first()).toContainText('Haftar arrived in the city.');
    await expectAccessible(page, 'find and replace');
  });

  await test.step('one is left as it is, the others change', async () => {
    await hits.nth(1).getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: ui('replace:replace', { count: 2 }) }).click();
    await expect(page.getByText(ui('replace:done', { count: 2 }))).toBeVisible({ timeout: 20_000 });
    await expectAccessible(page, 'a replacement that is done');
  });

  await test.step('and it is taken back, also after one was elsewhere', async () => {
    const other = await page.context().newPage();
    await other.goto(documentPath(project.id, document, 1));
    await expect(editorOf(other, ui).row(1)).toContainText('Haftar arrived');
    await expect(editorOf(other, ui).row(2)).toContainText('Hifter said');
    await open(page, '/jobs');
    const job = page
      .getByRole('article')
      .filter({ hasText: ui('jobs:kind.replaceTexts') })
      .first();
    await expectAccessible(page, 'jobs with outcomes');
    await job.getByRole('link', { name: ui('jobs:outcome') }).click();
    await expect(page.getByText(ui('replace:done', { count: 2 }))).toBeVisible();
    await page.getByRole('button', { name: ui('replace:undo') }).click();
    await expect(page.getByText(ui('replace:undone', { count: 2 }))).toBeVisible({ timeout: 20_000 });
    await other.reload();
    await expect(editorOf(other, ui).row(1)).toContainText('Hifter arrived');
    await other.close();
  });
});
