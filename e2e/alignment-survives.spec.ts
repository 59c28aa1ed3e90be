import { aligned } from './alignment-steps';
import { expect } from './fixtures';
import { knowsProcesses, test, type Victim, whileDying } from './own-server';
import { createProject } from './steps';

/** What dies before which step. */
const KILLS = new Map<number, Victim>([
  [2, 'web'],
  [5, 'database'],
  [8, 'web'],
]);

test('whatever dies while somebody repairs an alignment, no acknowledged step is lost', async ({
  page,
  ui,
  server,
  expected,
}) => {
  test.skip(!knowsProcesses, 'the processes of the supervisor are found through /proc');
  test.slow();
  expected.push(/Failed to load resource/u, /Failed to fetch RSC payload/u);
  const projectId = await createProject(page, ui, 'alignment survives');
  const editor = await aligned(page, ui, projectId);
  const acknowledged: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/operations') && response.ok())
      acknowledged.push(response.request().postDataJSON().operation.text);
  });

  const texts = Array.from({ length: 10 }, (_, i) => `Text number ${i}, written while something dies.`);
  for (const [i, text] of texts.entries()) {
    await whileDying(server, KILLS.get(i), async () => {
      await editor.side((i % 8) + 1, 'target').click();
      await page.keyboard.press('e');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await expect(editor.side((i % 8) + 1, 'target')).toHaveText(text);
    });
  }
  await expect(editor.saved).toBeVisible({ timeout: 60_000 });
  expect(acknowledged.length).toBeGreaterThan(6);

  await page.reload();
  await editor.opened();
  for (let i = 2; i < 10; i++) await expect(editor.side((i % 8) + 1, 'target')).toHaveText(texts[i]!);
  for (let i = 0; i < 10; i++) await page.keyboard.press('Control+z');
  await expect(editor.side(1, 'target')).toHaveText('The new bridge in the city opens');
  await expect(editor.side(8, 'target')).toHaveText('The municipality paid half of the sum.');
});
