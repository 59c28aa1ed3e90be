import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { editorOf, open } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;

/** Presses Tab (or Shift+Tab) until the element has the focus: everything must be reached in a few presses. */
async function tabTo(page: Page, element: Locator, { key = 'Tab', within = 20 } = {}): Promise<void> {
  await element.waitFor();
  for (let presses = 0; presses < within; presses++) {
    await page.keyboard.press(key);
    if (await element.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`not reached within ${within} presses of ${key}: ${element}`);
}

test('the whole way from an empty project to the finished file by keyboard alone', async ({ page, ui }) => {
  const { keyboard } = page;
  const editor = editorOf(page, ui);

  await test.step('a project is made', async () => {
    await open(page, '/projects');
    await keyboard.press('Tab');
    await expect(page.getByRole('link', { name: ui('common:nav.skip') })).toBeFocused();
    await expect(page.getByRole('link', { name: ui('common:nav.skip') })).toBeInViewport();
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    const create = page.getByRole('button', { name: ui('projects:new.open') });
    await tabTo(page, create);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: ui('projects:new.title') });
    await expect(dialog.getByRole('textbox', { name: ui('projects:new.name') })).toBeFocused();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(create).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: ui('projects:new.name') })).toBeFocused();
    await keyboard.insertText(`keys ${Math.random().toString(36).slice(2)}`);
    await keyboard.press('Enter');
  });

  await test.step('an article is brought in and a role corrected', async () => {
    const bring = page.getByRole('link', { name: ui('projects:page.import') }).first();
    await tabTo(page, bring);
    await keyboard.press('Enter');
    const article = page.getByRole('textbox', { name: ui('documents:import.pasteLabel') });
    await tabTo(page, article);
    await keyboard.insertText(ARTICLE);
    await tabTo(page, page.getByRole('button', { name: ui('documents:import.preview') }), { within: 2 });
    await keyboard.press('Enter');
    const role = page.getByRole('combobox', {
      name: ui('documents:import.role', { number: ui.number(1) }),
      exact: true,
    });
    await tabTo(page, role);
    await keyboard.press('ArrowDown');
    await expect(role).toHaveValue('heading');
    await keyboard.press('ArrowUp');
    await expect(role).toHaveValue('headline');
    await tabTo(page, page.getByRole('button', { name: ui('documents:import.store') }), { within: 40 });
    await keyboard.press('Enter');
    await expect(editor.field(1)).toBeFocused();
  });

  await test.step('segments are translated, confirmed and moved between', async () => {
    await keyboard.insertText(segment(1).en);
    await editor.confirm(2);
    await keyboard.press('Control+Shift+Enter');
    await expect(editor.field(3)).toBeFocused();
    await keyboard.press('Control+ArrowDown');
    await expect(editor.field(AT.opening)).toBeFocused();
    await keyboard.press('Control+ArrowUp');
    await expect(editor.field(3)).toBeFocused();
    await keyboard.press('Control+Alt+s');
    await expect(editor.field(3)).toHaveText(segment(3).ar);
    await keyboard.press('Control+z');
    await expect(editor.field(3)).toHaveText('');
    await editor.goTo(AT.cost);
    await keyboard.insertText('The project cost millions of dollars.');
    await editor.confirm(AT.director);
    await keyboard.press('F8');
    await expect(editor.field(AT.cost)).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.insertText(segment(AT.cost).en);
    await keyboard.press('Control+Shift+Enter');
    await expect(editor.saved).toBeVisible();
    await editor.expectStatus(AT.cost, 'translated');
    await editor.goTo(1);
    await keyboard.press('F9');
    await expect(editor.field(3)).toBeFocused();
  });

  await test.step('from the field to the rows and back', async () => {
    await keyboard.press('Escape');
    await expect(editor.row(3)).toBeFocused();
    await keyboard.press('Enter');
    await expect(editor.field(3)).toBeFocused();
  });

  await test.step('help shows every key, and closing it leads back to the field', async () => {
    await keyboard.press('Escape');
    await keyboard.press('?');
    const help = page.getByRole('dialog', { name: ui('editor:keys.title') });
    await expect(help.getByRole('button', { name: ui('common:action.close') })).toBeFocused();
    for (const command of ['confirm', 'insertMatch', 'insertTerm', 'addTerm', 'nextIssue', 'goTo', 'find'])
      await expect(help).toContainText(ui(`editor:keys.command.${command}`));
    await keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(editor.field(3)).toBeFocused();
    await keyboard.press('Control+/');
    await expect(help.getByRole('button', { name: ui('common:action.close') })).toBeFocused();
    await keyboard.press('Escape');
    await expect(editor.field(3)).toBeFocused();
  });

  await test.step('searching narrows the rows, blind to spelling, and Escape leads back', async () => {
    await keyboard.press('Control+f');
    const search = page.getByRole('searchbox', { name: ui('editor:filter.search') });
    await expect(search).toBeFocused();
    await keyboard.insertText('الاسبوع الاول');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
    await keyboard.press('Enter');
    await expect(editor.field(AT.repeated)).toBeFocused();
    await keyboard.press('Control+f');
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', `${SEGMENTS.length + 1}`);
    await keyboard.press('Escape');
    await expect(editor.field(AT.repeated)).toBeFocused();
  });

  await test.step('the file is taken from the export dialog', async () => {
    await keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: ui('common:action.export') }), { key: 'Shift+Tab' });
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });
    await tabTo(page, dialog.getByRole('link', { name: ui('documents:export.format.tmx.name') }));
    const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.tmx$/u);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('and out of the editor, through its menu', async () => {
    const menu = page.getByRole('button', { name: ui('editor:nav.menu') });
    await tabTo(page, menu, { key: 'Shift+Tab', within: 30 });
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: ui('common:nav.projects') })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: ui('projects:title') })).toBeVisible();
  });
});
