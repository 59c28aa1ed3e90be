import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { glossaryPath, importDocument, open } from './steps';

/** Names as somebody has met them in a week's articles. */
const NAMES = [
  ['وادي الريحان', 'Wadi al-Rayhan'],
  ['سامر الخطيب', 'Samer al-Khatib'],
  ['ليلى الحداد', 'Layla al-Haddad'],
  ['جسر النور', 'Light Bridge'],
  ['بلدة الزيتون', 'Zaytoun'],
] as const;
const CANDIDATES = Array.from({ length: 20 }, (_, i) => {
  const [source, target] = NAMES[i % NAMES.length]!;
  return i < NAMES.length ? [source, target] : [`${source} ${i}`, `${target} ${i}`];
});

test('a terminologist decides about twenty candidates by keyboard', async ({ page, ui, project }) => {
  for (const [source, target] of CANDIDATES) {
    const response = await page.request.post(`/api/projects/${project.id}/terms`, {
      headers: { origin: new URL(page.url()).origin },
      data: { source, target, class: 'person', note: '', doNotTranslate: false },
    });
    expect(response.status()).toBe(201);
  }
  await open(page, `/projects/${project.id}?tab=resources`);
  await page
    .getByRole('region', { name: ui('projects:glossaries.label') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: ui('review:open') }).click();
  const list = page.getByRole('listbox', { name: ui('review:list') });
  const active = list.getByRole('option', { selected: true });
  const left = (count: number) => expect(page.getByText(ui('review:left', { count }), { exact: true })).toBeVisible();
  await left(20);
  await expect(active).toContainText('وادي الريحان');
  await expectAccessible(page, 'the review queue');

  await test.step('keys are shown, and a reason has one of its own', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: ui('review:keys.title') });
    await expect(keys).toContainText(ui('review:keys.command.merge'));
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await page.keyboard.press('a');
    await expect(active).toContainText('سامر الخطيب');
    await page.keyboard.press('1');
    await expect(active).toContainText('ليلى الحداد');
    await left(18);
  });

  await test.step('a written reason, a comment, and taking it upon oneself', async () => {
    await page.keyboard.press('g');
    await expect(active).toContainText(ui('review:assignedTo', { name: '' }).trim());
    await page.keyboard.press('c');
    await page.keyboard.type('صحيفة الأمس');
    await page.keyboard.press('Enter');
    await expect(page.getByText('صحيفة الأمس')).toBeVisible();
    await list.focus();
    await page.keyboard.press('r');
    await page
      .getByRole('dialog', { name: ui('review:reject.title') })
      .getByRole('textbox')
      .fill('no such person');
    await page.keyboard.press('Enter');
    await left(17);
  });

  await test.step('a candidate becomes part of an entry that is searched for, and comes back', async () => {
    await page.keyboard.press('m');
    const merging = page.getByRole('dialog', { name: ui('review:merge.title') });
    await expect(merging).toContainText(ui('review:merge.none'));
    await merging.getByRole('searchbox').fill('Khatib 6');
    await expect(merging.getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page, 'the entries to merge into');
    await page.keyboard.press('Enter');
    await left(16);
    await page.keyboard.press('u');
    await left(17);
  });

  await test.step('undo brings the latest back, where it stood', async () => {
    await page.keyboard.press('u');
    await left(18);
    await expect(active).toContainText('ليلى الحداد');
    await expect(page.getByText('no such person')).toBeVisible();
  });

  await test.step('what is put off waits in its own queue', async () => {
    // a decision that is slow to arrive: the other queue waits for it
    const slow = '**/api/glossaries/*/review';
    await page.route(slow, async (route) => {
      if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.keyboard.press('d');
    await left(17);
    await page.getByRole('combobox', { name: ui('review:queue.label') }).selectOption('deferred');
    await left(1);
    await page.unroute(slow);
    await expect(active).toContainText('ليلى الحداد');
    await page.keyboard.press('d');
    await left(0);
    await page.getByRole('combobox', { name: ui('review:queue.label') }).selectOption('');
    await left(18);
  });

  await test.step('the rest goes one key each, and the glossary has what was decided', async () => {
    for (let count = 17; count >= 0; count -= 1) {
      await page.keyboard.press('a');
      await left(count);
    }
    await expect(page.getByRole('heading', { name: ui('review:none') })).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(ui('review:left', { count: 0 }), { exact: true })).toBeVisible({ timeout: 2000 });
    }).toPass();
  });
});

test('names are mined from a memory as a job and wait in the queue with their sentences', async ({
  page,
  ui,
  project,
}) => {
  const table = [
    'ar,en',
    'قال خليفة حفتر إن القوات وصلت إلى بنغازي,Khalifa Haftar said the forces had reached Benghazi',
    'التقى الوزير خليفة حفتر في بنغازي,The minister met Khalifa Haftar in Benghazi',
  ].join('\n');
  await open(page, `/projects/${project.id}?tab=resources`);
  const linked = (label: string) =>
    page
      .getByRole('region', { name: ui(label) })
      .getByRole('link')
      .first();
  const glossary = (await linked('projects:glossaries.label').getAttribute('href'))!;
  await linked('projects:memories.label').click();
  await page.getByRole('button', { name: ui('common:action.import') }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lines.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: ui('common:action.import') })
    .click();
  await expect(page.getByRole('dialog').getByText(ui('jobs:state.done'))).toBeVisible();

  await open(page, `${glossary}/review`);
  await page.getByRole('button', { name: ui('review:mine.open') }).click();
  const dialog = page.getByRole('dialog', { name: ui('review:mine.title') });
  await dialog
    .getByRole('combobox', { name: ui('review:mine.source') })
    .selectOption({ label: ui('review:mine.project', { name: project.name }) });
  await dialog.getByRole('button', { name: ui('review:mine.start') }).click();
  await expect(dialog.getByText(ui('jobs:state.done'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const list = page.getByRole('listbox', { name: ui('review:list') });
  await list.getByRole('option').filter({ hasText: 'Khalifa Haftar' }).click();
  const pane = page.getByRole('region', { name: 'خليفة حفتر' });
  await expect(pane.locator('mark').first()).toHaveText('خليفة حفتر');
  await expectAccessible(page, 'a mined candidate');
});

const TRANSLATED = [
  ['قال سامر الخطيب إن المتحف جاهز.', 'Samer al-Khatib said the museum was ready.'],
  ['ووصل سامر الخطيب إلى بنغازي.', 'Yesterday Samer al-Khatib reached Benghazi.'],
] as const;
const XLIFF = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>
${TRANSLATED.map(([source, target], i) => `<trans-unit id="${i}"><source>${source}</source><target state="translated">${target}</target></trans-unit>`).join('\n')}
</body></file></xliff>`;

test('names are mined from a single document of a project', async ({ page, ui, project }) => {
  const glossary = await glossaryPath(page, ui, project.id);
  await importDocument(page, project.id, XLIFF, { name: 'المتحف', format: 'xliff-1.2' });
  await open(page, `${glossary}/review`);
  await page.getByRole('button', { name: ui('review:mine.open') }).click();
  const dialog = page.getByRole('dialog', { name: ui('review:mine.title') });
  await dialog
    .getByRole('combobox', { name: ui('review:mine.source') })
    .selectOption({ label: ui('review:mine.project', { name: project.name }) });
  await dialog
    .getByRole('combobox', { name: ui('review:mine.part') })
    .selectOption({ label: ui('review:mine.document', { name: 'المتحف' }) });
  await expectAccessible(page, 'what of a project names are looked for in');
  await dialog.getByRole('button', { name: ui('review:mine.start') }).click();
  await expect(dialog.getByText(ui('jobs:state.done'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const found = page.getByRole('listbox', { name: ui('review:list') }).getByRole('option');
  await expect(found.filter({ hasText: 'Samer al-Khatib' })).toBeVisible();
  await expect(found.filter({ hasText: 'Yesterday' })).toHaveCount(0);
});
