import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, open } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const cost = SEGMENTS[AT.cost - 1]!;
const tmx = (...pairs: readonly (readonly [string, string])[]) => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="story" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="ar" datatype="plaintext"/><body>
${pairs.map(([ar, en]) => `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`).join('\n')}
</body></tmx>`;
const file = (text: string) => ({ name: 'older.tmx', mimeType: 'application/xml', buffer: Buffer.from(text) });

test('a memory is brought in by a job, used, searched, mended and taken back', async ({ page, ui, project }) => {
  const article = await importDocument(page, project.id, ARTICLE);
  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:memories.label') })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: ui('memory:unit.none') })).toBeVisible();
  const memoryPath = new URL(page.url()).pathname;
  const unit = (text: string) => page.getByRole('row').filter({ hasText: text });
  const importing = page.getByRole('dialog', { name: ui('memory:import.title') });

  await test.step('a TMX file goes in, with its progress and its report', async () => {
    await page.getByRole('button', { name: ui('memory:import.open') }).click();
    await importing
      .locator('input[type=file]')
      .setInputFiles(
        file(
          tmx(
            [cost.ar, cost.en],
            ['أُغلق الجسر ليلا.', 'The bridge closed at night.'],
            ['عاد الهدوء.', 'Calm returned.'],
          ),
        ),
      );
    await importing.getByRole('button', { name: ui('common:action.import') }).click();
    await expect(importing.getByText(ui('jobs:state.done'))).toBeVisible({ timeout: 30_000 });
    await expect(importing.getByRole('progressbar', { name: ui('jobs:progress') })).toBeAttached();
    await expect(importing.getByRole('definition').nth(1)).toHaveText('3');
    await importing
      .getByRole('button', { name: ui('common:action.close') })
      .last()
      .click();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  });

  await test.step('the job stands on the page of jobs', async () => {
    await open(page, '/jobs');
    const job = page
      .getByRole('article')
      .filter({ hasText: ui('jobs:kind.importMemory') })
      .first();
    await expect(job).toContainText(ui('jobs:state.done'));
  });

  await test.step('its units are offered in the editor', async () => {
    const editor = editorOf(page, ui);
    await editor.open(documentPath(project.id, article, AT.cost));
    await expect(editor.matches.getByRole('article').first()).toContainText(cost.en);
  });

  await test.step('search finds any spelling', async () => {
    await open(page, memoryPath);
    const search = page.getByRole('searchbox', { name: ui('memory:unit.search') });
    await search.fill('اغلق');
    await search.press('Enter');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
    await expect(unit('أُغلق الجسر ليلا.')).toBeVisible();
    await search.fill('');
    await search.press('Enter');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  });

  await test.step('a unit is mended', async () => {
    await unit('عاد الهدوء.')
      .getByRole('button', { name: ui('common:action.edit') })
      .click();
    const dialog = page.getByRole('dialog', { name: ui('memory:unit.edit') });
    await dialog.getByRole('textbox', { name: ui.language('en') }).fill('Calm has returned.');
    await dialog.getByRole('button', { name: ui('common:action.save') }).click();
    await expect(dialog).toBeHidden();
    await expect(unit('عاد الهدوء.')).toContainText('Calm has returned.');
  });

  await test.step('a unit is deleted', async () => {
    await unit('أُغلق الجسر ليلا.')
      .getByRole('button', { name: ui('common:action.delete') })
      .click();
    const dialog = page.getByRole('dialog', { name: ui('memory:unit.delete.title') });
    await expect(dialog).toContainText('The bridge closed at night.');
    await dialog.getByRole('button', { name: ui('common:action.delete') }).click();
    await expect(unit('أُغلق الجسر ليلا.')).toHaveCount(0);
  });

  await test.step('the memory leaves as TMX', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: ui('memory:export') }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.match(/<tu[ >]/gu)).toHaveLength(2);
    expect(text).toContain('Calm has returned.');
  });

  await test.step('a file that breaks off says where, and leaves no trace when nobody wants its beginning', async () => {
    await page.getByRole('button', { name: ui('memory:import.open') }).click();
    await importing
      .locator('input[type=file]')
      .setInputFiles(file(tmx(['جملة ناقصة.', 'An unfinished one.']).replace('</body></tmx>', '')));
    await importing.getByRole('button', { name: ui('common:action.import') }).click();
    await expect(importing.getByText(ui('memory:import.look.good', { count: 1 }))).toBeVisible({ timeout: 30_000 });
    await expect(importing.getByText('file.truncated')).toBeVisible();
    await importing.getByRole('button', { name: ui('memory:import.look.leave') }).click();
    await expect(importing).toBeHidden();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
  });

  await test.step('the first import is taken back', async () => {
    await page.getByRole('button', { name: ui('jobs:imports.undo') }).click();
    const dialog = page.getByRole('dialog', { name: ui('jobs:imports.undoTitle') });
    await dialog.getByRole('button', { name: ui('jobs:imports.undo') }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(ui('jobs:imports.state.undone'), { exact: true })).toBeVisible();
    await expect(unit(cost.en)).toHaveCount(0);
  });
});
