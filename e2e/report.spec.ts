import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, open } from './steps';

const TEXT = 'وصل 12 مندوبا إلى المدينة.\n\nوغادر 15 مندوبا المدينة مساء.\n';

test('the checks look at a whole project, and say only what the project wants to hear', async ({
  page,
  ui,
  project,
}) => {
  test.slow();
  const document = await importDocument(page, project.id, TEXT);
  const editor = editorOf(page, ui);
  const report = `/projects/${project.id}/report`;
  const issues = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: ui('report:segment', { number: 1 }) }) });
  const check = async () => {
    await page
      .getByRole('button', { name: ui('report:again') })
      .or(page.getByRole('button', { name: ui('report:run') }))
      .click();
    await expect(page.getByText(ui('jobs:state.done'), { exact: true })).toBeVisible({ timeout: 20_000 });
  };

  await test.step('what is wrong is listed with its segment', async () => {
    await editor.open(documentPath(project.id, document, 1));
    await editor.write(1, 'Some 13 delegates arrived in the city.');
    await editor.confirm(2);
    await editor.write(2, 'Some 15 delegates left the city in the evening.');
    await page.keyboard.press('Control+Enter');
    await expect(editor.saved).toBeVisible();
    await open(page, report);
    await expect(page.getByText(ui('report:never.title'))).toBeVisible();
    await check();
    await expect(page.getByText(ui('report:finding', { count: 1 }), { exact: true })).toBeVisible();
    await expect(issues).toContainText('13');
    await expectAccessible(page, 'report');
  });

  await test.step('its table comes down in the language of the reader', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: `${ui('report:export')} ${ui('report:csv')}` }).click();
    const file = await coming;
    const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8');
    expect(text).toContain(ui('report:column.message'));
    expect(text).toContain('وصل 12 مندوبا إلى المدينة.');
  });

  await test.step('one press leads to the segment', async () => {
    await issues.getByRole('link').click();
    await expect(editor.field(1)).toBeFocused();
    await page.goBack();
  });

  await test.step('let pass with a reason, it is kept apart, and can count again', async () => {
    await issues.getByRole('button', { name: ui('report:ignore') }).click();
    const dialog = page.getByRole('dialog', { name: ui('report:ignoreTitle') });
    await dialog.getByRole('textbox').fill('as in the letter');
    await expectAccessible(page, 'letting an issue pass');
    await dialog.getByRole('button', { name: ui('report:letPass') }).click();
    await expect(page.getByText(ui('report:clean.title'), { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: ui('report:filter.show') }).selectOption('ignored');
    await expect(issues).toContainText('as in the letter');
    await issues.getByRole('button', { name: ui('report:heed') }).click();
    await expect(page.getByText(ui('report:clean.title'), { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: ui('report:filter.show') }).selectOption('');
    await expect(issues).toBeVisible();
  });

  await test.step('a check that is switched off is silent, a rule of the project speaks', async () => {
    await open(page, `/projects/${project.id}?tab=checks`);
    await expectAccessible(page, 'settings of checks');
    await page.getByRole('checkbox', { name: ui('qa:numbers.title'), exact: true }).uncheck();
    await page.getByRole('button', { name: ui('projects:checks.rule.add') }).click();
    const rule = page.getByRole('group', { name: ui('projects:checks.rules') });
    await rule.getByRole('textbox', { name: ui('projects:checks.rule.name') }).fill('delegates');
    await rule.getByRole('textbox', { name: ui('projects:checks.rule.expression') }).fill('(a+)+$');
    await page.getByRole('button', { name: ui('projects:checks.save') }).click();
    await expect(page.getByText(ui('error:checkRule_patternUnsafe', { line: 1 }))).toBeVisible();
    await rule.getByRole('textbox', { name: ui('projects:checks.rule.expression') }).fill('delegates? arrived');
    await page.getByRole('button', { name: ui('projects:checks.save') }).click();
    await expect(page.getByText(ui('projects:checks.saved'))).toBeVisible();
    await open(page, report);
    await check();
    await expect(issues).toContainText('delegates arrived');
    await expect(issues).toHaveCount(1);
  });
});
