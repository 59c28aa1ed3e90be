import { expectAccessible } from './accessible';
import { aligned } from './alignment-steps';
import { expect, test } from './fixtures';

test('what stands in another order is swapped, linked at a distance, written in and taken out', async ({
  page,
  ui,
  project,
}) => {
  const { keyboard } = page;
  const editor = await aligned(page, ui, project.id);

  await test.step('two segments change places', async () => {
    await editor.side(2, 'target').click();
    await keyboard.press('w');
    await expect(editor.side(3, 'target')).toContainText('Yesterday the minister');
    await keyboard.press('Control+z');
    await expect(editor.side(2, 'target')).toContainText('Yesterday the minister');
  });

  await test.step('a segment is linked with another', async () => {
    await editor.side(2, 'source').click();
    await keyboard.press('p');
    await editor.side(2, 'source').click();
    await keyboard.press('l');
    await expect(editor.side(2, 'source')).toContainText(ui('alignment:editor.marked'));
    await keyboard.press('Escape');
    await expect(page.getByText(ui('alignment:editor.marked'))).toHaveCount(0);
    await editor.side(2, 'source').click();
    await keyboard.press('l');
    await editor.side(3, 'target').click();
    await expect(editor.side(2, 'target')).toContainText('Yesterday the minister');
    await expect(editor.saved).toBeVisible();
  });

  await test.step('the mouse does the same from the menu of a link', async () => {
    const menu = async (number: number, name: string) => {
      await editor.menuOf(number).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await menu(3, ui('alignment:keys.command.unlink'));
    await expect(editor.row(3)).toContainText(ui('alignment:editor.nothing'));
    await editor.side(3, 'source').click();
    await editor.side(4, 'target').click({ modifiers: ['Control'] });
    await expect(editor.side(3, 'target')).toContainText('the work had taken 3 years');
    await menu(3, ui('alignment:keys.command.lock'));
    await expect(editor.row(3)).toContainText(ui('alignment:editor.locked'));
  });

  await test.step('a sentence that is missing is written in, an empty one taken away', async () => {
    await editor.side(4, 'target').click();
    await keyboard.press('i');
    await keyboard.insertText('So he said.');
    await keyboard.press('Enter');
    await expect(editor.side(4, 'target')).toHaveText([/He thanked/u, 'So he said.']);
    await keyboard.press('i');
    await keyboard.press('Escape');
    await expect(editor.side(4, 'target')).toHaveCount(3);
    await keyboard.press('Delete');
    await expect(editor.side(4, 'target')).toHaveCount(2);
  });

  await test.step('all that is sure enough is confirmed at once, up to where one has looked', async () => {
    await editor.side(4, 'source').click();
    await keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: ui('alignment:above.title') });
    await expectAccessible(page, 'confirm above');
    await dialog.getByLabel(ui('alignment:above.confidence')).fill('50');
    await dialog.getByLabel(ui('alignment:above.scope')).selectOption('here');
    await dialog.getByRole('button', { name: ui('alignment:above.submit') }).click();
    await expect(editor.link(1, 'confirmed')).toBeAttached();
    await expect(editor.link(6, 'automatic')).toBeAttached();
    await keyboard.press('Control+z');
    await expect(editor.link(1, 'automatic')).toBeAttached();
  });
});

const KINDS = ['bridge', 'school', 'road', 'harbour', 'library', 'market', 'airport', 'station'];
const ARABIC_KINDS = ['جسر', 'مدرسة', 'طريق', 'ميناء', 'مكتبة', 'سوق', 'مطار', 'محطة'];
const NUMBERS = [1201, 3407, 5608, 7810, 9012, 2314, 4516, 6718, 8920, 1122, 3324, 5526, 7728, 9930, 1234, 3436];

test('a block that the translation moved is drawn across the others and brought back', async ({
  page,
  ui,
  project,
}) => {
  const arabic = NUMBERS.map((n, i) => `رأينا ${ARABIC_KINDS[i % 8]} رقمها ${n} هناك أمس.`);
  const english = NUMBERS.map((n, i) => `We saw a ${KINDS[i % 8]} numbered ${n} there yesterday.`);
  const order = [0, 1, 6, 7, 8, 9, 10, 11, 12, 13, 2, 3, 4, 5, 14, 15];
  const target = order.map((i) => english[i]).join('\n');
  const editor = await aligned(page, ui, project.id, arabic.join('\n'), target);
  const crossing = page.locator('svg[data-crossing]');
  await expect(crossing).not.toHaveAttribute('data-crossing', '0');
  await expectAccessible(page, 'moved links');
  for (let links = 0; links < NUMBERS.length && (await crossing.count()) > 0; links++) {
    await page.keyboard.press('n');
    await page.keyboard.press('g');
  }
  await expect(crossing).toHaveCount(0);
  for (const number of [3, 6, 7, 14]) await expect(editor.side(number, 'target')).toHaveText(english[number - 1]!);
});
