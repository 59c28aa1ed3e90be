import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument, isAlive } from './steps';
import { ARTICLE, AT, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;

test('without a connection the work goes on, and arrives when it is back', async ({
  page,
  ui,
  project,
  another,
  expected,
}) => {
  expected.push(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/u);
  const editor = editorOf(page, ui);
  const article = await importDocument(page, project.id, ARTICLE);
  await editor.open(documentPath(project.id, article, AT.opening));

  await page.context().setOffline(true);
  await editor.write(AT.opening, segment(AT.opening).en);
  await editor.confirm(AT.cost);
  await editor.write(AT.cost, segment(AT.cost).en);
  await editor.confirm(AT.director);
  await expect(editor.state('retrying')).toHaveText(ui('editor:save.retrying'));
  await expect(page.getByRole('status').filter({ hasText: ui('editor:save.retrying') })).toBeAttached();
  for (const number of [AT.opening, AT.cost]) await expect(editor.row(number)).toContainText(segment(number).en);

  await page.context().setOffline(false);
  await expect(editor.saved).toBeVisible();
  const other = await another();
  const there = editorOf(other, ui);
  await there.open(documentPath(project.id, article, AT.director));
  for (const number of [AT.opening, AT.cost]) {
    await expect(there.row(number)).toContainText(segment(number).en);
    await there.expectStatus(number, 'translated');
  }
});

test('what was not sent survives closing the page', async ({ page, ui, project, another, expected, context }) => {
  expected.push(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/u);
  const article = await importDocument(page, project.id, ARTICLE);
  const path = documentPath(project.id, article, AT.cost);
  await editorOf(page, ui).open(path);
  await context.setOffline(true);
  await editorOf(page, ui).write(AT.cost, segment(AT.cost).en);
  await expect(editorOf(page, ui).state('retrying')).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  const editor = editorOf(later, ui);
  // it is told for some seconds only: look for it while the page opens
  await Promise.all([
    editor.open(path),
    expect(later.getByText(ui('editor:save.restored', { count: 1 }))).toBeVisible({ timeout: 30_000 }),
  ]);
  await expect(editor.field(AT.cost)).toHaveText(segment(AT.cost).en);
  await expect(editor.saved).toBeVisible();

  const other = await another();
  await editorOf(other, ui).open(path);
  await expect(editorOf(other, ui).field(AT.cost)).toHaveText(segment(AT.cost).en);
  await later.reload();
  await isAlive(later);
  await expect(editor.field(AT.cost)).toHaveText(segment(AT.cost).en);
  await expect(later.getByText(ui('editor:save.restored', { count: 1 }))).toHaveCount(0);
});
