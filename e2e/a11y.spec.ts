import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { type Furnished, furnish, setTheme } from './look';
import { editorOf, isAlive, open } from './steps';
import { ARTICLE, AT } from './texts';

for (const theme of ['light', 'dark'] as const) {
  test(`every page and dialog can be used by everybody (${theme})`, async ({ page, ui, project, baseURL }) => {
    test.slow();
    await setTheme(page, baseURL!, theme);
    const at: Furnished = await furnish(page, ui, project.id);
    const button = (key: string, params?: object) => page.getByRole('button', { name: ui(key, { ...params }) });
    const look = (what: string, exceptions: readonly string[] = []) =>
      expectAccessible(page, what, { isDark: theme === 'dark', exceptions });
    /** Opens something, looks at it, closes it. */
    const within = async (what: string, openIt: () => Promise<void>, role: 'dialog' | 'menu' = 'dialog') => {
      const opened = page.locator(`[role=${role}][data-open]`);
      await openIt();
      await expect(opened).toBeVisible();
      // a menu lies over the page, outside its landmarks, and takes the focus: nobody meets it by reading on
      await look(what, role === 'menu' ? ['region'] : []);
      await page.keyboard.press('Escape');
      await expect(opened).toBeHidden();
    };

    await test.step('projects', async () => {
      await open(page, '/projects');
      await look('projects');
      await within('new project', () => button('projects:new.open').click());
      await within('appearance', () => button('common:appearance.title').click(), 'menu');
    });

    await test.step('a project', async () => {
      await open(page, at.project);
      await look('documents');
      await within(
        'actions of a document',
        () => button('documents:table.actionsOf', { name: 'متحف الجسور' }).click(),
        'menu',
      );
      await page.getByRole('tab', { name: ui('projects:page.tabs.resources') }).click();
      await look('memories and glossaries');
      await within('attach a memory', () => button('projects:memories.attach').click());
      await page.getByRole('tab', { name: ui('projects:page.tabs.checks') }).click();
      await look('checks');
      await page.getByRole('tab', { name: ui('projects:page.tabs.settings') }).click();
      await look('settings');
      await within('delete a project', () => button('projects:settings.delete').click());
    });

    for (const place of ['alignments', 'names', 'report', 'replace', 'rules']) {
      await test.step(place, async () => {
        await open(page, `${at.project}/${place}`);
        await look(place);
      });
    }

    await test.step('bringing in an article', async () => {
      await open(page, `${at.project}/import`);
      await look('paste');
      await page.getByRole('textbox', { name: ui('documents:import.pasteLabel') }).fill(ARTICLE);
      await button('documents:import.preview').click();
      await expect(page.getByRole('region', { name: ui('documents:import.previewTitle') })).toBeVisible();
      await look('preview');
    });

    await test.step('the editor', async () => {
      const editor = editorOf(page, ui);
      await editor.open(`${at.document}?segment=${AT.director}`);
      await expect(editor.issues.getByRole('listitem').first()).toBeVisible();
      await look('editor');
      await within('keys', () => page.keyboard.press('Control+/'));
      await within('go to', () => page.keyboard.press('Control+g'));
      await within('add a term', () => page.keyboard.press('Control+e'));
      await within('view', () => button('desk:view.menu').click(), 'menu');
      await within(
        'arranging a panel',
        () => button('desk:panel.menu', { panel: ui('editor:panel.terms') }).click(),
        'menu',
      );
      for (const [i, name] of ['checks', 'concordance', 'comments', 'history', 'preview'].entries()) {
        await expect(page.locator('[role=menu]')).toHaveCount(0);
        await page.keyboard.press(`Control+Alt+${i + 3}`);
        await expect(page.getByRole('region', { name: ui(`desk:panel.${name}`), exact: true })).toBeFocused();
      }
      await expect(page.getByRole('document', { name: ui('desk:preview.label') })).toBeVisible();
      await look('every panel');
      await page.keyboard.press('Control+/');
      await button('desk:keys.change', { action: ui('editor:keys.command.goTo') }).click();
      await look('changing keys');
      await page.keyboard.press('Escape');
      await within('export', () => button('common:action.export').click());
      await within('menu', () => button('editor:nav.menu').click(), 'menu');
      await within('role', () => button('editor:role.change', { role: ui('common:role.headline') }).click(), 'menu');
    });

    await test.step('memories', async () => {
      await open(page, '/memories');
      await look('memories');
      await within('new memory', () => button('memory:new.open').click());
      await open(page, at.memory);
      await look('memory');
      await within('edit a unit', () => button('common:action.edit').first().click());
      await within('import TMX', () => button('memory:import.open').click());
    });

    await test.step('glossaries', async () => {
      await open(page, '/glossaries');
      await look('glossaries');
      await open(page, at.glossary);
      await look('glossary');
      await within('import entries', () => button('common:action.import').click());
      await page
        .getByRole('link', { name: ui('common:action.edit') })
        .first()
        .click();
      await expect(page).toHaveURL(/\/entries\//u);
      await isAlive(page);
      await look('an entry');
    });

    await test.step('jobs, and nothing', async () => {
      await open(page, '/jobs');
      await look('jobs');
    });
  });
}

test('the page that is not there says so', async ({ page, ui, expected }) => {
  // the page streams: that nothing is there is found out after its head was sent, and React tells of it as its error 419
  expected.push(/status of 404/u, /React error #419/u);
  await open(page, '/projects/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: ui('common:page.notFound') })).toBeVisible();
  await expectAccessible(page, 'not found');
  await page.getByRole('link', { name: ui('common:page.home') }).click();
  await expect(page.getByRole('heading', { level: 1, name: ui('projects:title') })).toBeVisible();
});
