import { expect } from './fixtures';
import { test } from './own-server';
import { open } from './steps';

const SAMPLE = 'Qantara · قنطرة';

test('the first start brings a sample, which can be deleted, and brought back', async ({ page, ui }) => {
  const heading = page.getByRole('heading', { level: 1, name: SAMPLE });

  await test.step('it is there, with one article translated, one half, one not', async () => {
    await open(page, '/');
    await expect(page).toHaveURL(/\/projects$/u);
    const card = page.getByRole('article').filter({ hasText: SAMPLE });
    await expect(card).toContainText(ui('projects:sample'));
    await card.getByRole('link').click();
    await expect(heading).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(4);
    const shares = await page.getByRole('row').evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const [done = 0, all = 1] = (row.textContent?.match(/\d+/gu) ?? []).map(Number);
        return done / all;
      }),
    );
    expect(Math.max(...shares)).toBe(1);
    expect(Math.min(...shares)).toBeLessThan(0.3);
  });

  await test.step('a sample that was changed comes back from its settings as it was', async () => {
    await page.getByRole('tab', { name: ui('projects:page.tabs.settings') }).click();
    await page.getByRole('textbox', { name: ui('projects:new.name') }).fill('changed');
    await page.getByRole('button', { name: ui('common:action.save') }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'changed' })).toBeVisible();
    await page.getByRole('button', { name: ui('projects:loadSample') }).click();
    await expect(heading).toBeVisible();
  });

  await test.step('it can be deleted', async () => {
    await page.getByRole('tab', { name: ui('projects:page.tabs.settings') }).click();
    await page.getByRole('button', { name: ui('projects:settings.delete') }).click();
    const dialog = page.getByRole('dialog', { name: ui('projects:settings.deleteTitle') });
    await expect(dialog).toContainText(SAMPLE);
    await dialog.getByRole('button', { name: ui('common:action.delete') }).click();
    await expect(page).toHaveURL(/\/projects$/u);
    await expect(page.getByRole('heading', { name: ui('projects:empty.title') })).toBeVisible();
  });

  await test.step('and brought back', async () => {
    await page.getByRole('button', { name: ui('projects:loadSample') }).click();
    await expect(heading).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(4);
  });
});
