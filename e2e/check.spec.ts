import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { open } from './steps';

const unit = (ar: string, en: string): string =>
  `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv>\n<tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const tmx = (body: string): string =>
  `<?xml version="1.0" encoding="windows-1256"?>\n<tmx version="1.4">\n<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>\n<body>\n${body}`;

test('a broken file is explained before anything is imported', async ({ page, ui }) => {
  await open(page, '/check');
  await page.locator('input[type=file]').setInputFiles({
    name: 'ذاكرة قديمة.tmx',
    mimeType: 'application/xml',
    buffer: Buffer.from(
      `\ufeff${tmx(`${unit('باب', 'Door')}\n${unit('نافذة', '<x/>Window')}\n<tu><tuv xml:lang="ar"><seg>بيت`)}`,
    ),
  });
  await expect(page.getByText(ui('check:kept.units', { count: 2 }))).toBeVisible();
  await expect(page.getByText(ui('check:verdict.wrong', { count: 2 }))).toBeVisible();
  await expect(page.getByText('ذاكرة قديمة.tmx')).toBeVisible();
  const findings = page.getByRole('region', { name: ui('check:table.label') });
  await expect(findings.getByText('tmx.element-unknown')).toBeVisible();
  await expect(findings.getByText('file.truncated')).toBeVisible();
  await expect(page.getByText(ui('check:declaredElse', { declared: 'windows-1256' }))).toBeVisible();
  await findings.getByRole('button', { name: ui('check:onlyWarnings') }).click();
  await expect(findings.getByText('file.declaredEncoding')).toBeVisible();
  await expect(findings.getByText('file.truncated')).toBeHidden();
  await expectAccessible(page, 'check', {});
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/check-${ui.locale}.png`, fullPage: true });

  await test.step('read in another encoding it is refused with its place', async () => {
    await page.getByLabel(ui('check:encoding')).selectOption('utf-16be');
    await expect(findings.or(page.getByRole('alert')).first()).toBeVisible();
  });

  await test.step('a good table', async () => {
    await page.getByRole('button', { name: ui('check:another') }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('ar,en\nباب,Door\n') });
    await expect(page.getByText(ui('check:verdict.valid'))).toBeVisible();
    await expect(page.getByText(ui('check:kept.records', { count: 1 }))).toBeVisible();
  });
});
