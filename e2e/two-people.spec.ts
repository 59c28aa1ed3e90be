import type { Page, Route } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument } from './steps';
import { ARTICLE, AT } from './texts';

/** Holds back what a page saves, as a slow line would, until `release`. */
async function slowSaves(page: Page): Promise<{ release: () => Promise<void> }> {
  const held: Route[] = [];
  const isSave = '**/api/projects/*/segments/*';
  await page.route(isSave, (route) => (route.request().method() === 'PUT' ? void held.push(route) : route.continue()));
  return {
    async release() {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      for (const route of held) await route.continue();
      await page.unroute(isSave);
    },
  };
}

test('two people on one segment: nobody overwrites silently', async ({ page, ui, project, another, expected }) => {
  expected.push(/status of 409/u);
  const article = await importDocument(page, project.id, ARTICLE);
  const path = documentPath(project.id, article, AT.cost);
  const [mine, theirs] = [page, await another()];
  const [me, them] = [editorOf(mine, ui), editorOf(theirs, ui)];
  const question = (who: Page) => who.getByRole('dialog', { name: ui('editor:conflict.title', { number: AT.cost }) });
  const side = (who: Page, whose: 'mine' | 'theirs') =>
    question(who)
      .locator('section')
      .filter({ has: who.getByRole('heading', { name: ui(`editor:conflict.${whose}`) }) });
  await me.open(path);
  await them.open(path);

  await test.step('the later save is refused, and both texts are shown', async () => {
    const line = await slowSaves(theirs);
    await them.write(AT.cost, 'The project cost 12 million dollars in all.');
    await me.write(AT.cost, 'The project cost 12 million dollars.');
    await me.confirm(AT.director);
    await expect(me.saved).toBeVisible();
    await line.release();
    await expect(side(theirs, 'mine')).toContainText('The project cost 12 million dollars in all.');
    await expect(side(theirs, 'theirs')).toContainText('The project cost 12 million dollars.');
    await expect(side(theirs, 'theirs')).toContainText(ui('common:status.translated'));
    await expect(them.state('conflict')).toBeAttached();
    await expectAccessible(theirs, 'the question which text is to stand');
  });

  await test.step('closing the question decides nothing', async () => {
    await theirs.keyboard.press('Escape');
    await expect(question(theirs)).toBeVisible();
  });

  await test.step('taking the stored text shows it, and nothing is sent', async () => {
    await question(theirs)
      .getByRole('button', { name: ui('editor:conflict.takeTheirs') })
      .click();
    await expect(question(theirs)).toBeHidden();
    await expect(them.row(AT.cost)).toContainText('The project cost 12 million dollars.');
    await expect(them.row(AT.cost)).not.toContainText('in all');
    await expect(them.saved).toBeVisible();
  });

  await test.step('keeping the own text overwrites knowingly, and the first is asked in turn', async () => {
    await me.goTo(AT.cost);
    const line = await slowSaves(mine);
    await me.write(AT.cost, 'It cost 12 million dollars.');
    await them.goTo(AT.cost);
    await them.write(AT.cost, 'The bill came to 12 million dollars.');
    await them.confirm(AT.director);
    await expect(them.saved).toBeVisible();
    await line.release();
    await expect(side(mine, 'theirs')).toContainText('The bill came to 12 million dollars.');
    await question(mine)
      .getByRole('button', { name: ui('editor:conflict.keepMine') })
      .click();
    await expect(me.saved).toBeVisible();
    await theirs.reload();
    await expect(them.row(AT.cost)).toContainText('It cost 12 million dollars.');
  });
});
