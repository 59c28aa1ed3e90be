import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addEntry, documentPath, editorOf, glossaryPath, importDocument, open } from './steps';

/** Made-up sentences in which one name is written in three ways. */
const PAIRS = [
  ['قال سامر الخطيب إن المتحف جاهز.', 'Samer al-Khatib said the museum was ready.'],
  ['رأي سامر الخطيب في الجسور.', 'SAMER AL-KHATIB’s view of bridges.'],
  ['وصل سامر الخطيب إلى الوادي.', 'Yesterday Samer Alkhatib reached the valley.'],
  ['لا اسم هنا.', 'No name is here.'],
] as const;
const XLIFF = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>
${PAIRS.map(([source, target], i) => `<trans-unit id="${i}"><source>${source}</source><target state="translated">${target}</target></trans-unit>`).join('\n')}
</body></file></xliff>`;

test('a name is looked at, its form changed in every segment as one, and taken back', async ({ page, ui, project }) => {
  const glossary = await glossaryPath(page, ui, project.id);
  await addEntry(page, glossary, 'سامر الخطيب', 'Samer al-Khatib');
  const document = await importDocument(page, project.id, XLIFF, { name: 'الجسور', format: 'xliff-1.2' });
  await open(page, `/projects/${project.id}`);
  await page.getByRole('link', { name: ui('names:open'), exact: true }).click();
  await page.getByRole('button', { name: ui('names:look') }).click();
  const list = page.getByRole('list', { name: ui('names:title') });
  const name = list.getByRole('listitem').filter({ hasText: 'سامر الخطيب' }).first();
  await expect(name).toContainText('Samer al-Khatib');
  await expect(name).toContainText('Alkhatib');
  await expect(name).toContainText(ui('names:minority'));
  await name.getByRole('button', { name: ui('names:places') }).click();
  await expect(name.getByRole('link', { name: ui('names:segment', { number: 3 }) })).toBeVisible();
  await expectAccessible(page, 'the names of a project');

  const dialog = page.getByRole('dialog', { name: ui('names:rename.title') });
  await test.step('the change is shown in every place before it is made', async () => {
    await name.getByRole('button', { name: ui('names:rename.open') }).click();
    await dialog.getByRole('textbox', { name: ui('names:rename.to') }).fill('Samir Khatib');
    await dialog.getByRole('button', { name: ui('names:rename.preview') }).click();
    await expect(dialog.getByText(ui('names:rename.touched', { count: 3 })).first()).toBeVisible();
    await expect(dialog).toContainText('SAMIR KHATIB’s view');
    await expectAccessible(page, 'what a change of a name touches');
  });

  const editor = editorOf(page, ui);
  await test.step('it is made in all of them, and in the glossary', async () => {
    await dialog.getByRole('button', { name: ui('names:rename.change'), exact: true }).click();
    await expect(dialog.getByText(ui('names:rename.changed', { count: 3 }))).toBeVisible();
    const other = await page.context().newPage();
    await open(other, glossary);
    await expect(other.getByRole('row').filter({ hasText: 'سامر الخطيب' })).toContainText('Samir Khatib');
    const texts = editorOf(other, ui);
    await texts.open(documentPath(project.id, document, 2));
    await expect(texts.row(2)).toContainText('SAMIR KHATIB’s view');
    await expect(texts.row(3)).toContainText('Yesterday Samir Khatib reached');
    await other.close();
  });

  await test.step('one press takes all of it back', async () => {
    await dialog.getByRole('button', { name: ui('common:action.undo') }).click();
    await expect(dialog.getByText(ui('names:rename.undone', { count: 3 }))).toBeVisible();
    await dialog
      .getByRole('button', { name: ui('common:action.close') })
      .last()
      .click();
    await editor.open(documentPath(project.id, document, 3));
    await expect(editor.row(3)).toContainText('Yesterday Samer Alkhatib reached');
  });
});
