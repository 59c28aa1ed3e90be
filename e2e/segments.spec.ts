import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument } from './steps';

const TEXT = `انتهت المعركة، وعاد الجنود إلى بيوتهم. وقال الناطق إن الطريق مفتوح.

جلس الوزير.
`;

test('segments are split and joined by keys, and undone', async ({ page, ui, project, expected }) => {
  // help that was asked for just before its segment went
  expected.push(/status of 404 .*\/help/u);
  const editor = editorOf(page, ui);
  const source = (number: number) => editor.row(number).locator('[lang=ar]').first();
  const dialog = page.getByRole('dialog', { name: ui('segments:split.title', { number: ui.number(1) }) });
  const document = await importDocument(page, project.id, TEXT);
  await editor.open(documentPath(project.id, document, 1));
  await editor.write(1, 'The battle ended, and the soldiers went home.');

  await test.step('the cut is offered at the comma, in both texts', async () => {
    await page.getByRole('button', { name: ui('segments:menu.open') }).click();
    await page.getByRole('menuitem', { name: ui('editor:keys.command.split') }).click();
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('انتهت المعركة،');
    await expectAccessible(page, 'the question where to cut');
    await page.keyboard.press('Enter');
    await expect(source(2)).toHaveText('وعاد الجنود إلى بيوتهم.');
    await expect(editor.field(1)).toHaveText('The battle ended,');
    await expect(editor.row(2)).toContainText('and the soldiers went home.');
    await expect(editor.field(1)).toBeFocused();
  });

  await test.step('undo takes the split back, redo makes it again', async () => {
    await page.keyboard.press('Control+z');
    await expect(editor.field(1)).toHaveText('The battle ended, and the soldiers went home.');
    await page.keyboard.press('Control+y');
    await expect(editor.field(1)).toHaveText('The battle ended,');
  });

  await test.step('the next is joined, never over the end of a paragraph', async () => {
    await page.keyboard.press('Control+j');
    await expect(editor.field(1)).toHaveText('The battle ended, and the soldiers went home.');
    await editor.goTo(2);
    await page.keyboard.press('Control+j');
    await expect(page.getByText(ui('segments:join.noNext'))).toBeVisible();
    await page.reload();
    await expect(source(1)).toHaveText('انتهت المعركة، وعاد الجنود إلى بيوتهم.');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
  });
});

test('who types in a segment that somebody else has split loses nothing', async ({
  page,
  ui,
  project,
  another,
  expected,
}) => {
  expected.push(/status of 409/u);
  const editor = editorOf(page, ui);
  const document = await importDocument(page, project.id, TEXT);
  await editor.open(documentPath(project.id, document, 1));
  const other = await another();
  await other.goto(new URL(documentPath(project.id, document, 1), page.url()).href);
  await expect(other.getByRole('grid').locator('[contenteditable=true]')).toBeFocused();
  await other.keyboard.press('Control+s');
  await other.getByRole('dialog').getByRole('slider').first().waitFor();
  await other.keyboard.press('Enter');
  await expect(other.getByRole('grid')).toHaveAttribute('aria-rowcount', '5');

  await editor.write(1, 'The battle ended, and the soldiers went home.');
  await expect(page.getByRole('dialog', { name: ui('editor:conflict.title', { number: ui.number(1) }) })).toContainText(
    'the soldiers went home',
  );
  await page.getByRole('button', { name: ui('editor:conflict.keepMine') }).click();
  await expect(editor.saved).toBeVisible();
  await expect(page.getByText(ui('segments:changedElsewhere')).first()).toBeVisible();
  await page.getByRole('button', { name: ui('segments:reload'), includeHidden: true }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5');
  await expect(editor.field(1)).toHaveText('The battle ended, and the soldiers went home.');
});

test('a segment is approved, locked, cleared, and brought back from its history', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const document = await importDocument(page, project.id, TEXT);
  await editor.open(documentPath(project.id, document, 3));
  const choose = async (name: string) => {
    await page.getByRole('button', { name: ui('segments:menu.open') }).click();
    await page.getByRole('menuitem', { name }).click();
  };

  await test.step('approved from the menu of the segment', async () => {
    await editor.write(3, 'The minister sat down.');
    await page.getByRole('button', { name: ui('segments:menu.open') }).click();
    await expect(page.getByRole('menuitem', { name: ui('segments:menu.history') })).toBeVisible();
    // a menu lies over the page, outside its landmarks, and takes the focus
    await expectAccessible(page, 'the menu of a segment', { exceptions: ['region'] });
    await page.getByRole('menuitem', { name: ui('common:status.approved') }).click();
    await editor.expectStatus(3, 'approved');
    await expect(editor.saved).toBeVisible();
  });

  await test.step('a locked segment takes no letter', async () => {
    await choose(ui('segments:menu.lock'));
    await expect(editor.field(3)).toHaveCount(0);
    await expect(editor.row(3)).toContainText('The minister sat down.');
    await page.reload();
    await expect(editor.row(3)).toContainText(ui('editor:grid.locked'));
    await expect(editor.field(3)).toHaveCount(0);
    await choose(ui('segments:menu.unlock'));
    await expect(editor.field(3)).toHaveText('The minister sat down.');
  });

  await test.step('what was cleared is still in the history', async () => {
    await choose(ui('segments:menu.clear'));
    await expect(editor.field(3)).toHaveText('');
    await expect(editor.saved).toBeVisible();
    await choose(ui('segments:menu.history'));
    const history = page.getByRole('dialog', { name: ui('segments:history.title', { number: ui.number(3) }) });
    const approved = history.getByRole('listitem').filter({ hasText: ui('common:status.approved') });
    await expect(approved).toContainText('The minister sat down.');
    await expectAccessible(page, 'the history of a segment');
    await approved.getByRole('button', { name: ui('segments:history.restore') }).click();
    await expect(editor.field(3)).toHaveText('The minister sat down.');
    await editor.expectStatus(3, 'draft');
    await expect(editor.saved).toBeVisible();
  });
});

test('a question about a segment is asked, seen in its row, and closed', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const document = await importDocument(page, project.id, TEXT);
  await editor.open(documentPath(project.id, document, 3));
  const dialog = page.getByRole('dialog', { name: ui('segments:comments.title', { number: ui.number(3) }) });
  const openDialog = async () => {
    await page.getByRole('button', { name: ui('segments:menu.open') }).click();
    await page.getByRole('menuitem', { name: ui('segments:menu.comments') }).click();
  };
  const mark = editor.row(3).getByTitle(ui('segments:comments.open', { count: 1 }));
  await openDialog();
  await dialog.getByRole('textbox').fill('أي وزير؟');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('listitem')).toContainText('أي وزير؟');
  await expectAccessible(page, 'the comments on a segment');
  await page.keyboard.press('Escape');
  await expect(mark).toBeVisible();
  await page.reload();
  await expect(mark).toBeVisible();
  await openDialog();
  await dialog.getByRole('button', { name: ui('segments:comments.resolve') }).click();
  await expect(dialog.getByRole('button', { name: ui('segments:comments.reopen') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
});
