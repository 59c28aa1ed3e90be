import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { documentPath, editorOf, importDocument } from './steps';

const SRT = '1\n00:00:01,000 --> 00:00:03,000\nوصل الوفد.\n\n2\n00:00:04,000 --> 00:00:09,000\nثم غادر المدينة.\n';

test('a subtitle that cannot be read in its time is told while it is written', async ({ page, ui, project }) => {
  const documentId = await importDocument(page, project.id, SRT, { name: 'أخبار', format: 'srt' });
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, documentId, 1));
  await editor.write(1, 'The delegation has finally arrived after a very long journey through the hills.');
  await expect(editor.issues).toContainText(ui('qa:readingSpeed.message', { speed: 40, most: 20, fits: 40 }));
  await expectAccessible(page, 'subtitle', {});
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/subtitle-${ui.locale}.png` });
  await editor.write(1, 'The delegation has arrived.');
  await expect(page.getByText(ui('qa:readingSpeed.message', { speed: 40, most: 20, fits: 40 }))).toBeHidden();
});
