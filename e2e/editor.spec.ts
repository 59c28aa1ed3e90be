import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, isAlive } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;

test('filters stand in the address, an issue is let pass, undo reaches back', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const grid = page.getByRole('grid');
  const rows = (count: number) => expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  const article = await importDocument(page, project.id, ARTICLE);
  await editor.open(documentPath(project.id, article, AT.cost));
  const unfinished = page.getByRole('button', { name: ui('editor:filter.unfinished') });

  await test.step('an issue that is let pass does not come back', async () => {
    await editor.write(AT.cost, 'The project cost millions of dollars.');
    const issue = editor.issues.getByRole('listitem').filter({ hasText: '12' });
    await expect(issue).toHaveCount(1);
    await issue.getByRole('button').click();
    await expect(issue).toHaveCount(0);
    await expect(editor.saved).toBeVisible();
    await page.reload();
    await isAlive(page);
    await expect(editor.field(AT.cost)).toHaveText('The project cost millions of dollars.');
    await expect(issue).toHaveCount(0);
  });

  await test.step('undo works in a segment that was left and come back to', async () => {
    await editor.field(AT.cost).fill('Something else.');
    await editor.confirm(AT.director);
    await page.keyboard.press('Control+ArrowUp');
    await expect(editor.field(AT.cost)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(editor.field(AT.cost)).toHaveText('The project cost millions of dollars.');
    await expect(editor.saved).toBeVisible();
    await editor.expectStatus(AT.cost, 'draft');
  });

  await test.step('a filter narrows the rows and survives a reload', async () => {
    await editor.write(AT.cost, segment(AT.cost).en);
    await editor.confirm(AT.director);
    await expect(unfinished).toContainText(ui.number(SEGMENTS.length - 2));
    await unfinished.click();
    // what is confirmed, and the alternative text
    await rows(SEGMENTS.length - 2);
    await expect(page).toHaveURL(/status=unfinished/u);
    await page.reload();
    await isAlive(page);
    await rows(SEGMENTS.length - 2);
    await expect(unfinished).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('combobox', { name: ui('editor:filter.role') }).selectOption('heading');
    await rows(2);
    await page.getByRole('searchbox', { name: ui('editor:filter.search') }).fill('zzz');
    await expect(page.getByRole('heading', { name: ui('editor:grid.emptyTitle') })).toBeVisible();
    await page.getByRole('button', { name: ui('editor:grid.emptyAction') }).click();
    await rows(SEGMENTS.length);
  });
});
