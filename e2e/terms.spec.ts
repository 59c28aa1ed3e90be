import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import type { Ui } from './interface';
import { documentPath, editorOf, importDocument, open, select } from './steps';

const ARTICLE = `وللأمم المتحدة موقف ثابت من النزاع في السودان.

وقال خالد المنصوري إن المحادثات مستمرة منذ أسبوع.

وأكد نزار القيسي أن الوفد عاد مساء أمس.`;
const GLOSSARY = `ar,en,en admitted,en deprecated,definition,note
الأمم المتحدة,United Nations,UN,United Nation,منظمة دولية,
`;

/** A glossary file into the project's own glossary, as its page does it. */
async function furnishGlossary(page: Page, ui: Ui, projectId: string): Promise<void> {
  await open(page, `/projects/${projectId}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:glossaries.label') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: ui('common:action.import') }).click();
  const dialog = page.getByRole('dialog', { name: ui('termfile:title') });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(GLOSSARY) });
  await dialog.getByRole('button', { name: ui('common:action.import') }).click();
  await expect(dialog.getByText(ui('termfile:done'))).toBeVisible({ timeout: 20_000 });
}

test('terms are known with all that hangs on them, inserted as they fit, spelled and added', async ({
  page,
  ui,
  project,
}) => {
  await furnishGlossary(page, ui, project.id);
  const document = await importDocument(page, project.id, ARTICLE);
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, document, 1));

  await test.step('وللأمم المتحدة is the United Nations: with its status, its other names and its notes', async () => {
    await expect(editor.terms).toContainText('United Nations');
    await expect(editor.terms).toContainText('منظمة دولية');
    await expect(editor.terms).toContainText('United Nation');
    await page.keyboard.press('Control+Shift+Digit1');
    await expect(editor.field(1)).toHaveText('United Nations');
    await editor.terms.getByRole('button', { name: ui('terms:panel.insert', { term: 'UN' }), exact: true }).click();
    await expect(editor.field(1)).toHaveText('United Nations UN');
  });

  await test.step('a card says it over the word', async () => {
    const source = editor.row(1).locator('[data-source]');
    const box = await source.evaluate((element) => {
      const range = window.document.createRange();
      const text = element.querySelector('*')?.firstChild ?? element.firstChild!;
      const node = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? text;
      range.setStart(node, 2);
      range.setEnd(node, 6);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(box.x - 60, box.y + 40);
    await page.mouse.move(box.x, box.y);
    const card = page.getByRole('tooltip', { name: ui('terms:panel.card') });
    await expect(card).toContainText('United Nations');
    await expect(card).toContainText(ui('terms:panel.status.admitted'));
    await expectAccessible(page, 'the card of a term');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await page.mouse.move(5, 5);
  });

  await test.step('an unknown name is spelled: one key opens the spellings, one inserts', async () => {
    await editor.goTo(2);
    await select(editor.row(2).locator('[data-source]'), 'خالد المنصوري');
    await page.keyboard.press('Control+Alt+n');
    const dialog = page.getByRole('dialog', { name: ui('terms:spellings.title') });
    await expect(dialog.getByRole('listitem').first()).toContainText(/Khal[ei]d/u);
    await expect(dialog).toContainText('ALA-LC');
    await expectAccessible(page, 'spellings of a name');
    const spelling = (await dialog.getByRole('listitem').first().locator('bdi').textContent())!;
    await page.keyboard.press('1');
    await expect(dialog).toBeHidden();
    await expect(editor.field(2)).toHaveText(spelling);
  });

  await test.step('a term is added from one selection: the other side is found', async () => {
    await editor.write(2, 'Khalid al-Mansouri said the talks had gone on for a week.');
    await select(editor.row(2).locator('[data-source]'), 'خالد المنصوري');
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: ui('editor:term.addTitle') });
    await expect(dialog.getByRole('textbox', { name: ui('editor:term.target') })).toHaveValue('Khalid al-Mansouri');
    await expect(dialog).toContainText(ui('terms:guessed.name'));
    await dialog.getByRole('button', { name: ui('common:action.add') }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.terms).toContainText('Khalid al-Mansouri');
    await expect(editor.terms).toContainText(ui('terms:panel.review.proposed'));
  });
});
