import { readFile } from 'node:fs/promises';
import { strToU8 } from 'fflate';
import { readBilingualDocx } from '../lib/codec/bilingual/docx-read';
import { ZipArchive } from '../lib/codec/zip/archive';
import { patchZip } from '../lib/codec/zip/write';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { setTheme } from './look';
import { documentPath, editorOf, importDocument, open } from './steps';

/** Arabic, a space and marks of direction: a name as people have them. */
const NAME = 'مقال \u200fالجسور\u200e';
const ARTICLE = `افتُتح المتحف صباح الأحد.

بلغت كلفة المشروع 12 مليون دولار.

الدخول مجاني طوال الأسبوع.

المصدر: وكالات`;
const [OPENED, COST, FREE] = ['The museum opened on Sunday.', 'The project cost $12 million.', 'Entry is free.'];
const BETTER = 'The museum opened on Sunday morning.';
const THEIRS = 'The project’s cost was 12 million dollars.';
const OURS = 'The project cost 12 million US dollars.';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a reviewer does in Word: other words in a cell, and a remark where the comment cell of the row is empty. */
function editedInWord(bytes: Uint8Array, edits: Readonly<Record<string, string>>, remark: string): Uint8Array {
  const archive = new ZipArchive(bytes);
  let xml = new TextDecoder().decode(archive.read('word/document.xml')!);
  for (const [from, to] of Object.entries(edits)) {
    expect(xml).toContain(`>${from}</w:t>`);
    xml = xml.replace(`>${from}</w:t>`, `>${to}</w:t>`);
  }
  const row = xml.lastIndexOf('</w:tr>', xml.lastIndexOf('</w:tr>') - 1);
  const cell = xml.lastIndexOf('</w:p></w:tc>', row);
  xml = `${xml.slice(0, cell)}<w:r><w:t>${remark}</w:t></w:r>${xml.slice(cell)}`;
  return patchZip(archive, new Map([['word/document.xml', strToU8(xml)]]));
}

test('a table is corrected in Word and comes back, with a conflict', async ({ page, ui, project, baseURL }, info) => {
  const documentId = await importDocument(page, project.id, ARTICLE, { name: NAME });
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, documentId, 1));
  for (const [i, text] of [OPENED, COST, FREE].entries()) {
    await editor.write(i + 1, text!);
    await editor.confirm(i + 2);
  }
  await expect(editor.saved).toBeVisible();

  const sent = await test.step('it goes out as a Word table', async () => {
    await page.getByRole('button', { name: ui('common:action.export') }).click();
    const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });
    const link = dialog.getByRole('link', { name: ui('documents:export.format.bilingual-docx.name') });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await page.keyboard.press('Escape');
    expect(file.suggestedFilename()).toBe('مقال الجسور.en.bilingual.docx');
    const bytes = new Uint8Array(await readFile(await file.path()));
    const rows = readBilingualDocx(bytes).rows;
    expect(rows.map(({ target }) => target)).toEqual([OPENED, COST, FREE, '']);
    expect(rows[0]!.status).toBe(ui('common:status.translated'));
    return bytes;
  });

  await test.step('meanwhile somebody works on', async () => {
    await editor.goTo(2);
    await editor.write(2, OURS);
    await editor.confirm(3);
    await expect(editor.saved).toBeVisible();
  });

  await test.step('what comes back is shown before anything changes', async () => {
    await open(page, `/projects/${project.id}`);
    await page.getByRole('button', { name: ui('documents:table.actionsOf', { name: NAME }) }).click();
    await page.getByRole('menuitem', { name: ui('documents:table.return') }).click();
    await page.waitForURL(/\/return$/u);
    await expect(page.getByRole('heading', { level: 1, name: ui('exchange:return.title') })).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({
      name: 'مقال الجسور.en.bilingual.docx',
      mimeType: DOCX,
      buffer: Buffer.from(editedInWord(sent, { [OPENED!]: BETTER, [COST!]: THEIRS }, 'أهو أسبوع كامل؟')),
    });
    await expect(page.getByText(ui('exchange:return.summary.file', { count: 1 }))).toBeVisible();
    await expect(page.getByText(ui('exchange:return.summary.both', { count: 1 }))).toBeVisible();
  });

  const row = (number: number) =>
    page.getByRole('group', { name: ui('exchange:return.row', { number: ui.number(number) }) });
  const take = { name: ui('exchange:return.take') };
  const keep = { name: ui('exchange:return.keep') };
  await test.step('what changed in the file alone is proposed, the conflict waits for a word', async () => {
    await expect(row(1).getByRole('radio', take)).toBeChecked();
    await expect(row(2).getByRole('radio', keep)).toBeChecked();
    await expect(row(2)).toContainText(OURS);
    await expect(row(2)).toContainText(THEIRS);
    await expect(row(3)).toContainText('أهو أسبوع كامل؟');
    await expectAccessible(page, 'a table that came back');
    if (process.env['SHOTS']) {
      const shot = (what: string) =>
        page.screenshot({ path: `${process.env['SHOTS']}/return-${info.project.name}-${what}.png`, fullPage: true });
      await shot('light');
      await page.setViewportSize({ width: 390, height: 800 });
      await shot('narrow');
      await page.setViewportSize({ width: 1360, height: 820 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await shot('dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await row(2).getByRole('radio', take).check();
    await page.getByRole('button', { name: ui('exchange:return.apply') }).click();
  });

  await test.step('the choice stands in the editor', async () => {
    await page.waitForURL(new RegExp(`${documentId}$`, 'u'));
    await expect(editor.row(1)).toContainText(BETTER);
    await expect(editor.row(2)).toContainText(THEIRS);
    await expect(editor.row(3)).toContainText(FREE!);
  });

  await test.step('and is taken back as a whole', async () => {
    await open(page, `/projects/${project.id}`);
    await page.getByText(ui('jobs:imports.title')).click();
    const run = page.getByRole('listitem').filter({ hasText: ui('jobs:imports.return') });
    await run.getByRole('button', { name: ui('jobs:imports.undo') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ui('jobs:imports.undo') })
      .click();
    await expect(run).toContainText(ui('jobs:imports.state.undone'));
    await setTheme(page, baseURL!, 'dark');
    await open(page, `/projects/${project.id}`);
    await page.getByText(ui('jobs:imports.title')).click();
    await expectAccessible(page, 'imports of a project, dark', { isDark: true });
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/imports-${info.project.name}-dark.png`, fullPage: true });
    await editor.open(documentPath(project.id, documentId, 1));
    await expect(editor.row(1)).toContainText(OPENED!);
    await expect(editor.row(2)).toContainText(OURS);
  });
});
