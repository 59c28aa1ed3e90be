import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Ui } from './interface';
import { documentIdOf, documentPath, editorOf, importDocument, open } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;
const CONFIRMED = [1, AT.opening, AT.cost, AT.repeated] as const;
const DRAFT = AT.director;

/** Takes one format from the export dialog as a file. */
async function download(page: Page, ui: Ui, format: string): Promise<{ name: string; text: string }> {
  const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: ui(`documents:export.format.${format}.name`) }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('an article leaves in every format and comes back as it was', async ({ page, ui, project, context, expected }) => {
  // the printable page is sandboxed, so the scripts that this test looks at it with are refused there
  expected.push(/frame is sandboxed/u);
  const editor = editorOf(page, ui);
  const article = await importDocument(page, project.id, ARTICLE, { name: 'museum' });
  await editor.open(documentPath(project.id, article, 1));
  for (const number of CONFIRMED) {
    await editor.goTo(number);
    await editor.write(number, segment(number).en);
    await editor.confirm(number + 1);
  }
  await editor.goTo(DRAFT);
  await editor.write(DRAFT, 'Samer al-Khatib, the director, said');
  await expect(editor.saved).toBeVisible();
  await page.getByRole('button', { name: ui('common:action.export') }).click();
  const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });

  await test.step('the dialog says what is not finished', async () => {
    // five confirmed with the repetition, and the alternative text
    await expect(dialog).toContainText(ui('documents:export.unfinished', { count: SEGMENTS.length - 6 }));
  });

  await test.step('text and Markdown hold the translation, and the source where there is none', async () => {
    const text = await download(page, ui, 'text');
    expect(text.name).toBe('museum.en.txt');
    const lines = text.text.split('\n');
    expect(lines[0]).toBe(segment(1).en);
    expect(text.text).toContain(`${segment(AT.opening).en} ${segment(AT.cost).en}`);
    expect(text.text).toContain(segment(AT.question).ar);
    expect(text.text.split('\n').filter((line) => line === '')).toHaveLength(
      ARTICLE.split('\n').filter((line) => line === '').length,
    );
    const markdown = await download(page, ui, 'markdown');
    expect(markdown.text).toContain(`# ${segment(1).en}`);
    expect(markdown.text).toContain(`## ${segment(AT.question).ar}`);
  });

  await test.step('HTML says language and direction, of the page and of what is not translated', async () => {
    const { text } = await download(page, ui, 'html');
    const reader = await context.newPage();
    await reader.setContent(text);
    await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
    await expect(reader.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(segment(1).en);
    const left = reader.getByText(segment(AT.question).ar);
    await expect(left).toHaveCSS('direction', 'rtl');
    await reader.close();
  });

  await test.step('the bilingual page stands side by side, each side in its own direction', async () => {
    const [sheet] = await Promise.all([
      context.waitForEvent('page'),
      dialog.getByRole('link', { name: ui('documents:export.format.bilingual-html.name') }).click(),
    ]);
    const row = sheet.getByRole('row').filter({ hasText: segment(AT.cost).en });
    await expect(row.getByText(segment(AT.cost).ar)).toHaveCSS('direction', 'rtl');
    await expect(row.getByText(segment(AT.cost).en)).toHaveCSS('direction', 'ltr');
    await expect(sheet.locator('html')).toHaveAttribute('lang', ui.locale);
    await expect(sheet.getByRole('row')).toHaveCount(SEGMENTS.length + 1);
    await sheet.close();
  });

  await test.step('TMX holds the confirmed pairs', async () => {
    const { name, text } = await download(page, ui, 'tmx');
    expect(name).toBe('museum.en.tmx');
    const units = text.split('<tu ').slice(1);
    for (const number of CONFIRMED)
      expect(
        units.filter((unit) => unit.includes(segment(number).ar) && unit.includes(segment(number).en)),
      ).not.toEqual([]);
    expect(text).toContain('<tmx version="1.4"');
    expect(units.some((unit) => unit.includes('the director, said'))).toBe(false);
  });

  await test.step('XLIFF 1.2 says the languages', async () => {
    const { text } = await download(page, ui, 'xliff-1.2');
    expect(text).toMatch(/<file [^>]*source-language="ar"[^>]*target-language="en"/u);
    expect(text).toContain(segment(AT.cost).en);
  });

  await test.step('XLIFF 2.1 makes the same document in another project', async () => {
    const { text } = await download(page, ui, 'xliff-2.1');
    expect(text).toMatch(/<xliff [^>]*version="2.1"/u);
    await page.keyboard.press('Escape');
    await open(page, `/projects/${project.id}/import`);
    await page.getByRole('tab', { name: ui('documents:import.file') }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'back.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) });
    await expect(page.getByText(ui('documents:import.found', { count: SEGMENTS.length }))).toBeVisible();
    await page.getByRole('button', { name: ui('documents:import.store') }).click();
    await expect(editor.field(1).or(page.locator('[contenteditable=true]')).first()).toBeFocused();
    expect(documentIdOf(page)).not.toBe(article);
    await editor.goTo(1);
    for (const [i, { ar, role }] of SEGMENTS.entries()) {
      const number = i + 1;
      const row = editor.row(number);
      await row.scrollIntoViewIfNeeded();
      await expect(row).toContainText(ar);
      if (role !== 'body') await expect(row.getByRole('button', { name: ui(`common:role.${role}`) })).toBeVisible();
      const isConfirmed = number === AT.repeatedAgain || CONFIRMED.some((each) => each === number);
      const isDone = isConfirmed || role === 'alt';
      await editor.expectStatus(number, isDone ? 'translated' : number === DRAFT ? 'draft' : 'untranslated');
      if (isConfirmed) await expect(row).toContainText(segment(number).en);
    }
    await expect(editor.row(DRAFT)).toContainText('Samer al-Khatib, the director, said');
  });
});
