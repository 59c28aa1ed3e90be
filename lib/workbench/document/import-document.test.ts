import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, run } from '../../codec/docx/docx.testkit';
import { ZipArchive } from '../../codec/zip/archive';
import { patchZip } from '../../codec/zip/write';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { ImportSource } from './document-source';
import { previewDocument } from './import-document';

const OWNER: Actor = { userId: 'u', name: 'R. K.', role: 'owner' };
const projects = {
  get: async () => ({ project: { sourceLang: 'ar', targetLang: 'en' } }),
} as unknown as Deps['projects'];
const rules = { get: async () => null } as unknown as Deps['rules'];
const previewed = (source: ImportSource) =>
  previewDocument({ ...outside, projects, rules }, OWNER, { projectId: 'p', ...source });

describe('previewDocument', () => {
  test.each([
    ['json', '{\n"a": "kept",\n"b": "two \\u0000 words"}', 3],
    ['json', '["half \\ud83d of a pair"]', 1],
    ['po', 'msgid "a b"\nmsgstr "c\\0d"\n', 1],
  ] as const)(
    'what a %s escape brings in and no database holds is refused with its line',
    async (format, text, line) => {
      expect(await previewed({ format, text })).toMatchObject({
        error: { code: 'untranslatableLine', params: { line } },
      });
    },
  );

  test('a broken part of a packed file is refused by its name', async () => {
    const archive = new ZipArchive(docxOf({ isRtl: true, body: paragraph(run('نص', true), true) }));
    const broken = new TextEncoder().encode('<w:document xmlns:w="w">\n<w:body></w:p>');
    const bytes = patchZip(archive, new Map([['word/document.xml', broken]]));
    expect(await previewed({ format: 'docx', bytes })).toMatchObject({
      error: { code: 'brokenPart', params: { part: 'word/document.xml', line: 2 } },
    });
    const flipped = archive.bytes.slice();
    const { dataStart, name } = archive.records().find((record) => record.name === 'word/document.xml')!;
    flipped[dataStart + 40]! ^= 0xff;
    expect(await previewed({ format: 'docx', bytes: flipped })).toMatchObject({
      error: { code: 'damagedPart', params: { name } },
    });
    expect(await previewed({ format: 'docx', bytes: flipped.slice(0, 400) })).toMatchObject({
      error: { code: 'archiveCutOff' },
    });
  });
});
