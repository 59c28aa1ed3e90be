import { readFile } from 'node:fs/promises';
import { docxOf, paragraph, run } from '../lib/codec/docx/docx.testkit';
import { readDocx } from '../lib/codec/docx/read';
import { ZipArchive } from '../lib/codec/zip/archive';
import { plainText } from '../lib/text/inline';
import { expect, test } from './fixtures';
import { documentPath, editorOf, open } from './steps';

const p = (text: string, properties = '') => paragraph(run(text, true), true, properties);
const cells = ['الطابق', 'ساعات الزيارة', 'الطابق الأرضي', 'من التاسعة إلى الخامسة'];
const row = (texts: readonly string[]) =>
  `<w:tr>${texts.map((text) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;
const REPORT = docxOf({
  isRtl: true,
  body:
    p('تقرير عن المتحف', '<w:pStyle w:val="Title"/>') +
    paragraph(
      `${run('افتُتح متحف المدينة يوم الأحد.', true)}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' وزاره ألفا شخص.', true)}`,
      true,
    ) +
    `<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${row(cells.slice(0, 2))}${row(cells.slice(2))}</w:tbl>` +
    p('انتهى التقرير.'),
  footnotes: `<w:footnote w:id="2">${p('انظر الملحق الثاني.')}</w:footnote>`,
});
/** Arabic, spaces and marks of direction: a name as people have them. */
const NAME = 'تقرير \u200fالمتحف\u200e 2026';
const NOTE = 8;
const CELL = 4;

test('a Word document with a table and a footnote goes there and back', async ({ page, ui, project }) => {
  await open(page, `/projects/${project.id}/import`);
  await page.getByRole('tab', { name: ui('documents:import.file') }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: `${NAME}.docx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(REPORT),
  });

  await test.step('the preview shows table and footnote, and asks for no encoding', async () => {
    const preview = page.getByRole('region', { name: ui('documents:import.previewTitle') });
    await expect(preview.getByRole('listitem')).toHaveCount(8);
    await expect(preview).toContainText(cells[3]!);
    await expect(preview).toContainText('انظر الملحق الثاني.');
    await expect(page.getByLabel(ui('documents:import.format'))).toHaveValue('docx');
    await expect(page.getByLabel(ui('check:encoding'))).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: ui('documents:import.name') })).toHaveValue(NAME);
    await page.getByRole('button', { name: ui('documents:import.store') }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/u);
  });

  const documentId = /\/documents\/([0-9a-f-]{36})/u.exec(page.url())![1]!;
  const editor = editorOf(page, ui);
  const download = async (): Promise<{ name: string; bytes: Uint8Array }> => {
    await page.getByRole('button', { name: ui('common:action.export') }).click();
    const dialog = page.getByRole('dialog', { name: ui('documents:export.title') });
    const link = dialog.getByRole('link', { name: ui('documents:export.format.original.name') });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await page.keyboard.press('Escape');
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  };

  await test.step('without a translation the file comes back byte for byte', async () => {
    await editor.open(documentPath(project.id, documentId, 1));
    const { name, bytes } = await download();
    expect(name).toBe('تقرير المتحف 2026.en.docx');
    expect(Buffer.from(bytes).equals(Buffer.from(REPORT))).toBe(true);
  });

  await test.step('what is translated stands in its place, from left to right', async () => {
    await editor.goTo(CELL);
    await editor.write(CELL, 'Floor');
    await editor.confirm(CELL + 1);
    await editor.goTo(NOTE + 1);
    await editor.write(NOTE + 1, 'See the second annex.');
    await page.keyboard.press('Control+Enter');
    await expect(editor.saved).toBeVisible();
    const { bytes } = await download();
    const texts = readDocx(bytes).map(({ content }) => plainText(content));
    expect(texts).toEqual([
      'تقرير عن المتحف',
      'افتُتح متحف المدينة يوم الأحد. وزاره ألفا شخص.',
      'Floor',
      ...cells.slice(1),
      'انتهى التقرير.',
      'See the second annex.',
    ]);
    const archive = new ZipArchive(bytes);
    const part = (name: string) => new TextDecoder().decode(archive.read(`word/${name}.xml`)!);
    expect(part('document')).not.toContain('bidiVisual');
    expect(part('footnotes')).not.toContain('<w:bidi/>');
    expect(part('document')).toContain('<w:footnoteReference w:id="2"/>');
  });
});

test('a file that is no Word document is told why', async ({ page, ui, project, expected }) => {
  expected.push(/status of 422/u);
  await open(page, `/projects/${project.id}/import`);
  await page.getByRole('tab', { name: ui('documents:import.file') }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'قديم.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  });
  await expect(page.getByRole('alert').filter({ hasText: ui('error:oldOffice') })).toBeVisible();
});
