import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, open, select } from './steps';

const CITIES = [
  ['القاهرة', 'Cairo'],
  ['تونس', 'Tunis'],
  ['بغداد', 'Baghdad'],
  ['دمشق', 'Damascus'],
  ['بيروت', 'Beirut'],
] as const;
const PEOPLE = [
  ['الوزير', 'The minister'],
  ['التاجر', 'The merchant'],
  ['الشاعر', 'The poet'],
] as const;
const PAIRS = CITIES.flatMap(([city, name]) =>
  PEOPLE.flatMap(([man, who]) => [
    [`زار ${man} ${city}.`, `${who} visited ${name}.`],
    [`أحب ${man} ${city} القديمة.`, `${who} loved old ${name}.`],
    [`عاد ${man} من ${city} أمس.`, `${who} returned from ${name} yesterday.`],
  ]),
);
const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="story" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="ar" datatype="plaintext"/><body>
${PAIRS.map(([ar, en]) => `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`).join('\n')}
</body></tmx>`;

test('a word is found in every sentence, with its renderings, and leads back to its document', async ({
  page,
  ui,
  project,
}) => {
  test.slow();
  const document = await importDocument(page, project.id, 'زار الكاتب مدينة بيروت.\n');
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, document, 1));
  await editor.write(1, 'The writer visited the city of Beirut.');
  await page.keyboard.press('Control+Enter');
  await expect(editor.saved).toBeVisible();

  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:memories.label') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: ui('memory:import.open') }).click();
  const importing = page.getByRole('dialog', { name: ui('memory:import.title') });
  await importing
    .locator('input[type=file]')
    .setInputFiles({ name: 'cities.tmx', mimeType: 'application/xml', buffer: Buffer.from(TMX) });
  await importing.getByRole('button', { name: ui('common:action.import') }).click();
  await expect(importing.getByText(ui('jobs:state.done'))).toBeVisible({ timeout: 30_000 });
  await importing
    .getByRole('button', { name: ui('common:action.close') })
    .last()
    .click();

  await page.getByRole('link', { name: ui('memory:concordance') }).click();
  await expect(page.getByRole('heading', { level: 1, name: ui('concordance:title') })).toBeVisible();
  const found = (count: number) => ui('concordance:result.found', { count, units: ui.number(count) });
  const lines = page.getByRole('list', { name: ui('concordance:result.lines') });
  const search = async (text: string) => {
    const box = page.getByRole('searchbox', { name: ui('concordance:form.search') });
    await box.fill(text);
    await box.press('Enter');
  };

  await test.step('any form of a word', async () => {
    await search('ببيروت');
    await expect(page.getByText(found(10), { exact: true })).toBeVisible();
    await expect(lines.getByRole('listitem')).toHaveCount(10);
    await expect(lines.locator('mark').first()).toHaveText('بيروت');
  });

  await test.step('its words are learned, and its renderings counted', async () => {
    await page.getByRole('button', { name: ui('concordance:learn.open') }).click();
    await expect(page.getByText(ui('jobs:state.done'))).toBeVisible({ timeout: 30_000 });
    const table = page.getByRole('table', { name: ui('concordance:renderings.title') });
    await expect(table.getByRole('rowheader', { name: 'Beirut' }).first()).toBeVisible();
    await expectAccessible(page, 'concordance');
  });

  await test.step('in one language, in the order of what stands beside it', async () => {
    await page
      .getByRole('combobox', { name: ui('concordance:form.lang') })
      .selectOption({ label: ui('concordance:form.in', { language: ui.language('en') }) });
    await page.waitForURL(/lang=en/u);
    await expect(page.locator('form[aria-busy=false]')).toBeVisible();
    await search('"The poet"');
    await expect(page.getByText(found(15), { exact: true })).toBeVisible();
    await page
      .getByRole('combobox', { name: ui('concordance:form.order') })
      .selectOption({ label: ui('concordance:form.after') });
    await expect(lines.getByRole('listitem').first()).toContainText('The poet loved old Baghdad.');
  });

  await test.step('a regular expression, and one that is none', async () => {
    await open(page, `${new URL(page.url()).pathname}?q=${encodeURIComponent('^عاد .* بغداد')}&by=regex`);
    await expect(page.getByText(found(3), { exact: true })).toBeVisible();
    await search('(');
    await expect(page.getByText(ui('error:patternInvalid'))).toBeVisible();
  });

  await test.step('from a hit to its document', async () => {
    await open(page, `${new URL(page.url()).pathname}?q=${encodeURIComponent('الكاتب')}`);
    await lines.getByRole('link').click();
    await expect(editor.field(1)).toBeFocused();
  });

  await test.step('phrases of a sentence that nothing whole is like are offered with their renderings', async () => {
    const other = await importDocument(page, project.id, 'ومع أنه سافر كثيرا ظل يكتب عن دمشق القديمة حتى آخر أيامه.\n');
    await editor.open(documentPath(project.id, other, 1));
    const fragments = page.getByRole('region', { name: ui('editor:fragment.title') });
    await expect(fragments.getByRole('listitem').filter({ hasText: 'دمشق القديمة' })).toContainText('old Damascus');
    await expectAccessible(page, 'fragments');
  });

  await test.step('Ctrl+K asks for what is selected, without leaving the editor', async () => {
    await select(editor.row(1).locator('[data-source]'), 'دمشق');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: ui('concordance:title') });
    await expect(dialog.getByRole('searchbox')).toHaveValue('دمشق');
    await expect(dialog.getByRole('list', { name: ui('concordance:result.lines') }).getByRole('listitem')).toHaveCount(
      9,
    );
    await expect(dialog.getByRole('rowheader', { name: 'Damascus' }).first()).toBeVisible();
    await expectAccessible(page, 'concordance in the editor');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});
