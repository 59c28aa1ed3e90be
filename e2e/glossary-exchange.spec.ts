import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import type { Ui } from './interface';
import { open } from './steps';

/** A client's list: headings that say nothing to us, an Arabic name with signs, a cell that looks like a formula. */
const LIST = `Nr;المقابل العربي;Our English;Remark
1;وادي الريحان;Wadi al-Rayhan;=1+1
2;أحمد المنصوري (مواليد 1950);Ahmad al-Mansouri;
3;هيئة الجسور;Bridges Authority;since 1972
`;

async function openOwnGlossary(page: Page, ui: Ui, projectId: string): Promise<string> {
  await open(page, `/projects/${projectId}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:glossaries.label') })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/glossaries\//u);
  return page.url();
}

const dialogOf = (page: Page, ui: Ui) => page.getByRole('dialog', { name: ui('termfile:title') });

async function choose(page: Page, ui: Ui, name: string, buffer: Buffer) {
  await page.getByRole('button', { name: ui('common:action.import') }).click();
  const dialog = dialogOf(page, ui);
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect(dialog.getByRole('combobox', { name: ui('termfile:policy') })).toBeVisible();
  return dialog;
}

async function exported(page: Page, ui: Ui, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: ui('common:action.export') }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: ui(`glossary:formats.${format}`), exact: true }).click(),
  ]);
  return readFile(await file.path());
}

const count = (page: Page, ui: Ui, name: string) =>
  dialogOf(page, ui)
    .locator('dl > div')
    .filter({ has: page.getByText(ui(`termfile:counts.${name}`), { exact: true }) })
    .getByRole('definition');

test('a list of a client comes in by its columns, goes out as Excel and comes back', async ({ page, ui, project }) => {
  await openOwnGlossary(page, ui, project.id);
  const entry = (text: string) => page.getByRole('row').filter({ hasText: text });

  await test.step('the columns are named, and the rest is left out', async () => {
    const dialog = await choose(page, ui, 'client.csv', Buffer.from(LIST));
    const column = (number: number, name: string) =>
      dialog.getByRole('combobox', { name: ui('termfile:columns.column', { number, name }) });
    await column(2, 'المقابل العربي').selectOption('ar');
    await column(3, 'Our English').selectOption('en');
    await column(4, 'Remark').selectOption('note');
    await expectAccessible(page, 'columns of a table');
    await dialog.getByRole('button', { name: ui('termfile:try') }).click();
    await expect(dialog.getByText(ui('termfile:tried'))).toBeVisible({ timeout: 20_000 });
    await expect(count(page, ui, 'added')).toHaveText(ui.number(3));
    await expectAccessible(page, 'a dry run');
    await dialog.getByRole('button', { name: ui('common:action.import') }).click();
    await expect(dialog.getByText(ui('termfile:done'))).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect(entry('وادي الريحان')).toContainText('=1+1');
  });

  await test.step('as a workbook nothing is lost: the same file again changes nothing', async () => {
    const workbook = await exported(page, ui, 'xlsx');
    const dialog = await choose(page, ui, 'names.xlsx', workbook);
    await dialog.getByRole('button', { name: ui('termfile:try') }).click();
    await expect(dialog.getByText(ui('termfile:tried'))).toBeVisible({ timeout: 20_000 });
    await expect(count(page, ui, 'same')).toHaveText(ui.number(3));
    await expect(dialog.getByText(ui('termfile:changes.none'))).toBeVisible();
    await dialog.getByRole('button', { name: ui('common:action.cancel') }).click();
  });
});

test('TBX goes out, comes back changed, is tried, brought in and taken back', async ({ page, ui, project }) => {
  await openOwnGlossary(page, ui, project.id);
  const entry = (text: string) => page.getByRole('row').filter({ hasText: text });
  const first = await choose(
    page,
    ui,
    'names.csv',
    Buffer.from('ar,en\nالأمم المتحدة,United Nations\nطرابلس,Tripoli\n'),
  );
  await first.getByRole('button', { name: ui('common:action.import') }).click();
  await expect(first.getByText(ui('termfile:done'))).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(entry('طرابلس')).toBeVisible();

  const tbx = (await exported(page, ui, 'tbx')).toString('utf8');
  expect(tbx).toContain('type="TBX-Basic" style="dca"');
  // a colleague adds a rendering, and an entry whose source term is there already
  const edited = tbx
    .replace(
      /(<term[^>]*>United Nations<\/term>[\s\S]*?<\/termSec>)/u,
      '$1<termSec><term>UN</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>',
    )
    .replace(
      '</body>',
      '<conceptEntry id="n1"><langSec xml:lang="ar"><termSec><term>طرابلس</term></termSec></langSec><langSec xml:lang="en"><termSec><term>Tripoli (Lebanon)</term></termSec></langSec></conceptEntry></body>',
    );

  await test.step('the trial shows what would change and what would collide', async () => {
    const dialog = await choose(page, ui, 'edited.tbx', Buffer.from(edited));
    await dialog.getByRole('button', { name: ui('termfile:try') }).click();
    await expect(dialog.getByText(ui('termfile:tried'))).toBeVisible({ timeout: 20_000 });
    for (const [name, number] of [
      ['added', 1],
      ['changed', 1],
      ['same', 1],
    ] as const)
      await expect(count(page, ui, name)).toHaveText(ui.number(number));
    await expect(dialog.getByRole('listitem').filter({ hasText: 'UN' }).first()).toBeVisible();
    await expect(dialog.getByText(ui('termfile:conflicts.title', { count: 1 }))).toBeVisible();
    await expectAccessible(page, 'a dry run with contradictions');
    await dialog.getByRole('button', { name: ui('common:action.import') }).click();
    await expect(dialog.getByText(ui('termfile:done'))).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect(entry('الأمم المتحدة')).toContainText('UN');
  });

  await test.step('taken back, the entry is as it was, and the new one is gone', async () => {
    await page
      .getByRole('button', { name: ui('jobs:imports.undo') })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: ui('jobs:imports.undoTitle') });
    await dialog.getByRole('button', { name: ui('jobs:imports.undo') }).click();
    await expect(dialog).toBeHidden();
    await expect(entry('Lebanon')).toHaveCount(0);
    await expect(entry('الأمم المتحدة')).not.toContainText('(UN)');
    await expect(entry('طرابلس')).toHaveCount(1);
  });
});
