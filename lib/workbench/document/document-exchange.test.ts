import { expect, test } from 'vitest';
import { CONSTRUCTS } from '../../codec/docx/constructs.testkit';
import { readDocx } from '../../codec/docx/read';
import { ZipArchive } from '../../codec/zip/archive';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { sampleFiles } from '../../io/sample-files';
import { plainText, textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { createProject } from '../project/create-project';
import { loadSample } from '../project/sample-project';
import { saveSegment } from '../segment/save-segment';
import type { ExportFormat } from '../views/document';
import { exportDocument } from './export-document';
import { importDocument, type TextImportFormat } from './import-document';
import { openDocument } from './manage-document';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

const CLIENT_FILE = `<?xml version='1.0'?>\r
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:client">\r
<file original='a.txt' source-language="ar" target-language="en" datatype="plaintext"><header><x:keep a="1"/></header><body>\r
<trans-unit id="1" x:own="y"><source>وصل <g id="1">الوفد</g> أمس.</source><target state="new"/></trans-unit>\r
<trans-unit id="2"><source>انتهى القتال.</source><target state="translated">The fighting ended.</target></trans-unit>\r
</body></file></xliff>`;

onEveryDatabase('document exchange', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const project = async () =>
    value(await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' })).projectId;
  const bring = async (projectId: string, text: string, format: TextImportFormat) => {
    const input = { projectId, name: 'مقال.txt', encoding: 'utf-8', format, text };
    const { documentId } = value(await importDocument(deps(), owner, input));
    return value(await openDocument(deps(), owner, { projectId, documentId }));
  };
  const give = async (projectId: string, documentId: string, format: ExportFormat) => {
    const { pieces } = value(await exportDocument(deps(), owner, { projectId, documentId, format }));
    return (await collect(pieces)).join('');
  };
  const giveFile = async (projectId: string, documentId: string) => {
    const input = { projectId, documentId, format: 'original' } as const;
    const { pieces, ...file } = value(await exportDocument(deps(), owner, input));
    return { ...file, bytes: (await collect(pieces))[0] as Uint8Array };
  };
  const railway = async () => {
    const { projectId } = value(await loadSample(deps(), owner, sampleFiles()));
    const [document] = await deps().documents.list(projectId);
    return { projectId, documentId: document!.id };
  };

  test.each(['xliff-1.2', 'xliff-2.1'] as const)('our own %s comes back as the same document', async (format) => {
    const { projectId, documentId } = await railway();
    const text = await give(projectId, documentId, format);
    const before = value(await openDocument(deps(), owner, { projectId, documentId }));
    const after = await bring(await project(), text, 'xliff');
    const told = (view: typeof before) =>
      view.segments.map(({ sourceText, targetText, source, target, status, role, translate, blockIndex }) => ({
        ...{ sourceText, targetText, source, target, status, role, translate, blockIndex },
      }));
    expect(told(after)).toEqual(told(before));
  });

  test('a client’s XLIFF goes back byte for byte when nothing was changed', async () => {
    const projectId = await project();
    const { document } = await bring(projectId, CLIENT_FILE, 'xliff');
    expect(await give(projectId, document.id, 'xliff-1.2')).toBe(CLIENT_FILE);
  });

  test('a target of codes and white space alone keeps the state its file gave it', async () => {
    const text = CLIENT_FILE.replace(
      '<source>انتهى القتال.</source><target state="translated">The fighting ended.</target>',
      '<source><x id="1"/> <x id="2"/></source><target state="final"><x id="1"/> <x id="2"/></target>',
    );
    const projectId = await project();
    const { document } = await bring(projectId, text, 'xliff');
    expect(await give(projectId, document.id, 'xliff-1.2')).toBe(text);
  });

  test('a client’s XLIFF differs only where something was translated', async () => {
    const projectId = await project();
    const { document, segments } = await bring(projectId, CLIENT_FILE, 'xliff');
    const [open, text, close] = [segments[0]!.source[1]!, textContent('The delegation')[0]!, segments[0]!.source[3]!];
    const target = [open, text, close, ...textContent(' arrived yesterday.')];
    const edit = {
      projectId,
      segmentId: segments[0]!.id,
      version: 0,
      target,
      status: 'translated',
      origin: null,
    } as const;
    value(await saveSegment(deps(), owner, edit));
    expect(await give(projectId, document.id, 'xliff-1.2')).toBe(
      CLIENT_FILE.replace(
        '<target state="new"/>',
        '<target state="translated"><g id="1">The delegation</g> arrived yesterday.</target>',
      ),
    );
  });

  test('refuses a file of other languages and says which', async () => {
    const text = CLIENT_FILE.replace('source-language="ar"', 'source-language="fr"');
    const input = { projectId: await project(), name: 'x', encoding: 'utf-8', format: 'xliff', text } as const;
    expect(await importDocument(deps(), owner, input)).toMatchObject({
      error: { code: 'languagesDiffer', params: { found: 'fr → en', expected: 'ar → en' } },
    });
  });

  test('the finished article reads in the target’s direction, unfinished parts in their own', async () => {
    const { projectId, documentId } = await railway();
    const html = await give(projectId, documentId, 'html');
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<h1>Nizwa&#x27;s train'.replace('&#x27;', "'"));
    expect(html).not.toMatch(/\p{Script=Arabic}/u);
    const [, , market] = await deps().documents.list(projectId);
    expect(await give(projectId, market!.id, 'html')).toContain('<h1 lang="ar" dir="rtl">');
    expect(await give(projectId, documentId, 'markdown')).toMatch(/^# Nizwa/);
    expect(await give(projectId, documentId, 'bilingual-html')).toContain('<div lang="ar" dir="rtl">');
  });

  test('a text, a page and a Markdown file come back with their own lay-out', async () => {
    const projectId = await project();
    const page =
      '<!doctype html>\n<html lang="ar" dir="rtl"><body>\n  <h1>عنوان</h1>\n  <p>جملة <b>أولى</b>.</p>\n</body></html>\n';
    const { document } = await bring(projectId, page, 'html');
    const html = await give(projectId, document.id, 'html');
    expect(html).toContain('<p>جملة <b>أولى</b>.</p>');
    const plain = 'عنوان\n\n\nجملة أولى. جملة ثانية.\n';
    const text = await bring(projectId, plain, 'plain');
    expect(await give(projectId, text.document.id, 'text')).toBe(plain);
  });

  test('a Word document comes back as it was, and with its translation in place', async () => {
    const { projectId } = value(
      await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    const bytes = CONSTRUCTS.find(({ name }) => name === 'footnotes')!.make(true);
    const name = 'تقرير \u200fالمتحف\u200e 2026.docx';
    const input = { projectId, name, encoding: 'binary', format: 'docx', bytes } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const before = await giveFile(projectId, documentId);
    expect(before.fileName).toBe('تقرير \u200fالمتحف\u200e 2026.en.docx');
    expect(Buffer.from(before.bytes).equals(Buffer.from(bytes))).toBe(true);

    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    const note = segments.find(({ sourceText }) => sourceText === 'انظر الملحق')!;
    const save = { projectId, segmentId: note.id, version: note.version, status: 'translated', origin: null } as const;
    value(await saveSegment(deps(), owner, { ...save, target: [{ kind: 'text', text: 'See the annex' }] }));
    const after = readDocx((await giveFile(projectId, documentId)).bytes).map(({ content }) => plainText(content));
    expect(after).toContain('See the annex');
    expect(after).toHaveLength(readDocx(bytes).length);

    const broken = await importDocument(deps(), owner, { ...input, bytes: bytes.subarray(0, 500) });
    expect(broken).toMatchObject({ ok: false, error: { code: 'archiveCutOff' } });
  });

  test('tracked changes are kept where the importer asks for it', async () => {
    const { projectId } = value(
      await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'en', targetLang: 'ar' }),
    );
    const bytes = CONSTRUCTS.find(({ name }) => name === 'tracked changes')!.make(false);
    const input = { projectId, encoding: 'binary', format: 'docx', bytes } as const;
    for (const trackedChanges of ['accept', 'keep'] as const) {
      const name = trackedChanges;
      const { documentId } = value(await importDocument(deps(), owner, { ...input, name, trackedChanges }));
      const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
      for (const { id: segmentId, version, source } of segments) {
        const target = source.map((node) => (node.kind === 'text' ? { ...node, text: 'نص ' } : node));
        const save = { projectId, segmentId, version, target, status: 'translated', origin: null } as const;
        value(await saveSegment(deps(), owner, save));
      }
      const archive = new ZipArchive((await giveFile(projectId, documentId)).bytes);
      const xml = new TextDecoder().decode(archive.read('word/document.xml')!);
      expect(/<w:ins /u.test(xml) && /<w:del /u.test(xml)).toBe(trackedChanges === 'keep');
      expect(xml).toContain('نص');
    }
  });

  test('a PO file brings its translations, and what nobody translated stays empty', async () => {
    const { projectId } = value(
      await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'en', targetLang: 'ar' }),
    );
    const text =
      'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "Open. Now."\nmsgstr "افتح."\n\nmsgid "Close"\nmsgstr ""\n\nmsgid "Save"\nmsgstr ""\n';
    const input = { projectId, name: 'x.po', encoding: 'utf-8', format: 'po', text } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    expect(await give(projectId, documentId, 'original')).toBe(text);
    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    expect(segments.map(({ status, targetText }) => [status, targetText])).toEqual([
      ['translated', 'افتح.'],
      ['untranslated', ''],
      ['untranslated', ''],
    ]);
    const { id: segmentId, version } = segments[2]!;
    const save = { projectId, segmentId, version, status: 'translated', origin: null } as const;
    value(await saveSegment(deps(), owner, { ...save, target: textContent('احفظ') }));
    expect(await give(projectId, documentId, 'original')).toBe(
      text.replace('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "احفظ"'),
    );
  });

  test('a text says the encoding and the mark it came with', async () => {
    const { projectId } = value(
      await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    const text = '1\n00:00:01,000 --> 00:00:02,000\nمرحبا بكم\n';
    const input = { projectId, name: 'فيلم.srt', encoding: 'utf-16le', hasMark: true, format: 'srt', text } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const file = value(await exportDocument(deps(), owner, { projectId, documentId, format: 'original' }));
    expect(file.fileName).toBe('فيلم.en.srt');
    expect(file.writtenAs).toMatchObject({ encoding: 'utf-16le', hasMark: true, isMarkup: false });
  });
});
