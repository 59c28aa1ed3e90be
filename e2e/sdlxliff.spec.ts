import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { documentIdOf, documentPath, editorOf, importDocument, open } from './steps';

const unit = (id: number, inside: string) =>
  `<trans-unit id="u${id}">\r\n<source>${inside}</source>\r\n<seg-source><mrk mtype="seg" mid="${id}">${inside}</mrk></seg-source>\r\n<target><mrk mtype="seg" mid="${id}"/></target>\r\n<sdl:seg-defs><sdl:seg id="${id}"><sdl:value key="created_by">PM</sdl:value></sdl:seg></sdl:seg-defs>\r\n</trans-unit>`;
/** As Trados writes it: byte order mark, CRLF, its own header, elements and attributes. */
const SENT = `\ufeff<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file original="تقرير.docx" source-language="ar-SA" datatype="x-sdlfilterframework2" target-language="en-US"><header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="ParagraphTextDirections">Rtl</value></file-info><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="7"><bpt name="b">&lt;b></bpt></tag></tag-defs></header><body>\r\n${unit(1, 'افتُتح <g id="7">متحف</g> المدينة.')}\r\n${unit(2, 'وزاره ألف شخص.')}\r\n</body></file></xliff>\r\n`;
const NAME = 'تقرير \u200fالمتحف\u200e.docx';

test('an SDLXLIFF from Trados goes there and back', async ({ page, ui, project }) => {
  await open(page, `/projects/${project.id}/import`);
  await page.getByRole('tab', { name: ui('documents:import.file') }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: `${NAME}.sdlxliff`,
    mimeType: 'application/x-xliff+xml',
    buffer: Buffer.from(SENT),
  });
  const preview = page.getByRole('region', { name: ui('documents:import.previewTitle') });
  await expect(preview).toContainText('افتُتح متحف المدينة.');
  await expect(page.getByLabel(ui('documents:import.format'))).toHaveValue('xliff');
  await page.getByRole('button', { name: ui('documents:import.store') }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/u);
  expect(documentIdOf(page)).not.toBe('');
  const editor = editorOf(page, ui);
  await expect(editor.field(1)).toBeFocused();

  const download = async (): Promise<{ name: string; text: string }> => {
    await page.getByRole('button', { name: ui('common:action.export') }).click();
    const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });
    const link = dialog.getByRole('link', { name: ui('documents:export.format.original.name') });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await page.keyboard.press('Escape');
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return { name: file.suggestedFilename(), text: decoder.decode(await readFile(await file.path())) };
  };

  await test.step('without a translation it comes back as it was', async () => {
    const { text } = await download();
    expect(text).toBe(SENT);
  });

  await test.step('what is translated stands in its target with its state, and all else is as it was', async () => {
    await editor.goTo(2);
    await editor.write(2, 'A thousand people visited it.');
    await page.keyboard.press('Control+Enter');
    await expect(editor.saved).toBeVisible();
    const { text } = await download();
    expect(text).toContain('<mrk mtype="seg" mid="2">A thousand people visited it.</mrk>');
    expect(text).toMatch(/<sdl:seg id="2"[^>]* conf="Translated"/u);
    const rest = (file: string) =>
      file.replace(/<mrk mtype="seg" mid="2"(?:\/>|>A thousand[^<]*<\/mrk>)/u, '').replace(/ conf="Translated"/u, '');
    expect(rest(text)).toBe(rest(SENT));
  });
});

const WITH_HELP = `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" srcLang="ar" trgLang="en"><file id="f">
<unit id="u1"><mtc:matches><mtc:match ref="#a" matchQuality="87" origin="ذاكرة العميل"><source>وصل الوفد.</source><target>The delegation came.</target></mtc:match></mtc:matches>
<gls:glossary><gls:glossEntry><gls:term>الوفد</gls:term><gls:translation>the delegation</gls:translation></gls:glossEntry></gls:glossary>
<segment id="a"><source>وصل الوفد مساء.</source></segment></unit>
</file></xliff>`;

test('what the client put into the file helps with its segments', async ({ page, ui, project }) => {
  const id = await importDocument(page, project.id, WITH_HELP, { name: 'client', format: 'xliff' });
  const editor = editorOf(page, ui);
  await editor.open(documentPath(project.id, id, 1));
  await expect(editor.matches).toContainText(ui('editor:match.fromFile'));
  await expect(editor.matches).toContainText('ذاكرة العميل');
  await expect(editor.terms).toContainText('the delegation');
  await expect(editor.terms).toContainText(ui('editor:term.fromFile'));
  await page.keyboard.press('Control+1');
  await expect(editor.field(1)).toHaveText('The delegation came.');
});
