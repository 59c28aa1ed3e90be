import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible';
import { ARABIC, aligned, ENGLISH, editorOf } from './alignment-steps';
import { expect, test } from './fixtures';
import { documentPath, importDocument, open } from './steps';

test('both texts are read side by side, and every format leaves the page with its Arabic name', async ({
  page,
  ui,
  project,
}) => {
  const { keyboard } = page;
  const editor = await aligned(page, ui, project.id);

  await test.step('reading', async () => {
    await editor.side(3, 'source').click();
    await keyboard.press('v');
    const reading = page.getByRole('region', { name: ui('aligning:reading.label') });
    await expect(reading).toBeFocused();
    const here = reading.locator('[aria-current=true]');
    await expect(here).toHaveText([/استغرق 3 سنوات/u, /taken 3 years/u]);
    await expect(reading.locator('p[lang=ar]').first()).toHaveAttribute('dir', 'rtl');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `reading, ${colorScheme}`, { isDark: colorScheme === 'dark' });
    }
    await keyboard.press('ArrowDown');
    await expect(here).toHaveText([/وشكر العمال/u, /thanked all/u]);
    await reading.getByText('The municipality paid').click();
    await expect(here.first()).toContainText('ودفعت البلدية');
    await keyboard.press('Escape');
    await expect(editor.side(8, 'source')).toBeFocused();
  });

  await test.step('export', async () => {
    for (const [format, extension, holds] of [
      ['tmx', 'tmx', '<tmx'],
      ['xliff-2.1', 'xlf', 'version="2.1"'],
      ['xliff-1.2', 'xlf', 'version="1.2"'],
      ['csv', 'csv', '\ufeffar,en,'],
      ['xlsx', 'xlsx', 'PK'],
      ['html', 'html', 'dir="rtl"'],
    ] as const) {
      await page.getByRole('button', { name: ui('aligning:export.open'), exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: ui(`aligning:export.${format}`), exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`افتتاح الجسر الجديد في المدينة.${extension}`);
      expect(await readFile(await download.path(), 'utf8')).toContain(holds);
    }
  });
});

test('steps without a server are kept, shown as not sent, and sent in order at the next visit', async ({
  page,
  ui,
  project,
  expected,
}) => {
  expected.push(/Failed to load resource/u, /Failed to fetch RSC payload/u);
  const editor = await aligned(page, ui, project.id);
  const url = page.url();
  await editor.side(1, 'source').click();
  await page.context().setOffline(true);
  await page.keyboard.press('a');
  await page.keyboard.press('m');
  await editor.side(4, 'target').click();
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Written without a server.');
  await page.keyboard.press('Enter');
  await expect(page.getByText(ui('aligning:unsent.count', { count: 3 }))).toBeVisible();
  await expect(page.locator('[data-save-state=retrying]')).toBeVisible();
  await expectAccessible(page, 'steps not sent');
  await page.close({ runBeforeUnload: false });

  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await again.goto(url);
  const later = editorOf(again, ui);
  await expect(again.getByText(ui('aligning:unsent.resumed', { count: 3 }))).toBeVisible();
  await expect(later.saved).toBeVisible();
  await expect(later.side(4, 'target')).toHaveText('Written without a server.');
  await expect(later.link(1, 'confirmed')).toBeAttached();
  await again.reload();
  await expect(later.side(4, 'target')).toHaveText('Written without a server.');
  await expect(later.row(2)).toContainText('استغرق 3 سنوات');
});

test('cuts corrected in an alignment go back to the document of the project', async ({ page, ui, project }) => {
  const editor = editorOf(page, ui);
  const documentId = await importDocument(page, project.id, ARABIC, { name: 'الجسر' });
  await open(page, `/projects/${project.id}/alignments/new`);
  const source = page.getByRole('region', { name: ui('alignment:new.source') });
  await source.getByRole('radio', { name: ui('alignment:new.document') }).check();
  await source.getByRole('combobox').selectOption({ label: 'الجسر' });
  await page
    .getByRole('region', { name: ui('alignment:new.target') })
    .getByRole('textbox', { name: ui('alignment:new.text', { language: ui.language('en') }) })
    .fill(ENGLISH);
  await page.getByRole('button', { name: ui('alignment:new.submit'), exact: true }).click();
  await editor.opened();
  await editor.side(2, 'source').click();
  await page.keyboard.press('s');
  await page.keyboard.press('Home');
  for (let i = 0; i < 'افتتح الوزير أمس جسرا'.length; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(editor.side(2, 'source')).toHaveCount(2);
  await expect(editor.saved).toBeVisible();
  await page.getByRole('button', { name: ui('aligning:segmentation.open') }).click();
  const dialog = page.getByRole('dialog', { name: ui('aligning:segmentation.title') });
  await expect(dialog).toContainText(ui('aligning:segmentation.splits', { count: 1 }));
  await expectAccessible(page, 'cuts to the document');
  await dialog.getByRole('button', { name: ui('aligning:segmentation.submit') }).click();
  await expect(page.getByText(ui('aligning:segmentation.done', { count: 1 }))).toBeVisible();
  await open(page, documentPath(project.id, documentId, 2));
  await expect(page.getByText('افتتح الوزير أمس جسرا', { exact: true }).first()).toBeVisible();
});
