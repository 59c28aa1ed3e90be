import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { setTheme } from './look';
import { documentPath, editorOf, importDocument, open } from './steps';

const TEXT = 'انتهت المعركة؛ وعاد الجنود. وصل الوفد صباحا.';

test('a rule is changed with its effect in sight, and a document cut anew by it', async ({
  page,
  ui,
  project,
  baseURL,
}) => {
  const shot = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (!folder) return;
    await page.screenshot({ path: `${folder}/rules-${name}-${ui.locale}.png`, fullPage: !name.startsWith('dialog') });
  };
  const documentId = await importDocument(page, project.id, TEXT, { name: 'الوفد' });
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, documentId, 1));
  await editor.write(1, 'The battle ended; the soldiers came home.');
  await editor.confirm(2);
  await editor.write(2, 'The delegation arrived in the morning.');
  await page.keyboard.press('Control+Enter');
  await editor.expectStatus(2, 'translated');
  await expect(editor.saved).toBeVisible();

  await open(page, `/projects/${project.id}`);
  await page.getByRole('link', { name: ui('projects:page.rules') }).click();
  await expect(page.getByRole('heading', { level: 1, name: ui('rules:title') })).toBeVisible();
  const trial = page.getByRole('region', { name: ui('rules:test') });
  const rules = page.getByRole('region', { name: ui('rules:list'), exact: true });
  await trial.getByRole('textbox', { name: ui('rules:testLabel') }).fill(TEXT);
  await expect(trial.getByRole('status')).toHaveText(ui('rules:segments', { count: 2 }));
  await shot('shipped');

  await test.step('a new rule cuts at once, and says where it decides', async () => {
    await rules.getByRole('button', { name: ui('rules:addRule') }).click();
    await rules.getByLabel(ui('rules:kind')).selectOption('break');
    await rules.getByLabel(ui('rules:before'), { exact: true }).fill('(؛');
    await expect(rules.getByText(ui('rules:issueAt', { place: 2 }))).toBeVisible();
    await shot('mistake');
    await rules.getByLabel(ui('rules:before'), { exact: true }).fill('؛');
    await expect(trial.getByRole('status')).toHaveText(ui('rules:segments', { count: 3 }));
    await expect(rules.getByText(ui('rules:decides', { count: 1 }))).toBeVisible();
    await trial
      .getByRole('button', { name: ui('rules:brokenBy') })
      .first()
      .click();
    await expect(trial.getByRole('button', { pressed: true })).toHaveCount(1);
    await expectAccessible(page, 'rules', {});
    await shot('changed');
  });

  await test.step('order by keyboard, and back', async () => {
    const first = rules.getByRole('button', { expanded: true });
    await first.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.locator('#rule-1')).toBeFocused();
    await expect(page.locator('#rule-1')).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: ui('rules:save') }).click();
    await expect(page.getByText(ui('rules:hasOwn'))).toBeVisible();
  });

  await test.step('what the document would lose and keep is seen before it is cut anew', async () => {
    await page.getByRole('button', { name: ui('rules:documents.preview') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(ui('rules:documents.counts', { before: 2, after: 3 }))).toBeVisible();
    await expect(dialog.getByText(ui('rules:documents.kept', { count: 1 }))).toBeVisible();
    await expect(dialog.getByText(ui('rules:documents.drafts', { count: 1 }))).toBeVisible();
    await expectAccessible(page, 'resegment', {});
    await shot('dialog');
    await dialog.getByRole('button', { name: ui('rules:documents.apply') }).click();
    await expect(dialog.getByText(ui('rules:documents.done', { count: 1 }))).toBeVisible({ timeout: 20_000 });
    await dialog.getByRole('button', { name: ui('rules:documents.undo.action') }).click();
    await expect(dialog.getByText(ui('rules:documents.undo.done'))).toBeVisible();
    await dialog
      .getByRole('button', { name: ui('common:action.close') })
      .last()
      .click();
    await page.getByRole('button', { name: ui('rules:documents.preview') }).click();
    await dialog.getByRole('button', { name: ui('rules:documents.apply') }).click();
    await expect(dialog.getByText(ui('rules:documents.done', { count: 1 }))).toBeVisible({ timeout: 20_000 });
    await dialog.getByRole('link', { name: ui('rules:documents.open') }).click();
    await expect(page).toHaveURL(new RegExp(documentId, 'u'));
    await expect(editor.row(3)).toContainText('The delegation arrived in the morning.');
    await expect(editor.row(1)).toContainText('The battle ended; the soldiers came home.');
  });

  await test.step('rules go out as SRX and come in again', async () => {
    const file = await page.request.get(`/api/projects/${project.id}/rules/export`);
    const text = await file.text();
    expect(text).toContain('<srx xmlns="http://www.lisa.org/srx20"');
    await open(page, `/projects/${project.id}/rules`);
    await page.getByRole('button', { name: ui('rules:reset') }).click();
    await expect(page.getByText(ui('rules:unsaved'))).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({
      name: 'قواعد.srx',
      mimeType: 'application/xml',
      buffer: Buffer.from(text),
    });
    await trial.getByRole('textbox', { name: ui('rules:testLabel') }).fill(TEXT);
    await expect(trial.getByRole('status')).toHaveText(ui('rules:segments', { count: 3 }));
    await page.getByRole('button', { name: ui('rules:reset') }).click();
    await page.getByRole('button', { name: ui('rules:save') }).click();
    await expect(page.getByText(ui('rules:followsShipped'))).toBeVisible();
  });

  await test.step('dark and narrow', async () => {
    await setTheme(page, baseURL!, 'dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `/projects/${project.id}/rules`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await shot('narrow-dark');
    await page.setViewportSize({ width: 1280, height: 900 });
    await shot('dark');
  });
});
