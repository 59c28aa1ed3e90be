import { expect, test } from './fixtures';
import { documentIdOf, documentPath, editorOf, importDocument, isAlive, open, select } from './steps';
import { ARTICLE, AT, NAME, SEGMENTS, SEQUEL, SEQUEL_AT } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;
const role = (name: string) => `common:role.${name}`;

test('a translator brings in an article, translates it, and finds the work again', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);

  await test.step('the preview shows how the article is cut, and a role is corrected', async () => {
    await page
      .getByRole('link', { name: ui('projects:page.import') })
      .first()
      .click();
    await page.getByRole('textbox', { name: ui('documents:import.pasteLabel') }).fill(ARTICLE);
    await page.getByRole('button', { name: ui('documents:import.preview') }).click();
    const preview = page.getByRole('region', { name: ui('documents:import.previewTitle') });
    await expect(preview).toContainText(ui('documents:import.found', { count: SEGMENTS.length }));
    for (const { ar, role: expected } of SEGMENTS) {
      const block = preview.getByRole('listitem').filter({ hasText: ar });
      await expect(block.first().getByText(ar, { exact: true })).toBeVisible();
      await expect(block.first().getByRole('combobox')).toHaveValue(expected);
    }
    await expect(preview.getByRole('listitem').filter({ hasText: segment(2).ar })).toContainText(
      ui('documents:import.kept'),
    );
    const question = preview.getByRole('listitem').filter({ hasText: segment(AT.secondQuestion).ar });
    await question.getByRole('combobox').selectOption(ui(role('body')));
    await page.getByRole('textbox', { name: ui('documents:import.name') }).fill('museum');
    await page.getByRole('button', { name: ui('documents:import.store') }).click();
    await expect(editor.field(1)).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('museum');
  });
  const documentId = documentIdOf(page);

  await test.step('the editor shows the roles, the corrected one too', async () => {
    await expect(editor.row(1).getByRole('button', { name: ui(role('headline')) })).toBeVisible();
    await expect(editor.row(AT.question).getByRole('button', { name: ui(role('heading')) })).toBeVisible();
    await editor.goTo(AT.secondQuestion);
    await expect(editor.row(AT.secondQuestion).getByRole('button', { name: ui(role('heading')) })).toHaveCount(0);
    await editor.goTo(1);
  });

  await test.step('sentences are confirmed one after another, and the repetition follows', async () => {
    for (let number = 1; number <= AT.repeated; number++) {
      if (segment(number).en) await editor.write(number, segment(number).en);
      await editor.confirm(number + 1);
    }
    await expect(editor.saved).toBeVisible();
    for (const number of [1, 3, 4, 5, 6, 7]) await editor.expectStatus(number, 'translated');
    await editor.goTo(AT.repeatedAgain);
    await expect(editor.field(AT.repeatedAgain)).toHaveText(segment(AT.repeatedAgain).en);
    await editor.expectStatus(AT.repeatedAgain, 'translated');
    await expect(editor.row(AT.repeatedAgain)).toContainText(ui('editor:origin.propagated'));
  });

  await test.step('a draft is saved by itself, and all is there after a reload', async () => {
    await editor.goTo(8);
    await editor.write(8, 'He added that a team of engineers');
    await expect(editor.state('waiting').or(editor.state('sending')).or(editor.saved)).toBeVisible();
    await expect(editor.saved).toBeVisible();
    const progress = await page.getByRole('banner').textContent();
    await page.reload();
    await isAlive(page);
    await expect(editor.field(8)).toHaveText('He added that a team of engineers');
    await editor.expectStatus(8, 'draft');
    for (const number of [3, 4, 5, 6, 7]) {
      await expect(editor.row(number)).toContainText(segment(number).en);
      await editor.expectStatus(number, 'translated');
    }
    expect(await page.getByRole('banner').textContent()).toBe(progress);
  });

  await test.step('the project shows how far the article is', async () => {
    await open(page, `/projects/${project.id}`);
    await expect(page.getByRole('row').filter({ hasText: 'museum' })).toContainText(
      // six confirmed, one repeated, and the alternative text, which stays as it is
      ui('common:progress.finished', { done: 8, count: SEGMENTS.length }),
    );
    await page.getByRole('link', { name: 'museum' }).click();
    await page.waitForURL(`**${documentPath(project.id, documentId)}*`);
  });
});

test('what was translated helps with the next article', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const article = await importDocument(page, project.id, ARTICLE, { name: 'museum' });

  await test.step('a number that is left out is reported until it is there', async () => {
    await editor.open(documentPath(project.id, article, AT.opening));
    for (const number of [AT.opening, AT.cost]) {
      await editor.write(number, segment(number).en);
      if (number === AT.opening) await editor.confirm(number + 1);
    }
    const missing = editor.issues.getByRole('listitem').filter({ hasText: '12' });
    await editor.write(AT.cost, 'The project cost millions of dollars.');
    await expect(missing.first()).toBeVisible();
    await editor.write(AT.cost, segment(AT.cost).en);
    await expect(missing).toHaveCount(0);
    await editor.confirm(AT.director);
  });

  await test.step('a name is added from the selections on both sides', async () => {
    await editor.write(AT.director, segment(AT.director).en);
    await select(editor.row(AT.director).locator('[data-source]'), NAME.ar);
    await select(editor.field(AT.director), NAME.en);
    await editor.field(AT.director).press('Control+e');
    const dialog = page.getByRole('dialog', { name: ui('editor:term.addTitle') });
    await expect(dialog.getByRole('textbox', { name: ui('editor:term.source') })).toHaveValue(NAME.ar);
    await expect(dialog.getByRole('textbox', { name: ui('editor:term.target') })).toHaveValue(NAME.en);
    await dialog.getByRole('textbox', { name: ui('editor:term.source') }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(editor.terms).toContainText(NAME.en);
    await editor.field(AT.director).focus();
    await editor.confirm(AT.repeated);
    for (const number of [AT.repeated, AT.hall, AT.visitors]) {
      await editor.goTo(number);
      await editor.write(number, segment(number).en);
      await editor.confirm(number + 1);
    }
    await expect(editor.saved).toBeVisible();
  });

  const sequel = await importDocument(page, project.id, SEQUEL, { name: 'longer hours' });
  await editor.open(documentPath(project.id, sequel, SEQUEL_AT.opening));
  const best = editor.matches.getByRole('article').first();

  await test.step('the same sentence between the same neighbours is a match in context', async () => {
    await expect(best).toContainText(segment(AT.opening).en);
    await expect(best).toContainText(`100${ui('common:score.exact')}`);
    await editor.goTo(SEQUEL_AT.cost);
    await expect(best).toContainText(segment(AT.cost).en);
    await expect(best).toContainText(`101${ui('common:score.context')}`);
  });

  await test.step('a similar sentence comes with what differs and why it scores so', async () => {
    await editor.goTo(SEQUEL_AT.hall);
    await expect(best).toContainText(segment(AT.hall).en);
    await expect(best.locator('del')).toHaveText('الثانية');
    await expect(best.locator('ins')).toHaveText('الثالثة');
    await expect(best).toContainText(ui('editor:match.difference.words'));
    await best.getByText(ui('editor:match.score.title')).click();
    await expect(best.getByText(ui('editor:match.score.graded', { score: 88 }).split(':')[0]!)).toBeVisible();
    await editor.field(SEQUEL_AT.hall).press('Control+1');
    await expect(editor.field(SEQUEL_AT.hall)).toHaveText(segment(AT.hall).en);
    await expect(editor.saved).toBeVisible();
    await editor.expectStatus(SEQUEL_AT.hall, 'draft');
  });

  await test.step('a number that changed is put right in the proposal', async () => {
    await editor.goTo(SEQUEL_AT.visitors);
    await expect(best).toContainText('6000 visitors');
    await expect(best).toContainText(ui('editor:match.difference.numbers'));
    await editor.field(SEQUEL_AT.visitors).press('Control+1');
    await expect(editor.field(SEQUEL_AT.visitors)).toHaveText(segment(AT.visitors).en.replace('5000', '6000'));
  });

  await test.step('the name is known with the preposition before it, and inserted by key', async () => {
    await editor.goTo(SEQUEL_AT.thanks);
    const term = editor.terms.getByRole('listitem').first();
    await expect(term).toContainText(`ل${NAME.ar}`);
    await expect(term).toContainText(NAME.en);
    await editor.field(SEQUEL_AT.thanks).pressSequentially('Residents thanked ');
    await page.keyboard.press('Control+Shift+Digit1');
    await expect(editor.field(SEQUEL_AT.thanks)).toHaveText(`Residents thanked ${NAME.en}`);
  });

  await test.step('the sentence that repeats in the project is offered as it was translated', async () => {
    await editor.goTo(SEQUEL_AT.repeated);
    await expect(best).toContainText(ui('common:score.exact'));
    await editor.field(SEQUEL_AT.repeated).press('Control+1');
    await expect(editor.field(SEQUEL_AT.repeated)).toHaveText(segment(AT.repeated).en);
  });
});
