import { expectAccessible } from './accessible';
import { ARABIC, align, aligned, ENGLISH, editorOf } from './alignment-steps';
import { expect, test } from './fixtures';
import { open } from './steps';

test('two texts are linked, repaired by keyboard, locked, realigned, committed and corrected afterwards', async ({
  page,
  ui,
  project,
}) => {
  const { keyboard } = page;
  const editor = await aligned(page, ui, project.id);
  await expect(editor.side(1, 'source')).toHaveText('افتتاح الجسر الجديد في المدينة');
  await expect(editor.side(8, 'target')).toHaveText('The municipality paid half of the sum.');

  await test.step('what is spoilt by keyboard is repaired by keyboard', async () => {
    await editor.side(2, 'source').click();
    await keyboard.press('m');
    await expect(editor.row(2)).toContainText('استغرق 3 سنوات');
    await keyboard.press('Control+z');
    await expect(editor.row(2)).not.toContainText('استغرق 3 سنوات');
    await editor.side(3, 'target').click();
    await keyboard.press('u');
    await expect(editor.row(2)).toContainText('the work had taken 3 years');
    await expect(editor.row(3)).toContainText(ui('alignment:editor.nothing'));
    await keyboard.press('d');
    await expect(editor.row(3)).toContainText('the work had taken 3 years');
    await editor.side(4, 'target').click();
    await keyboard.press('s');
    await keyboard.press('Home');
    for (let i = 0; i < 'He thanked all'.length; i++) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(editor.side(4, 'target')).toHaveText(['He thanked all', 'the workers for their patience.']);
    await keyboard.press('j');
    await expect(editor.side(4, 'target')).toHaveText(['He thanked all the workers for their patience.']);
    await keyboard.press('e');
    await keyboard.press('Control+a');
    await keyboard.insertText('He thanked the workers, all of them, for their patience.');
    await keyboard.press('Enter');
    await expect(editor.side(4, 'target')).toHaveText('He thanked the workers, all of them, for their patience.');
    await keyboard.press('x');
    await expect(editor.row(4)).toContainText(ui('alignment:editor.excluded'));
    await keyboard.press('x');
    await expect(editor.row(4)).not.toContainText(ui('alignment:editor.excluded'));
  });

  await test.step('a spoilt stretch is realigned around what is locked', async () => {
    await editor.side(1, 'source').click();
    await keyboard.press('Space');
    await expect(editor.row(1)).toContainText(ui('alignment:editor.locked'));
    await keyboard.press('u');
    await expect(page.getByRole('status').filter({ hasText: ui('alignment:editor.refused') })).toBeVisible();
    await editor.side(5, 'target').click();
    await keyboard.press('Shift+D');
    await expect(editor.row(5)).toContainText(ui('alignment:editor.nothing'));
    await keyboard.press('Control+r');
    await expect(editor.side(5, 'target')).toHaveText('Some 40 thousand people cross the bridge every day.');
    await expect(editor.row(1)).toContainText(ui('alignment:editor.locked'));
  });

  await test.step('nothing is lost by closing the window, and undo goes on where it was', async () => {
    await expect(editor.saved).toBeVisible();
    await page.reload();
    await editor.opened();
    await expect(editor.side(4, 'target')).toHaveText('He thanked the workers, all of them, for their patience.');
    await keyboard.press('Control+z');
    await expect(editor.row(5)).toContainText(ui('alignment:editor.nothing'));
    await keyboard.press('Control+Shift+z');
    await expect(editor.side(5, 'target')).toHaveText('Some 40 thousand people cross the bridge every day.');
  });

  await test.step('confirmed links go to the memory', async () => {
    await editor.side(4, 'source').click();
    await keyboard.press('a');
    await expect(editor.link(4, 'confirmed')).toBeAttached();
    await expect(editor.side(5, 'source')).toBeFocused();
    await keyboard.press('a');
    await keyboard.press('r');
    await expect(editor.link(6, 'rejected')).toBeAttached();
    await keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: ui('alignment:commit.title') });
    await expect(dialog).toContainText(ui('alignment:commit.added', { count: 2 }));
    await dialog.getByText(ui('aligning:published.title')).click();
    await dialog.getByLabel(ui('aligning:published.outlet')).fill('الجزيرة');
    await dialog.getByText(ui('alignment:commit.added', { count: 2 })).click();
    await expect(dialog).toContainText('Some 40 thousand people cross the bridge every day.');
    await expectAccessible(page, 'commit');
    await dialog.getByRole('button', { name: ui('alignment:commit.submit') }).click();
    await expect(page.getByText(ui('alignment:commit.done', { count: 2 }))).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  await test.step('a correction after the commit changes the unit', async () => {
    await editor.side(5, 'target').click();
    await keyboard.press('e');
    await keyboard.press('Control+a');
    await keyboard.insertText('Every day 40 thousand people cross it.');
    await keyboard.press('Enter');
    await expect(editor.side(5, 'target')).toHaveText('Every day 40 thousand people cross it.');
    await expect(editor.saved).toBeVisible();
    await open(page, '/memories');
    await page.getByRole('link', { name: project.name }).first().click();
    await expect(page.getByText('Every day 40 thousand people cross it.')).toBeVisible();
    await expect(page.getByText('Some 40 thousand people cross the bridge every day.')).toHaveCount(0);
    await expect(page.getByText('الجزيرة').first()).toBeVisible();
  });
});

test('exchanged sides are noticed, and the page passes axe with every kind of link', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  await align(page, ui, project.id, ENGLISH, ARABIC);
  const question = page.getByRole('dialog', { name: ui('alignment:new.reversed.title') });
  await expectAccessible(page, 'exchanged sides');
  await question.getByRole('button', { name: ui('alignment:new.reversed.swap') }).click();
  await editor.opened();
  await expect(editor.side(1, 'source')).toHaveText('افتتاح الجسر الجديد في المدينة');
  for (const [number, key] of [
    [2, 'a'],
    [4, 'r'],
    [5, 'p'],
    [7, 'Space'],
  ] as const) {
    await editor.side(number, 'source').click();
    await page.keyboard.press(key);
  }
  await expect(editor.saved).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `links, ${colorScheme}`, { isDark: colorScheme === 'dark' });
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: ui('alignment:keys.title') })).toBeVisible();
  await expectAccessible(page, 'keys', { isDark: true });
});

test('two people never write over each other', async ({ page, ui, project, another, expected }) => {
  expected.push(/409/u, /Failed to load resource/u);
  const mine = await aligned(page, ui, project.id);
  const other = await another();
  await other.goto(page.url());
  const theirs = editorOf(other, ui);
  await expect(theirs.row(1)).toBeVisible();
  await theirs.grid.locator('[data-place]').first().click();
  await other.context().setOffline(true);
  await other.keyboard.press('p');
  await expect(other.getByText(ui('aligning:unsent.count', { count: 1 }))).toBeVisible();
  await theirs.side(6, 'source').click();
  await other.keyboard.press('a');
  await mine.side(1, 'source').click();
  await page.keyboard.press('m');
  await page.keyboard.press('Space');
  await expect(mine.saved).toBeVisible();
  await other.context().setOffline(false);
  const told = other.getByRole('dialog', { name: ui('aligning:others.title') });
  await expect(told).toContainText(ui('alignment:keys.command.merge'));
  await expect(told).toContainText(ui('alignment:keys.command.unlink'));
  await expect(told).toContainText(ui('aligning:others.kept', { count: 1 }));
  await expectAccessible(other, 'somebody was faster');
  await told.getByRole('button', { name: ui('aligning:others.seen') }).click();
  await expect(theirs.row(1)).toContainText(ui('alignment:editor.locked'));
  await expect(theirs.saved).toBeVisible();

  await test.step('what the other has confirmed shows here by itself', async () => {
    await expect(
      mine.grid.locator('[role=row]').filter({ hasText: ui('alignment:editor.state.confirmed') }),
    ).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: /./u }).last()).not.toBeEmpty();
  });
});
