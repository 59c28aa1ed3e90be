import { expect, test } from './fixtures';
import { open } from './steps';

test('a large article is read and stored in the background, and can be stopped', async ({ page, ui, project }) => {
  const lines = Array.from(
    { length: 9_000 },
    (_, n) => `وصل الوفد رقم ${n} إلى المدينة صباح اليوم، ثم غادرها مساء بعد لقاء طويل.`,
  );
  const file = { name: 'كبير.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n\n')) };
  expect(file.buffer.length).toBeGreaterThan(1_000_000);
  await open(page, `/projects/${project.id}/import`);
  await page.getByRole('tab', { name: ui('documents:import.file') }).click();

  await test.step('stopped, it leaves nothing', async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: ui('common:action.cancel') }).click();
    await expect(page.getByRole('button', { name: ui('common:action.cancel') })).toBeHidden({ timeout: 60_000 });
  });

  await test.step('left alone, it is shown, then stored', async () => {
    const change = page.getByRole('button', { name: ui('documents:import.change') });
    if (await change.isVisible()) {
      await change.click(); // it was quicker than the word to stop
      await page.getByRole('tab', { name: ui('documents:import.file') }).click();
    }
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText(ui('documents:import.large'))).toBeVisible();
    await expect(page.getByRole('heading', { name: ui('documents:import.previewTitle') })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(ui('documents:import.found', { count: 9_000 }))).toBeVisible();
    await page.getByRole('button', { name: ui('documents:import.store') }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/u, { timeout: 60_000 });
    await expect(page.getByText('وصل الوفد رقم 0 إلى', { exact: false }).first()).toBeVisible();
  });
});
