import { expect } from './fixtures';
import { knowsProcesses, test, type Victim, whileDying } from './own-server';
import { createProject, documentPath, editorOf, importDocument, isAlive } from './steps';
import { ARTICLE, SEGMENTS } from './texts';

const segment = (number: number) => SEGMENTS[number - 1]!;
/** What dies before which segment is written. */
const KILLS = new Map<number, Victim>([
  [4, 'web'],
  [7, 'database'],
  [10, 'web'],
]);

test('whatever dies while somebody types and confirms, no acknowledged edit is lost', async ({
  page,
  ui,
  server,
  expected,
}) => {
  test.skip(!knowsProcesses, 'the processes of the supervisor are found through /proc');
  test.slow();
  expected.push(/Failed to load resource/u, /Failed to fetch RSC payload/u);
  const editor = editorOf(page, ui);
  const projectId = await createProject(page, ui, 'survives');
  const article = await importDocument(page, projectId, ARTICLE);
  const acknowledged = new Map<string, string>();
  page.on('response', (response) => {
    const id = /segments\/([0-9a-f-]{36})$/u.exec(response.url())?.[1];
    if (id && response.request().method() === 'PUT' && response.ok())
      acknowledged.set(
        id,
        response
          .request()
          .postDataJSON()
          .target.map(({ text = '' }) => text)
          .join(''),
      );
  });
  await editor.open(documentPath(projectId, article, 3));

  for (let number = 3; number <= 12; number++) {
    await whileDying(server, KILLS.get(number), async () => {
      await editor.write(number, segment(number).en);
      await editor.confirm(number + 1);
    });
  }
  await expect(editor.saved).toBeVisible({ timeout: 60_000 });
  expect(acknowledged.size).toBe(10);

  await page.reload();
  await isAlive(page);
  for (let number = 3; number <= 12; number++) {
    await editor.goTo(number);
    await expect(editor.field(number)).toHaveText(segment(number).en);
    await editor.expectStatus(number, 'translated');
    const id = await editor.row(number).getAttribute('data-segment');
    expect(acknowledged.get(id!)).toBe(segment(number).en);
  }
});
