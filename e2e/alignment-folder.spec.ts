import { writeZip } from '../lib/codec/zip/write';
import { expectAccessible } from './accessible';
import { align } from './alignment-steps';
import { expect, test } from './fixtures';
import { open } from './steps';

const BRIDGE = {
  ar: 'افتتاح الجسر الجديد\n\nافتتح الوزير أمس جسرا طوله 1250 مترا فوق النهر. وقال إن العمل فيه استغرق 3 سنوات.',
  en: 'The new bridge opens\n\nYesterday the minister opened a bridge 1250 metres long over the river. He said that the work had taken 3 years.',
};
const BOAT = {
  ar: 'غرقت السفينة قرب الميناء عام 1987. وكان على متنها 64 بحارا.',
  en: 'The ship sank near the port in 1987. There were 64 sailors on board.',
};
const MARKET = {
  ar: 'زار السوق 900 شخص في 12 يوما. وبيع فيه 75 طنا من التمر.',
  en: 'Some 900 people visited the market in 12 days. In it 75 tons of dates were sold.',
};
const bytes = (text: string) => Buffer.from(text);

test('a folder of originals and translations is paired, corrected and aligned as one job', async ({
  page,
  ui,
  project,
}) => {
  await open(page, `/projects/${project.id}/alignments`);
  await page.getByRole('link', { name: ui('pairs:open') }).click();
  await expect(page.getByRole('heading', { level: 1, name: ui('pairs:title') })).toBeVisible();
  await expectAccessible(page, 'nothing brought yet');

  const files = page.getByLabel(ui('pairs:drop.files'), { exact: true });
  const table = page.getByRole('table', { name: ui('pairs:table.label') });
  const row = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('checkbox', { name: ui('pairs:table.takeOf', { name }) }) });
  await test.step('files, and an archive of files, are paired by name and by what they say', async () => {
    const archive = writeZip([
      { name: 'ships/boat.ar.txt', bytes: bytes(BOAT.ar) },
      { name: 'ships/boat.en.txt', bytes: bytes(BOAT.en) },
    ]);
    await files.setInputFiles([
      { name: 'bridge.ar.txt', mimeType: 'text/plain', buffer: bytes(BRIDGE.ar) },
      { name: 'bridge.en.txt', mimeType: 'text/plain', buffer: bytes(BRIDGE.en) },
      { name: 'dates.txt', mimeType: 'text/plain', buffer: bytes(MARKET.ar) },
      { name: 'published.txt', mimeType: 'text/plain', buffer: bytes(MARKET.en) },
      { name: 'broken.docx', mimeType: 'application/octet-stream', buffer: bytes('no archive') },
      { name: 'ships.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) },
    ]);
    await expect(row('bridge.ar.txt')).toContainText(ui('pairs:table.by.name'));
    await expect(row('ships/boat.ar.txt')).toContainText(ui('pairs:table.by.name'));
    await expect(row('dates.txt').getByRole('combobox')).toHaveValue(/\d/u);
    await expect(page.getByText(ui('pairs:unreadable', { count: 1 }))).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `pairs, ${colorScheme}`, { isDark: colorScheme === 'dark' });
    }
  });

  await test.step('a pair can be corrected and left out', async () => {
    const choice = row('dates.txt').getByRole('combobox');
    await choice.selectOption({ label: ui('pairs:table.none') });
    await expect(page.getByRole('button', { name: ui('pairs:submit', { count: 2 }) })).toBeVisible();
    await choice.selectOption({ label: 'published.txt' });
    await expect(row('dates.txt')).toContainText(ui('pairs:table.by.hand'));
  });

  await test.step('all are aligned, and each can be opened', async () => {
    await page.getByRole('button', { name: ui('pairs:submit', { count: 3 }) }).click();
    await expect(page.getByRole('heading', { name: ui('pairs:result.title', { count: 3 }) })).toBeVisible();
    await expectAccessible(page, 'what came of it');
    await page.getByRole('link', { name: 'boat.ar' }).click();
    await expect(page.getByRole('grid', { name: ui('alignment:editor.grid') })).toContainText('64 sailors');
  });
});

test('a long text is aligned and realigned as a job while the page shows how far it is', async ({
  page,
  ui,
  project,
}) => {
  const lines = (line: (n: number) => string) => Array.from({ length: 460 }, (_, n) => line(n)).join('\n\n');
  const source = lines((n) => `وصل إلى المدينة ${1000 + n * 7} زائرا في اليوم.`);
  const target = lines((n) => `Some ${1000 + n * 7} visitors came to the city on that day.`);
  await align(page, ui, project.id, source, target);
  await expect(
    page.getByRole('region', { name: ui('pairs:job.title') }).or(page.getByText(ui('pairs:job.waiting'))),
  ).toBeVisible();
  await page.waitForURL(/\/alignments\/[0-9a-f-]{36}$/u);
  const grid = page.getByRole('grid', { name: ui('alignment:editor.grid') });
  await expect(grid.locator('[data-place]:focus')).toHaveCount(1);

  // two links become one, which realigning takes apart again
  await page.keyboard.press('m');
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  const first = grid.locator('[role=row][aria-rowindex="2"]');
  await expect(first).toContainText('Some 1,007 visitors'.replace(',', ''));
  await page.keyboard.press('Control+r');
  const dialog = page.getByRole('dialog', { name: ui('pairs:job.realign') });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'realigning');
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText(ui('alignment:done.realigned'))).toBeVisible();
  await expect(first).not.toContainText('Some 1007 visitors');
});
