import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, open } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;

test('keys are changed, conflicts are told, and the change is remembered', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const { keyboard } = page;
  const article = await importDocument(page, project.id, ARTICLE);
  await editor.open(documentPath(project.id, article, AT.opening));
  const help = page.getByRole('dialog', { name: ui('editor:keys.title') });
  const line = (label: string) =>
    help.getByRole('listitem').filter({ has: page.getByText(ui(label), { exact: true }) });
  const change = (label: string) =>
    help.getByRole('button', { name: ui('desk:keys.change', { action: ui(label) }), exact: true });
  const GO = 'editor:keys.command.goTo';

  await test.step('a key that the browser needs is refused, one of another action is told', async () => {
    await keyboard.press('Control+/');
    await change(GO).click();
    await help.getByRole('button', { name: ui('desk:keys.add') }).click();
    await keyboard.press('F5');
    await expect(line(GO)).toContainText('F5');
    await expect(line(GO).getByRole('status')).not.toBeEmpty();
    await help.getByRole('button', { name: ui('desk:keys.add') }).click();
    await keyboard.press('Control+e');
    await expect(line(GO).getByRole('status')).toContainText(ui('editor:keys.command.addTerm'));
    await help.getByRole('button', { name: ui('desk:keys.takeOver') }).click();
    await expect(line('editor:keys.command.addTerm')).toContainText(ui('desk:keys.none'));
    await keyboard.press('Escape');
    await expect(help).toBeHidden();
  });

  await test.step('the new key works, the old one too, also after a reload', async () => {
    const goTo = page.getByRole('dialog', { name: ui('editor:goTo.title') });
    for (const press of ['Control+e', 'Control+g']) {
      await keyboard.press(press);
      await expect(goTo).toBeVisible();
      await keyboard.press('Escape');
      await expect(goTo).toBeHidden();
    }
    await editor.open(documentPath(project.id, article, AT.opening));
    await keyboard.press('Control+e');
    await expect(goTo).toBeVisible();
    await keyboard.press('Escape');
    await expect(goTo).toBeHidden();
  });

  await test.step('everything is put back', async () => {
    await keyboard.press('Control+/');
    await help.getByRole('button', { name: ui('desk:keys.resetAll') }).click();
    await keyboard.press('Escape');
    await keyboard.press('Control+e');
    await expect(page.getByRole('dialog', { name: ui('editor:term.addTitle') })).toBeVisible();
  });
});

test('panels are opened, moved, sized and closed by keyboard, and stay so', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const { keyboard } = page;
  const article = await importDocument(page, project.id, ARTICLE);
  await editor.open(documentPath(project.id, article, AT.cost));
  const side = (dock: string) => page.getByRole('complementary', { name: ui(`desk:dock.${dock}`) });
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  const terms = ui('editor:panel.terms');

  await test.step('a key goes to a panel, Escape back', async () => {
    await keyboard.press('Control+Alt+2');
    await expect(panel(terms)).toBeFocused();
    await keyboard.press('Escape');
    await expect(editor.field(AT.cost)).toBeFocused();
  });

  await test.step('a panel is moved to the bottom by its menu', async () => {
    const menu = panel(terms).getByRole('button', { name: ui('desk:panel.menu', { panel: terms }) });
    await menu.focus();
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: ui('desk:dock.move.bottom') }).press('Enter');
    await expect(side('bottom').getByRole('region', { name: terms })).toBeVisible();
    await expect(side('end').getByRole('region', { name: terms })).toHaveCount(0);
  });

  await test.step('a side is made wider by arrows', async () => {
    const width = async () => (await side('end').boundingBox())!.width;
    const before = await width();
    await page.getByRole('separator', { name: ui('desk:dock.resize.end') }).focus();
    const wider = ui.locale === 'ar' ? 'ArrowRight' : 'ArrowLeft';
    for (let i = 0; i < 3; i++) await keyboard.press(wider);
    await expect.poll(width).toBe(before + 48);
  });

  await test.step('all of it is there after a reload, and is put back from the menu', async () => {
    await editor.open(documentPath(project.id, article, AT.cost));
    await expect(side('bottom').getByRole('region', { name: terms })).toBeVisible();
    await page.getByRole('button', { name: ui('desk:view.menu') }).click();
    await page.getByRole('menuitem', { name: ui('desk:view.reset') }).click();
    await expect(side('end').getByRole('region', { name: terms })).toBeVisible();
    await expect(side('bottom')).toHaveCount(0);
  });

  await test.step('zen leaves the text alone', async () => {
    await page.getByRole('grid').locator('[contenteditable=true]').focus();
    await keyboard.press('Control+Alt+z');
    await expect(side('end')).toHaveCount(0);
    await expect(editor.header).toHaveCount(0);
    await expect(editor.field(AT.cost)).toBeFocused();
    await keyboard.press('Control+Alt+z');
    await expect(side('end')).toBeVisible();
  });

  await test.step('the next key can be left to the browser', async () => {
    await keyboard.press('Control+Alt+b');
    await keyboard.press('Control+g');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Control+g');
    await expect(page.getByRole('dialog', { name: ui('editor:goTo.title') })).toBeVisible();
  });
});

test('the preview follows the cursor, and a press in it goes to the segment', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const article = await importDocument(page, project.id, ARTICLE);
  await editor.open(documentPath(project.id, article, 1));
  await page.keyboard.press('Control+Alt+7');
  const preview = page.getByRole('document', { name: ui('desk:preview.label') });
  await expect(preview.getByRole('heading', { level: 3 })).toContainText(segment(1).ar);
  await editor.field(1).focus();
  await editor.write(1, segment(1).en);
  await expect(preview.getByRole('heading', { level: 3 })).toHaveText(segment(1).en);
  await editor.goTo(SEGMENTS.length);
  await expect(preview.getByText(segment(SEGMENTS.length).ar)).toBeInViewport();
  await editor.goTo(1);
  await preview.getByText(segment(AT.cost).ar).click();
  await expect(editor.field(AT.cost)).toBeFocused();
});

test('the panels of checks, comments and history speak of the active segment', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const article = await importDocument(page, project.id, ARTICLE);
  await open(page, documentPath(project.id, article, AT.cost));
  await editor.write(AT.cost, 'The project cost millions of dollars.');
  await editor.confirm(AT.director);
  await page.keyboard.press('Control+Alt+3');
  const checks = page.getByRole('region', { name: ui('desk:panel.checks'), exact: true });
  await checks.getByRole('button', { name: /12/u }).click();
  await expect(editor.field(AT.cost)).toBeFocused();
  await page.keyboard.press('Control+Alt+6');
  const history = page.getByRole('region', { name: ui('desk:panel.history'), exact: true });
  await expect(history.getByText(ui('segments:history.now'))).toBeVisible();
  await page.keyboard.press('Control+Alt+5');
  const comments = page.getByRole('region', { name: ui('desk:panel.comments'), exact: true });
  await comments.getByRole('textbox').fill('Which currency?');
  await comments.getByRole('button', { name: ui('segments:comments.send') }).click();
  await expect(comments.getByRole('listitem').getByText('Which currency?')).toBeVisible();
});
