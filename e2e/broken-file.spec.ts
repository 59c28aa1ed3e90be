import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { setTheme } from './look';
import { open } from './steps';

const tu = (ar: string, en: string): string =>
  `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const FILE = `<?xml version="1.0" encoding="windows-1256"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>
<body>
${tu('انتهى العرض.', 'The show is over.')}
<tu><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv></tu>
${tu('نا\u0001فذة', 'Window')}
${tu('بدأ <bpt i="1">النقاش</bpt>.', 'The discussion began.')}
<tu><tuv xml:lang="ar"><seg>قصر`;

test('a broken TMX is explained and imported in part', async ({ page, ui, project, baseURL }) => {
  const shot = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/broken-${name}-${ui.locale}.png` });
  };
  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:memories.label') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: ui('memory:import.open') }).click();
  const dialog = page.getByRole('dialog', { name: ui('memory:import.title') });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'ذاكرة قديمة.tmx',
    mimeType: 'application/xml',
    buffer: Buffer.from(`\ufeff${FILE}`),
  });
  await dialog.getByRole('button', { name: ui('common:action.import') }).click();

  await test.step('what is good, mended, left out, and where the file breaks off', async () => {
    await expect(dialog.getByText(ui('memory:import.look.good', { count: 2 }))).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByText(ui('memory:import.look.refused', { count: 2 }))).toBeVisible();
    await expect(dialog.getByText('file.truncated')).toBeVisible();
    const leftOut = dialog.getByRole('region', { name: ui('check:deviation.unitRefused') });
    await expect(leftOut.getByText('tmx.illegalCharacter')).toBeVisible();
    await expect(leftOut.getByText('memory.otherLanguages')).toBeVisible();
    const mended = dialog.getByRole('region', { name: ui('check:deviation.repaired') });
    await expect(mended.getByText('tmx.unpairedCode')).toBeVisible();
    await expect(dialog.getByText(ui('check:known.bom'))).toBeVisible();
    await expect(dialog.getByText(ui('check:declaredElse', { declared: 'windows-1256' }))).toBeVisible();
    await expectAccessible(page, 'broken', {});
    await shot('look');
  });

  await test.step('what is left out can be had as a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: ui('memory:import.look.download') }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('<seg>eins</seg>');
    expect(text).toContain('نا\u0001فذة');
    expect(text).not.toContain('The show is over.');
  });

  await test.step('dark and narrow', async () => {
    await setTheme(page, baseURL!, 'dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await shot('narrow-dark');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the good ones go in at a word', async () => {
    await dialog.getByRole('button', { name: ui('memory:import.look.take', { count: 2 }) }).click();
    await expect(dialog.getByText(ui('jobs:state.done'))).toBeVisible({ timeout: 20_000 });
    await dialog
      .getByRole('button', { name: ui('common:action.close') })
      .last()
      .click();
    await expect(page.getByText('انتهى العرض.')).toBeVisible();
    await expect(page.getByText('The discussion began.')).toBeVisible();
  });
});

test('the encoding of an article is shown with its evidence and overruled by hand', async ({
  page,
  ui,
  project,
  expected,
}) => {
  expected.push(/status of 422/u); // a file that cannot be read as it was asked for
  const shot = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/encoding-${name}-${ui.locale}.png` });
  };
  await open(page, `/projects/${project.id}/import`);
  await page.getByRole('tab', { name: ui('documents:import.file') }).click();
  // "نص عربي قديم." in windows-1256
  const old = Buffer.from([0xe4, 0xd5, 0x20, 0xda, 0xd1, 0xc8, 0xed, 0x20, 0xde, 0xcf, 0xed, 0xe3, 0x2e, 0x0a]);
  await page.locator('input[type=file]').setInputFiles({ name: 'قديم.txt', mimeType: 'text/plain', buffer: old });
  await expect(page.getByText('نص عربي قديم.')).toBeVisible();
  const encoding = page.getByLabel(ui('check:encoding'));
  await expect(encoding).toHaveValue('windows-1256');
  await expect(page.getByText(ui('check:known.statistics'))).toBeVisible();
  await encoding.selectOption('windows-1252');
  await expect(page.getByText('äÕ ÚÑÈí ÞÏíã.')).toBeVisible();
  await expect(page.getByText(ui('check:known.asked'))).toBeVisible();
  await shot('overruled');
  await encoding.selectOption('windows-1256');
  await expect(page.getByText('نص عربي قديم.')).toBeVisible();
  await expectAccessible(page, 'encoding', {});

  await test.step('a file that is not what was chosen can be read otherwise', async () => {
    await page.getByRole('button', { name: ui('documents:import.change') }).click();
    await page.getByRole('tab', { name: ui('documents:import.file') }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'صفحة.html',
      mimeType: 'text/html',
      buffer: Buffer.concat([Buffer.from('<?xml version="1.0" encoding="utf-8"?>\n<p>'), old, Buffer.from('</p>')]),
    });
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await page.getByLabel(ui('check:encoding')).selectOption('windows-1256');
    await expect(page.getByText('نص عربي قديم.')).toBeVisible();
    await expect(page.getByText(ui('check:declaredElse', { declared: 'utf-8' }))).toBeVisible();
    await shot('declared');
  });
});
